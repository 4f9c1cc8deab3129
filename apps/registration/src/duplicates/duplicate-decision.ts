import type { Id, Instant, LocalDate } from '@libs/kernel';
import type { DuplicateState } from './duplicate-candidate.js';

/** What an office made of a pair, when and by whom. Written once. */
export class DuplicateDecision {
  constructor(
    readonly id: Id,
    readonly duplicateId: Id,
    /** The version of the pair that the decision made. */
    readonly version: number,
    /** What it was from then on: OPEN, where a merge was taken back. */
    readonly state: DuplicateState,
    readonly survivorId: Id | null,
    readonly decidedOn: LocalDate,
    readonly role: string,
    readonly officer: string,
    readonly recordedAt: Instant,
  ) {}
}
