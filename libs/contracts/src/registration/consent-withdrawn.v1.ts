import { CONSENT_PURPOSE } from '../codes.js';
import { Code, Optional, Organisation, Uuid } from '../fields.js';

export class ConsentWithdrawn {
  static readonly type = 'registration.consent-withdrawn.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'A worker no longer agrees, and owes nobody a reason (UU 27/2022 Art. 9): whoever acts on her consent stops.';

  @Uuid('The consent')
  consentId!: string;

  @Code('To what', { known: CONSENT_PURPOSE })
  purpose!: string;

  @Optional()
  @Organisation('For whom alone, where it was for one')
  scope?: string;
}
