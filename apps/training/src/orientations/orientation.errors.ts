import { DomainError } from '@libs/kernel';

export class AlreadyOriented extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'already-oriented';

  constructor() {
    super('The candidate has passed the orientation of this journey');
  }
}
