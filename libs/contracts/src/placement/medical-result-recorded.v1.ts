import { MEDICAL_OUTCOME } from '../codes.js';
import { Code, Day, Optional } from '../fields.js';

export class MedicalResultRecorded {
  static readonly type = 'placement.medical-result-recorded.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary = 'A health facility has told its result, and nothing but the result (rule E07).';

  @Code('The result', { known: MEDICAL_OUTCOME })
  medicalOutcome!: string;

  @Optional()
  @Day('Last day on which the result holds')
  validUntil?: string;
}
