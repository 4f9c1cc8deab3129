import { newId, type Id, type Instant } from '@libs/kernel';
import type { RuleResult } from '@libs/rules';
import type { Candidate } from '../candidates/candidate.js';
import type { Judgement } from './judgement.js';
import type { Placement } from './placement.js';

/**
 * What a decision rested on, kept for ever: what each rule said and with which parameters, the rows it was judged by,
 * the facts that were known, and how far each service had been heard (architecture §2.1).
 */
export class Decision {
  private constructor(
    readonly id: Id,
    readonly placementId: Id,
    readonly workerId: Id,
    readonly kind: 'AGREEMENT' | 'CLEARANCE',
    /** The company or office. */
    readonly decidedBy: string,
    readonly decidedAt: Instant,
    readonly results: readonly RuleResult[],
    readonly policyVersion: string,
    readonly policyRowIds: readonly Id[],
    readonly factIds: readonly Id[],
    readonly heard: Readonly<Record<string, number>>,
  ) {}

  static of(
    kind: Decision['kind'],
    placement: Placement,
    candidate: Candidate,
    { results, policyVersion, policyRowIds }: Judgement,
    by: { readonly orgId: string; readonly now: Instant },
  ): Decision {
    return new Decision(
      newId(),
      placement.id,
      placement.workerId,
      kind,
      by.orgId,
      by.now,
      results,
      policyVersion,
      policyRowIds,
      [...Object.values(candidate.facts), ...placement.factIds()],
      candidate.heard,
    );
  }
}
