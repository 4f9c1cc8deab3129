import { DomainError } from '@libs/kernel';

/** A change asked for by a page that is not ours, in the name of whoever has it open. */
export class ForeignOrigin extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'foreign-origin';

  constructor() {
    super('A change must come from a page of this address');
  }
}

/** What is open to everybody is asked for too often from one address. */
export class AskedTooOften extends DomainError {
  readonly kind = 'too-often';
  readonly code = 'asked-too-often';

  constructor() {
    super('Too many questions from this address, try again in a while');
  }
}

/** The service does not answer. Whether it has done what was asked is not known: the same key asks again safely. */
export class ServiceAway extends DomainError {
  readonly kind = 'busy';
  readonly code = 'service-away';

  constructor(service: string, options?: ErrorOptions) {
    super('This part of the system does not answer, try again soon', { service }, options);
  }
}
