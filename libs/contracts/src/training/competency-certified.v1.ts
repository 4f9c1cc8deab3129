import { Code, Day, Hash, Job, Organisation } from '../fields.js';

export class CompetencyCertified {
  static readonly type = 'training.competency-certified.v1';
  static readonly topic = 'pmi.training.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'A certification body that did not train her found the candidate competent (K); rule E06 holds for this job until it expires.';

  @Organisation('The certification body, LSP')
  lspId!: string;

  @Code('Certification scheme of that body')
  certificationScheme!: string;

  @Job('Occupation it certifies')
  isco08!: string;

  @Hash('HMAC of the certificate number under a key outside the log')
  certificateHash!: string;

  @Day('Last day on which the certificate holds')
  expiresOn!: string;
}
