import { DomainError } from '@libs/kernel';
import type { Words } from './language.js';
import type { Reason } from './reasons.js';

/** Where in a request something is wrong: a JSON pointer into the body (RFC 6901), a parameter, or a header. */
export type Place =
  { readonly pointer: string } | { readonly parameter: string } | { readonly header: string };

/** One thing wrong with a request. Never the value that was sent: it may be personal. */
export type Fault = Place & {
  readonly reason: Reason | Words;
  /** The constraint's own numbers, put in for `{0}`, `{1}` of the reason's words. */
  readonly values?: readonly unknown[];
};

/** What was sent cannot be understood: the caller's program or form is wrong, and each fault names its place. */
export class InvalidRequest extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'invalid-request';

  constructor(readonly faults: readonly Fault[]) {
    super('The request is not valid');
  }
}

/** A change without `If-Match`: it might overwrite what the caller has not seen (RFC 6585 §3). */
export class VersionNotNamed extends DomainError {
  readonly kind = 'precondition-missing';
  readonly code = 'version-not-named';

  constructor() {
    super('Say by If-Match which version you have read');
  }
}

/** Somebody else has changed it since the caller read it. */
export class ChangedMeanwhile extends DomainError {
  readonly kind = 'changed-meanwhile';
  readonly code = 'changed-meanwhile';

  constructor() {
    super('It has been changed since you read it');
  }
}

/** More is asked at once than can be answered in good time; or the service is about to stop. */
export class Overloaded extends DomainError {
  readonly kind = 'busy';
  readonly code = 'overloaded';

  constructor() {
    super('Too much at once: try again in a second');
  }
}
