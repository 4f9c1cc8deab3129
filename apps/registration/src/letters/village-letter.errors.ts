import { DomainError } from '@libs/kernel';

export class LetterNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'letter-not-found';

  constructor() {
    super('No such letter in your village');
  }
}

/** No letter has this code: the same words for what cannot be a code, so that nothing is learned by trying. */
export class LetterCodeUnknown extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'letter-code-unknown';

  constructor() {
    super('No letter has this code');
  }
}

export class LetterIdTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'letter-id-taken';

  constructor() {
    super('This id belongs to another letter');
  }
}

/** One paper at a time: the one before is signed, known or void first. */
export class LetterOpen extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'letter-open';

  constructor() {
    super('There is a letter for her that has not been finished');
  }
}

/** The letter has come further than this step, or has ended. */
export class LetterPast extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'letter-past';

  constructor(state: string) {
    super('This letter is not at that step', { state });
  }
}

export class LetterNotSigned extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'letter-not-signed';

  constructor() {
    super('The family has not signed this letter yet', { rule: 'E04' });
  }
}

export class LetterDiffers extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'letter-differs';

  constructor() {
    super('The letter is about somebody else, or another signer');
  }
}

export class LetterOutOfOrder extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'letter-out-of-order';

  constructor() {
    super('This day lies before the step before');
  }
}

/** Only a letter that has its number, and is neither void nor revoked, is handed out. */
export class LetterNotPrintable extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'letter-not-printable';

  constructor(state: string) {
    super('There is no sheet of this letter', { state });
  }
}

/** The address on the identity card lies elsewhere, and no paper says why she is served here (X5). */
export class DomicileOutside extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'domicile-outside';

  constructor() {
    super('The address on the identity card lies outside this village', { rule: 'DOMICILE' });
  }
}

export class CapacityNotHeld extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'capacity-not-held';

  constructor() {
    super('Nobody signs for the village in this capacity on that day');
  }
}

export class AgendaEntryUsed extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'agenda-entry-used';

  constructor() {
    super('Another letter stands under this entry of the agenda');
  }
}
