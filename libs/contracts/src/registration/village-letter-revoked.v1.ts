import { LETTER_TYPE } from '../codes.js';
import { Code, Hash, Uuid } from '../fields.js';

export class VillageLetterRevoked {
  static readonly type = 'registration.village-letter-revoked.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'The village has taken back its word for a letter: from now on whoever reads its code is told that it no longer holds.';

  @Uuid('The letter')
  letterId!: string;

  @Code('Which kind of letter', { known: LETTER_TYPE })
  letterType!: string;

  @Hash('HMAC of the code printed on it, under a key outside the log')
  qrHash!: string;
}
