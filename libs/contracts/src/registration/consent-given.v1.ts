import { CONSENT_MEDIUM, CONSENT_PURPOSE } from '../codes.js';
import { Code, Count, Optional, Organisation, Uuid } from '../fields.js';

export class ConsentGiven {
  static readonly type = 'registration.consent-given.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'A worker has agreed to one thing, after its notice was read to her (UU 27/2022 Art. 20 to 24). No service that the law gives her rests on it.';

  @Uuid('The consent')
  consentId!: string;

  @Code('To what', { known: CONSENT_PURPOSE })
  purpose!: string;

  @Optional()
  @Organisation('For whom alone, where it is for one')
  scope?: string;

  @Count('Version of the notice that was read', { max: 999 })
  noticeVersion!: number;

  @Code('How she has said so', { known: CONSENT_MEDIUM })
  medium!: string;
}
