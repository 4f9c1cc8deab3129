import { DomainError } from '@libs/kernel';

export class ConsentNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'consent-not-found';

  constructor() {
    super('There is no such consent');
  }
}

/** She has said so already, or the id is another consent's. */
export class ConsentStands extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'consent-stands';

  constructor() {
    super('This consent stands already');
  }
}

export class ConsentWithdrawnAlready extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'consent-withdrawn-already';

  constructor() {
    super('This consent was withdrawn already');
  }
}

/** Nobody withdraws what she has not given yet. */
export class ConsentNotGivenYet extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'consent-not-given-yet';

  constructor(givenOn: string) {
    super('On this day the consent had not been given', { givenOn });
  }
}
