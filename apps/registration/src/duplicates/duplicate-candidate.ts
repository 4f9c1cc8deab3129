import { DuplicateSuspected, event, type DomainEvent } from '@libs/contracts';
import type { Id, LocalDate } from '@libs/kernel';

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
