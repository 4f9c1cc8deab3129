import { DUPLICATE_METHOD } from '../codes.js';
import { Code, Count, Uuid } from '../fields.js';

export class DuplicateDismissed {
  static readonly type = 'registration.duplicate-dismissed.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'An office has looked at a suspected pair and found two people; the two are not suspected again while nothing of them changes.';

  @Uuid('The other registration')
  otherWorkerId!: string;

  @Count('How much speaks for one person, in bits; what speaks against it is taken off, down to 0', {
    max: 100,
  })
  score!: number;

  @Code('By what it was found', { known: DUPLICATE_METHOD })
  method!: string;
}
