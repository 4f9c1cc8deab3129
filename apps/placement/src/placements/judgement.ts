import type { Id } from '@libs/kernel';
import type { Decision, RuleResult } from '@libs/rules';

/** What the rules say to a decision, all that it rests on, and the versions of rows that it was judged by. */
export interface Judgement {
  readonly decision: Decision;
  readonly policyVersion: string;
  readonly policyRowIds: readonly Id[];
}

/** Of a clearance: and of all that it needs the documents of UU 18/2017 Art. 13. */
export interface ClearanceJudgement extends Judgement {
  readonly documents: readonly RuleResult[];
}
