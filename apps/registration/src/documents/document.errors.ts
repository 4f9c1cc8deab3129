import { DomainError } from '@libs/kernel';

export class DocumentNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'document-not-found';

  constructor() {
    super('There is no such paper');
  }
}

export class DocumentIdTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'document-id-taken';

  constructor() {
    super('This id belongs to another paper');
  }
}

/** What was decided, has run out or no longer counts stays so: a new paper is written down beside it. */
export class DocumentNoLongerOpen extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'document-no-longer-open';

  constructor(status: string) {
    super('This step is not for a paper that stands so', { status });
  }
}

/** Its last day has passed: nobody says of it that it holds. */
export class DocumentPastItsDay extends DomainError {
  readonly kind = 'rule-broken';
  readonly code = 'document-past-its-day';

  constructor(expiresOn: string) {
    super('The last day of this paper has passed', { expiresOn });
  }
}
