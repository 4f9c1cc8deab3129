import { CORRECTED_FIELD, CORRECTION_REASON, EDUCATION, IDENTITY_STATUS, SEX } from '../codes.js';
import { Code, Codes, Optional, Village, Year } from '../fields.js';

export class WorkerDetailsCorrected {
  static readonly type = 'registration.worker-details-corrected.v1';
  static readonly topic = 'pmi.registration.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'What the register says of a person was corrected. Told are the fields, and what is right now of those that the log knows; what it was before stays with registration.';

  @Codes('What was corrected', { known: CORRECTED_FIELD })
  changedFields!: string[];

  @Code('Why', { known: CORRECTION_REASON })
  reasonCode!: string;

  @Optional()
  @Village('Village of origin, where it was another')
  villageCode?: string;

  @Optional()
  @Code('Sex as on the identity card, where it was the other', { known: SEX })
  sex?: string;

  @Optional()
  @Year('Year of birth, where it was another')
  birthYear?: number;

  @Optional()
  @Code('Highest schooling, where it was another', { known: EDUCATION })
  education?: string;

  @Optional()
  @Code('How far the identity number is established, where that has changed', { known: IDENTITY_STATUS })
  identityStatus?: string;
}
