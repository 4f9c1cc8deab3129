import { EMPLOYER_TYPE, POLICY_STATUS, SCHEME } from '../codes.js';
import { Code, Country, Day, Optional, Uuid } from '../fields.js';

export class DestinationPolicyChanged {
  static readonly type = 'placement.destination-policy-changed.v1';
  static readonly topic = 'pmi.policy.v1';
  static readonly subject = 'policy';
  static readonly summary =
    'A row of the destination policy holds from this day on (rule E11). The most specific row wins, then the newest.';

  @Uuid('The row')
  ruleRowId!: string;

  @Country('Destination country or territory')
  country!: string;

  @Optional()
  @Code('Only for this scheme', { known: SCHEME })
  scheme?: string;

  @Optional()
  @Code('Only for this kind of employer', { known: EMPLOYER_TYPE })
  employerType?: string;

  @Optional()
  @Code('Only for this group of jobs')
  jobGroup?: string;

  @Code('Whether workers may go there', { known: POLICY_STATUS })
  status!: string;

  @Day('First day')
  validFrom!: string;

  @Optional()
  @Day('Last day')
  validTo?: string;

  @Optional()
  @Code('How well the row is founded')
  confidence?: string;

  @Optional()
  @Uuid('The row that was wrong, where this one corrects it: that one holds for no day any more')
  supersedes?: string;
}
