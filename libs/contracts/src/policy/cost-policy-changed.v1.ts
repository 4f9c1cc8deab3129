import { COST_CLASS, EMPLOYER_TYPE, PAYER } from '../codes.js';
import { Code, Country, Day, Job, Optional, Uuid } from '../fields.js';

export class CostPolicyChanged {
  static readonly type = 'placement.cost-policy-changed.v1';
  static readonly topic = 'pmi.policy.v1';
  static readonly subject = 'policy';
  static readonly summary =
    'Of which class a cost is and who is to bear it holds from this day on (rule E13). The most specific row wins, then the newest.';

  @Uuid('The row')
  ruleRowId!: string;

  @Code('What the cost is for')
  item!: string;

  @Optional()
  @Job('Only for this occupation')
  isco08?: string;

  @Optional()
  @Country('Only for this country or territory')
  country?: string;

  @Optional()
  @Code('Only for this kind of employer', { known: EMPLOYER_TYPE })
  employerType?: string;

  @Code('Class of the cost', { known: COST_CLASS })
  class!: string;

  @Code('Who is to bear it', { known: PAYER })
  payer!: string;

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
