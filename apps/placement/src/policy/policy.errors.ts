import { DomainError } from '@libs/kernel';

export class PolicyChangeNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'policy-change-not-found';

  constructor() {
    super('No such change of the policy');
  }
}

/** What is corrected must be there, and not corrected already. */
export class PolicyRowNotStanding extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'policy-row-not-standing';

  constructor() {
    super('The row that this one corrects does not stand');
  }
}

export class SecondPersonNeeded extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'second-person-needed';

  constructor() {
    super('Whoever proposed a change does not approve it');
  }
}

export class ChangeDecided extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'policy-change-decided';

  constructor(state: string) {
    super('This change has been decided', { state });
  }
}

/** A day without one of the numbers would be a day on which nobody can be judged. */
export class ParametersUnsaid extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'policy-parameters-unsaid';

  constructor(day: string) {
    super('From a day on a number of the rules would be said nowhere', { day });
  }
}
