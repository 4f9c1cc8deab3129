/** Why something was refused; `libs/http` maps each to one status (RFC 9457). */
export type ErrorKind =
  | 'invalid' // what was sent cannot be understood
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found' // or not in your scope: the two are never told apart
  | 'conflict' // clashes with what is there
  | 'changed-meanwhile' // an If-Match that no longer holds
  | 'precondition-missing' // a change without If-Match
  | 'rule-broken' // a rule of the domain says no
  | 'too-large'
  | 'unsupported' // a file of a kind that is not taken
  | 'too-often' // more than one may ask in a while
  | 'busy'; // beyond capacity, or a dependency is away: try again later

/**
 * A refusal that a person can act on. Its class name is the refusal as a statement (`FamilyPermitMissing`),
 * its code the same in kebab-case: stable, listed in docs/errors.md, and the `type` of the problem.
 * Neither message nor details may hold anything personal.
 */
export abstract class DomainError extends Error {
  abstract readonly kind: ErrorKind;
  abstract readonly code: string;

  constructor(
    message: string,
    readonly details: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}
