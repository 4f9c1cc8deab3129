import { DomainError } from '@libs/kernel';

export class ReturnNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'return-not-found';

  constructor() {
    super('No such return in your area');
  }
}

export class NeedsNotAssessed extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'needs-not-assessed';

  constructor() {
    super('Nobody has asked the returnee what she needs');
  }
}

export class PlanMissing extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'plan-missing';

  constructor() {
    super('No plan has been agreed with the returnee');
  }
}

export class PlanOpen extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'plan-open';

  constructor() {
    super('A plan has been agreed with the returnee already');
  }
}

export class ReturnClosed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'return-closed';

  constructor() {
    super('The reintegration has ended');
  }
}

/** Two hands have told of one homecoming: what follows is done on the return that was there first. */
export class ReturnReportedBefore extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'return-reported-before';

  constructor(returnId: string) {
    super('This report confirms a return that was recorded before', { returnId });
  }
}
