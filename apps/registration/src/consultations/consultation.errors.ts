import { DomainError } from '@libs/kernel';

export class ConsultationNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'consultation-not-found';

  constructor() {
    super('No such consultation in your village');
  }
}

export class ConsultationIdTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'consultation-id-taken';

  constructor() {
    super('This id belongs to another consultation');
  }
}
