import { RULE_OUTCOME } from '../codes.js';
import { Code, Each, Optional } from '../fields.js';

/** The outcome of one eligibility rule, under the policy named in the envelope. */
export class RuleResult {
  @Code('The rule: E01 to E17')
  ruleId!: string;

  @Code('Its outcome', { known: RULE_OUTCOME })
  outcome!: string;

  @Optional()
  @Code('Why, where it did not pass')
  code?: string;
}

export class DocumentSetCompleted {
  static readonly type = 'placement.document-set-completed.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'All documents of UU 18/2017 Art. 13 are there and valid (rules E06 to E10 and E15).';

  @Each('What each rule said', RuleResult)
  ruleResults!: RuleResult[];
}
