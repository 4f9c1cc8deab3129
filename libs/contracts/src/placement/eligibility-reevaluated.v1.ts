import { Each, Uuid } from '../fields.js';
import { RuleResult } from './document-set-completed.v1.js';

export class EligibilityReevaluated {
  static readonly type = 'placement.eligibility-reevaluated.v1';
  static readonly topic = 'pmi.placement.v1';
  static readonly subject = 'worker';
  static readonly summary =
    'A journey that had not left was judged anew because a row of the policy changed: it is held, or held no more. Once a journey and row.';

  @Uuid('The row of the policy that changed')
  ruleRowId!: string;

  @Each('What the rules say now', RuleResult)
  ruleResults!: RuleResult[];
}
