import { DomainError } from '@libs/kernel';

export class FamilyMemberNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'family-member-not-found';

  constructor() {
    super('There is nobody of this family with this reference');
  }
}

export class FamilyMemberIdTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'family-member-id-taken';

  constructor() {
    super('This id belongs to another entry');
  }
}
