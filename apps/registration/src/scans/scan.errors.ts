import { DomainError } from '@libs/kernel';

/** Told by its first bytes, whatever it is called. */
export class ScanTypeUnsupported extends DomainError {
  readonly kind = 'unsupported';
  readonly code = 'scan-type-unsupported';

  constructor() {
    super('A scan is a JPEG, a PNG or a PDF');
  }
}

/** It does not end where such a file ends, or holds a picture that no camera takes. */
export class ScanBroken extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'scan-broken';

  constructor() {
    super('This file cannot be read as a whole');
  }
}

export class ScanNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'scan-not-found';

  constructor() {
    super('There is no such scan');
  }
}
