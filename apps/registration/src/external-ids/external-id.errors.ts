import { DomainError } from '@libs/kernel';

export class ExternalIdKnown extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'external-id-known';

  constructor() {
    super('This number of that system stands on the record already');
  }
}
