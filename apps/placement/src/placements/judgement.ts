import type { Id } from '@libs/kernel';
import type { Evaluation, RuleResult } from '@libs/rules';

/** What the rules say to a decision, and by which rows. */
export interface Judgement {
  readonly results: readonly RuleResult[];
  readonly policyVersion: string;
  readonly policyRowIds: readonly Id[];
}

/** Of a clearance: all that it needs, and of that the documents of UU 18/2017 Art. 13. */
export interface ClearanceJudgement extends Judgement {
  readonly whole: Evaluation;
  readonly documents: Evaluation;
}
