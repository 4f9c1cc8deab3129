import { EMPLOYER_TYPE, EXTENSION_SCHEME } from '../codes.js';
import { Code, Count, Country, Day, Job, Optional, Organisation } from '../fields.js';

export class ContractExtended {
  static readonly type = 'placement.contract-extended.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'A contract goes on for another term, with the same employer or another. The ministry counts this as a placement; a second report of the same extension is kept and not counted (X17).';

  @Code('Kind of employer', { known: EMPLOYER_TYPE })
  employerType!: string;

  @Country('Country or territory of work')
  country!: string;

  @Optional()
  @Job('Occupation')
  isco08?: string;

  @Optional()
  @Code('The occupation as the ministry names it (jabatan)')
  jobLabel?: string;

  @Code('Before whom it was extended: the mission abroad, or an office at home', { known: EXTENSION_SCHEME })
  extensionScheme!: string;

  @Optional()
  @Organisation('The office or mission before which it was extended')
  officeCode?: string;

  @Count('Which extension of this contract it is; the first is 1', { max: 50 })
  extensionNo!: number;

  @Day('First day of the new term')
  from!: string;

  @Day('Last day of the new term')
  to!: string;
}
