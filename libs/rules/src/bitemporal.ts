import type { Id, Instant, LocalDate } from '@libs/kernel';

/**
 * A row of what the law or an office says, under two times: the days for which it holds in the world, and the instants
 * between which we held it to be so. A row is never changed: a correction is a row with an id of its own, and the old one
 * is superseded at that instant. So an id names one version.
 */
export interface Bitemporal {
  readonly id: Id;
  readonly validFrom: LocalDate;
  /** The last day. */
  readonly validTo?: LocalDate;
  /** When we came to know of it: a past decision is judged by what was known then. */
  readonly recordedAt: Instant;
  /** From when on we knew better; absent while we do not. */
  readonly supersededAt?: Instant;
}

export interface PolicyMoment {
  readonly validOn: LocalDate;
  /** As it was known then; as it is known now, without it. */
  readonly knownAt?: Instant;
}

/** The rows that hold on a day, as far as they were known. */
export function policyAt<Row extends Bitemporal>(
  rows: readonly Row[],
  { validOn, knownAt }: PolicyMoment,
): Row[] {
  return rowsKnown(rows, knownAt).filter(
    (row) => row.validFrom <= validOn && validOn <= (row.validTo ?? validOn),
  );
}

/** The table as somebody had it who read it then: nothing in it had been corrected yet. */
export function tableAt<Row extends Bitemporal>(rows: readonly Row[], knownAt: Instant): Row[] {
  return rowsKnown(rows, knownAt).map((row) => ({ ...row, supersededAt: undefined }));
}

/** The rows that were held to be so at an instant, or are now, for whichever days. */
export function rowsKnown<Row extends Bitemporal>(rows: readonly Row[], knownAt?: Instant): Row[] {
  if (knownAt === undefined) return rows.filter(({ supersededAt }) => supersededAt === undefined);
  return rows.filter(
    ({ recordedAt, supersededAt }) =>
      recordedAt <= knownAt && (supersededAt === undefined || knownAt < supersededAt),
  );
}
