import { DUPLICATE_METHOD } from '../codes.js';
import { Code, Count, Uuid } from '../fields.js';

export class DuplicateSuspected {
  static readonly type = 'registration.duplicate-suspected.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'Another registration may be of the same person: the lowest office that contains both villages is to look.';

  @Uuid('The other registration')
  otherWorkerId!: string;

  @Count('How much speaks for one person, in bits; what speaks against it is taken off, down to 0', {
    max: 100,
  })
  score!: number;

  @Code('By what it was found', { known: DUPLICATE_METHOD })
  method!: string;
}
