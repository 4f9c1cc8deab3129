import { DomainError } from '@libs/kernel';

export class DuplicateNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'duplicate-not-found';

  constructor() {
    super('No such pair is yours to decide');
  }
}

export class DuplicateDecided extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'duplicate-decided';

  constructor(state: string) {
    super('This pair has been decided', { state });
  }
}

export class NotMerged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'not-merged';

  constructor() {
    super('These two are not merged');
  }
}

/** Of the two one has been merged, into the other or a third: first that is taken back, or the one that stays is decided on. */
export class AlreadyMerged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'already-merged';

  constructor() {
    super('One of these records is merged already');
  }
}

export class SurvivorNotOfPair extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'survivor-not-of-pair';

  constructor() {
    super('The record that stays must be one of the two');
  }
}

export class JourneysNotOfPair extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'journeys-not-of-pair';

  constructor() {
    super('A journey of the merged record can only be one of the record that stays');
  }
}

/** What an office may not see it does not decide on (domain.md §10): her village is asked, or the pair is dismissed. */
export class RecordRestricted extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'record-restricted';

  constructor() {
    super('One of the two records is shown to its village alone and is not merged');
  }
}
