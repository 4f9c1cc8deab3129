import { DomainError } from '@libs/kernel';

/** No token, or one that is not ours, not for us, or no longer valid: which of these is never told. */
export class NotSignedIn extends DomainError {
  readonly kind = 'not-signed-in';
  readonly code = 'not-signed-in';

  constructor(options?: ErrorOptions) {
    super('Sign in first', {}, options);
  }
}

/** Signed in too long ago for this decision, which asks for a sign-in of the last minutes (RFC 9470 calls it step-up). */
export class SignInStale extends DomainError {
  readonly kind = 'not-signed-in';
  readonly code = 'sign-in-stale';

  constructor(minutes: number) {
    super('This asks for a fresh sign-in', { minutes });
  }
}

/** Signed in, but the role may not do this, or the route does not say who may. */
export class Forbidden extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'forbidden';

  constructor() {
    super('Your role does not allow this');
  }
}

/** What was to be written belongs to an area or organisation that the caller does not serve: the database said so. */
export class OutsideYourArea extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'outside-your-area';

  constructor() {
    super('This is not in your area');
  }
}
