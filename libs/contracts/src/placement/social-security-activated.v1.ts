import { SOCIAL_SECURITY_PROGRAMME } from '../codes.js';
import { Codes, Day } from '../fields.js';

export class SocialSecurityActivated {
  static readonly type = 'placement.social-security-activated.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary = 'The worker is insured with BPJS Ketenagakerjaan for this period (rule E10).';

  @Codes('Programmes', { known: SOCIAL_SECURITY_PROGRAMME })
  programmes!: string[];

  @Day('First day of the period')
  from!: string;

  @Day('Last day of the period')
  to!: string;
}
