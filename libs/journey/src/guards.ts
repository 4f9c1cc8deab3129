import type { Instant, LocalDate } from '@libs/kernel';
import type { AnomalyCode, Missing } from './anomalies.js';
import type { Fact } from './fact.js';
import { HOLDS, MILESTONES, type FlagCode, type StateCode, type Step } from './states.js';

/** What is known of a journey when a fact is folded into it. */
export interface SoFar {
  readonly reached: ReadonlySet<Step>;
  readonly flags: { has(flag: FlagCode): boolean };
  /** Of the fact by which a state was first reached. */
  first(state: StateCode): First | undefined;
}

/** What guards read of an earlier fact. */
export interface First {
  readonly occurredAt?: Instant;
  /** Of a card. */
  readonly validUntil?: LocalDate;
}

/** Why a fact does not fit what is known; `raises` where a person must look at a decision again. */
export interface Finding {
  readonly code: AnomalyCode;
  readonly missing: readonly Missing[];
  readonly raises?: FlagCode;
}

/**
 * A condition of §6 that the facts of one journey can answer. What only the owning service can know (rules E…, places in
 * a course, attendance) it has judged itself before it told the event; such conditions are named in `trusts`.
 */
export type Guard = (soFar: SoFar, fact: Fact) => Finding | undefined;

/** Only clearance requires the whole set (domain.md §6). */
export const wholeSet: Guard = ({ reached }) => {
  const missing = (['DISTRICT_VERIFIED', ...MILESTONES] as const).filter((step) => !reached.has(step));
  return missing.length > 0 ? { code: 'CLEARED_INCOMPLETE', missing } : undefined;
};

/** A hold of an earlier day that was heard too late to refuse the clearance: the decision stands, and is reviewed. */
export const clearedFree: Guard = ({ flags }) => {
  const missing = HOLDS.filter((hold) => flags.has(hold));
  return missing.length > 0 ? { code: 'CLEARED_UNDER_HOLD', missing, raises: 'REVIEW_HOLD' } : undefined;
};

export const departedFree: Guard = ({ flags }) => {
  const missing = HOLDS.filter((hold) => flags.has(hold));
  return missing.length > 0 ? { code: 'DEPARTED_UNDER_HOLD', missing } : undefined;
};

export const cardValid: Guard = (soFar, departure) => {
  const validUntil = soFar.first('CLEARED')?.validUntil;
  return validUntil !== undefined && validUntil < departure.occurredOn
    ? { code: 'CARD_EXPIRED', missing: [] }
    : undefined;
};

export const needsAssessed: Guard = ({ reached }) =>
  reached.has('NEEDS_ASSESSED') ? undefined : { code: 'PLAN_WITHOUT_NEEDS', missing: ['NEEDS_ASSESSED'] };

/**
 * Departure ≤ arrival ≤ return. The days are in order already, since the fold goes by them; hours of one day are not,
 * because there the stage goes first.
 */
export const afterHourOf =
  (...earlier: readonly StateCode[]): Guard =>
  (soFar, fact) => {
    const { occurredAt } = fact;
    const outOfOrder =
      occurredAt !== undefined &&
      earlier.some((state) => occurredAt < (soFar.first(state)?.occurredAt ?? occurredAt));
    return outOfOrder ? { code: 'OUT_OF_ORDER', missing: [] } : undefined;
  };
