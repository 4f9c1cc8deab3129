import { DomainError } from '@libs/kernel';

export class NotExpected extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'not-expected';

  constructor() {
    super('Nobody abroad has this reference in your area');
  }
}
