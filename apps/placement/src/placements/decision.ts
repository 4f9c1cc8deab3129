import { newId, type Id, type Instant } from '@libs/kernel';
import type { RuleResult } from '@libs/rules';
import type { Candidate } from '../candidates/candidate.js';
import type { Judgement } from './judgement.js';
import type { Placement } from './placement.js';

/**
 * What a decision rested on, kept for ever: what each rule said and with which parameters, the rows it was judged by,
 * the facts that were known, and how far each service had been heard (architecture §2.1). The case itself is sealed with it,
 * so that it can be judged again by its own rules and rows, whatever those say since (`replay`).
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
    readonly dataKey: Buffer,
    readonly basis: Buffer,
  ) {}

  static of(
    placement: Placement,
    candidate: Candidate,
    { decision, policyVersion, policyRowIds }: Judgement,
    by: { readonly orgId: string; readonly now: Instant },
    sealed: { readonly dataKey: Buffer; readonly basis: Buffer },
  ): Decision {
    return new Decision(
      newId(),
      placement.id,
      placement.workerId,
      decision.asked.step === 'AGREEMENT' ? 'AGREEMENT' : 'CLEARANCE',
      by.orgId,
      by.now,
      decision.verdict.evaluation.results,
      policyVersion,
      policyRowIds,
      [
        ...new Set([
          ...Object.values(candidate.facts),
          ...candidate.papers.map(({ eventId }) => eventId),
          ...placement.factIds(),
        ]),
      ],
      candidate.heard,
      sealed.dataKey,
      sealed.basis,
    );
  }
}
