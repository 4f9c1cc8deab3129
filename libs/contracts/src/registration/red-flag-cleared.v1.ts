import { RED_FLAG_CLEARED } from '../codes.js';
import { Code } from '../fields.js';

export class RedFlagCleared {
  static readonly type = 'registration.red-flag-cleared.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary = 'A person has looked at a sign of bad recruitment and found it answered.';

  @Code('The sign: RF01 to RF15')
  flagCode!: string;

  @Code('Why it is answered', { known: RED_FLAG_CLEARED })
  clearedReason!: string;
}
