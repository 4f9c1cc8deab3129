import { DomainError } from '@libs/kernel';

/**
 * The same for a code that nobody has, for another year of birth, for a text that is no code and for a record that is
 * nobody else's business: nothing is learned by trying.
 */
export class StatusUnknown extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'status-unknown';

  constructor() {
    super('No registration has this code and this year of birth');
  }
}
