import { DomainError } from '@libs/kernel';

/** The issuer does not answer. Who is signed in stays so for a while; nobody new comes in. */
export class IssuerAway extends DomainError {
  readonly kind = 'busy';
  readonly code = 'sign-on-away';

  constructor(options?: ErrorOptions) {
    super('The sign-on does not answer, try again soon', {}, options);
  }
}

/** The issuer no longer vouches for this person: signed out there, account closed, or a refresh token used twice. */
export class SignInEnded extends DomainError {
  readonly kind = 'not-signed-in';
  readonly code = 'sign-in-ended';

  constructor(options?: ErrorOptions) {
    super('Your sign-in has ended', {}, options);
  }
}

/** Came back from the issuer without a sign-in: cancelled, too late, or in another browser than it was begun in. */
export class SignInFailed extends DomainError {
  readonly kind = 'not-signed-in';
  readonly code = 'sign-in-failed';

  constructor(options?: ErrorOptions) {
    super('The sign-in was not completed, begin again', {}, options);
  }
}
