import { EMPLOYER_TYPE } from '../codes.js';
import { Code, Country, Day, Job, Optional } from '../fields.js';

export class ContractSigned {
  static readonly type = 'placement.contract-signed.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'Worker and employer have signed the work contract; that it is complete and keeps to the agreement is rule E15.';

  @Code('Kind of employer', { known: EMPLOYER_TYPE })
  employerType!: string;

  @Country('Country or territory of work')
  country!: string;

  @Job('Occupation')
  isco08!: string;

  @Optional()
  @Code('The occupation as the ministry names it (jabatan)')
  jobLabel?: string;

  @Optional()
  @Code('Band of the monthly wage')
  wageBand?: string;

  @Optional()
  @Code('Currency of the wage, ISO 4217')
  currency?: string;

  @Day('First day of the term')
  from!: string;

  @Day('Last day of the term')
  to!: string;
}
