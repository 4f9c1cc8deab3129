import { VILLAGE_CHECK } from '../codes.js';
import { Codes } from '../fields.js';

export class VillageVerified {
  static readonly type = 'registration.village-verified.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'The village vouches for identity, domicile and family permit; the district may verify.';

  @Codes('What the village looked at and found in order', { known: VILLAGE_CHECK })
  checklist!: string[];
}
