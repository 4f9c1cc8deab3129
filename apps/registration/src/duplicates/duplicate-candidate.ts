import {
  DuplicateDismissed,
  DuplicateSuspected,
  event,
  WorkersMerged,
  WorkersUnmerged,
  type Contract,
  type DomainEvent,
} from '@libs/contracts';
import type { Id, Instant, LocalDate } from '@libs/kernel';
import {
  AlreadyMerged,
  DuplicateDecided,
  JourneysNotOfPair,
  NotMerged,
  RecordRestricted,
  SurvivorNotOfPair,
} from './duplicate-candidate.errors.js';

export const DUPLICATE_STATES = ['OPEN', 'DISMISSED', 'MERGED'] as const;

export type DuplicateState = (typeof DUPLICATE_STATES)[number];

/** What two registrations have in common, as the search has found it. */
export interface Likeness {
  /** EXACT: the same NIK. PROBABLE: so much else that is alike (libs/duplicates). */
  readonly method: 'EXACT' | 'PROBABLE';
  /** A whole number of bits, 0 to 100. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Two records that may be of one person: the one that was registered later, and the one that was there. */
export interface Pair {
  readonly workerId: Id;
  readonly otherId: Id;
  /** The later one's journey. */
  readonly journeyId: Id;
}

/** A decision of nobody: a search has found that somebody should look. No record is refused or changed for it. */
export function suspect(
  { workerId, otherId, journeyId }: Pair,
  { method, score }: Likeness,
  on: LocalDate,
): DomainEvent<DuplicateSuspected> {
  return event(
    DuplicateSuspected,
    { subject: { kind: 'worker', id: workerId }, journeyId, occurredOn: on },
    { otherWorkerId: otherId, score, method },
  );
}

/** A pair as it was told of. */
export type SuspectedPair = DuplicateDismissed & { readonly workerId: Id };

/**
 * They are suspected no more.
 * @param journeyId of the later one, where it is to be told with her journey: one that is taken back leaves no trace
 */
export function tellDismissed(
  { workerId, ...told }: SuspectedPair,
  on: LocalDate,
  journeyId?: Id,
): DomainEvent<DuplicateDismissed> {
  const about = { subject: { kind: 'worker' as const, id: workerId }, occurredOn: on };
  return event(DuplicateDismissed, journeyId ? { ...about, journeyId } : about, told);
}

/** What a decision must know of either record. */
export interface Side {
  readonly workerId: Id;
  /** Absent of a RESTRICTED one. */
  readonly journeyId?: Id;
  readonly restricted: boolean;
  readonly merged: boolean;
}

/** One trip that was told twice. */
export interface SameTrip {
  readonly from: Id;
  readonly to: Id;
}

export interface Merge {
  readonly survivorId: Id;
  readonly journeys: readonly SameTrip[];
}

interface Decided {
  readonly occurredOn: LocalDate;
  readonly occurredAt?: Instant;
}

/** A pair that an office looks at. Nothing is merged without a person, and what was merged can be taken apart again. */
export class DuplicateCandidate {
  readonly id!: Id;
  readonly workerId!: Id;
  readonly otherId!: Id;
  /** Whose office decides; empty: the ministry's. */
  readonly officeArea!: string;
  readonly method!: string;
  readonly score!: number;
  readonly reasons!: readonly string[];
  /** What the desk of each names when it asks the office. */
  readonly workerRef!: string;
  readonly otherRef!: string;
  readonly foundAt!: Instant;
  state!: DuplicateState;
  version!: number;
  decidedAt!: Instant | null;
  survivorId!: Id | null;
  journeys!: readonly SameTrip[] | null;

  /** A decision: two people. They are not suspected again while nothing of them changes. */
  dismiss(when: Decided, now: Instant): DomainEvent<DuplicateDismissed> {
    if (this.state !== 'OPEN') throw new DuplicateDecided(this.state);
    this.decide('DISMISSED', now);
    const { workerId, otherId: otherWorkerId, score, method } = this;
    return this.tell(DuplicateDismissed, workerId, when, { otherWorkerId, score, method });
  }

  /**
   * A decision: one person. Facts keep the ids they were told with; of which journeys are one trip the office says.
   * Whom the office may not see it cannot find to be anybody.
   */
  merge(
    { survivorId, journeys }: Merge,
    sides: readonly Side[],
    when: Decided,
    now: Instant,
  ): DomainEvent<WorkersMerged> {
    if (this.state !== 'OPEN') throw new DuplicateDecided(this.state);
    if (sides.some(({ restricted }) => restricted)) throw new RecordRestricted();
    const survivor = sides.find(({ workerId }) => workerId === survivorId);
    const merged = sides.find(({ workerId }) => workerId !== survivorId);
    if (!survivor || !merged) throw new SurvivorNotOfPair();
    if (survivor.merged || merged.merged) throw new AlreadyMerged();
    const fits = ({ from, to }: SameTrip) => from === merged.journeyId && to === survivor.journeyId;
    if (journeys.length > 1 || !journeys.every(fits)) throw new JourneysNotOfPair();
    this.decide('MERGED', now);
    this.survivorId = survivorId;
    this.journeys = journeys;
    const trips = journeys.map(({ from, to }) => ({ from, to }));
    return this.tell(WorkersMerged, survivorId, when, {
      survivorId,
      mergedId: merged.workerId,
      journeys: trips,
    });
  }

  /** A decision: the merge was wrong. The two are two again, and somebody looks at them once more. */
  unmerge(when: Decided, now: Instant): DomainEvent<WorkersUnmerged> {
    const { survivorId, workerId, otherId } = this;
    if (this.state !== 'MERGED' || survivorId === null) throw new NotMerged();
    this.decide('OPEN', now);
    this.survivorId = null;
    this.journeys = null;
    const mergedId = survivorId === workerId ? otherId : workerId;
    return this.tell(WorkersUnmerged, survivorId, when, { survivorId, mergedId });
  }

  private decide(state: DuplicateState, now: Instant): void {
    this.state = state;
    this.decidedAt = state === 'OPEN' ? null : now;
    this.version += 1;
  }

  private tell<T extends object>(
    contract: Contract<T>,
    workerId: Id,
    { occurredOn, occurredAt }: Decided,
    data: T,
  ): DomainEvent<T> {
    const about = { subject: { kind: 'worker' as const, id: workerId }, occurredOn };
    return event(contract, occurredAt ? { ...about, occurredAt } : about, data);
  }
}
