import type { Id, Instant, LocalDate } from '@libs/kernel';

/** What a record said before, of the fields that were changed; sealed under the person's own key. */
export interface Before {
  readonly name?: string;
  readonly motherInitial?: string;
  readonly birthDate?: string;
  readonly nik?: string;
  readonly phone?: string;
  readonly hamlet?: string;
  readonly rt?: string;
  readonly rw?: string;
  readonly sex?: string;
  readonly education?: string;
  readonly identityStatus?: string;
  readonly maritalStatus?: string;
  readonly villageCode?: string;
}

/** One change of one record: what, when, why, by whom, and what stood there before. Written once. */
export class HistoryEntry {
  constructor(
    readonly id: Id,
    readonly workerId: Id,
    /** The version that the change made. */
    readonly version: number,
    readonly changedFields: readonly string[],
    /** A code of CORRECTION_REASON, or of REPAIR_REASON where it was mended. */
    readonly reason: string,
    readonly changedOn: LocalDate,
    readonly role: string,
    readonly officer: string,
    readonly before: Buffer,
    readonly recordedAt: Instant,
  ) {}
}
