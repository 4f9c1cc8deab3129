import { DomainError } from '@libs/kernel';

export class AreaNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'area-not-found';

  constructor() {
    super('No area has this code');
  }
}
