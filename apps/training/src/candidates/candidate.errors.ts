import { DomainError } from '@libs/kernel';

/** Nobody was heard of under this reference, or she is of another area. */
export class CandidateNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'candidate-not-found';

  constructor() {
    super('No candidate with this reference');
  }
}

/** Training and orientation begin when the district has confirmed her (domain.md §4.1, steps 6 and 10). */
export class CandidateNotVerified extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'candidate-not-verified';

  constructor(missing: readonly string[]) {
    super('The district has not confirmed this candidate', { missing });
  }
}

/** She has withdrawn, or village or district have rejected her registration: registered anew she comes again. */
export class CandidateEnded extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'candidate-ended';

  constructor(endedOn: string) {
    super('The registration of this candidate has ended', { endedOn });
  }
}
