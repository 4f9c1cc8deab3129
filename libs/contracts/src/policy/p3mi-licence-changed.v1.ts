import { LICENCE_STATUS } from '../codes.js';
import { Code, Codes, Day, Optional, Organisation } from '../fields.js';

export class P3miLicenceChanged {
  static readonly type = 'placement.p3mi-licence-changed.v1';
  static readonly topic = 'pmi.policy.v1';
  static readonly subject = 'organisation';
  static readonly summary =
    'A placement company’s licence (SIP3MI) and the countries it may recruit for (SIP2MI) hold from this day on (rule E12).';

  @Organisation('The placement company, P3MI')
  p3miId!: string;

  @Code('State of the licence', { known: LICENCE_STATUS })
  status!: string;

  @Codes('Countries it holds a recruiting permit for, ISO 3166-1 alpha-2')
  countries!: string[];

  @Day('First day')
  validFrom!: string;

  @Optional()
  @Day('Last day')
  validTo?: string;
}
