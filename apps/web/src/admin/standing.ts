import type { LocalDate } from '@libs/kernel';
import { newestFirst } from '@libs/rules';

/** A row of the policy under its two times, and for which case it speaks: a newer one of the same case has the last word. */
export interface Dated {
  id: string;
  validFrom: LocalDate;
  validTo?: LocalDate;
  recordedAt: string;
  supersededAt?: string;
}

export type Standing = 'NOW' | 'FUTURE' | 'ENDED' | 'REPLACED' | 'CORRECTED';

/** How a row stands on a day, among all rows of its table. */
export function standingOn<Row extends Dated>(
  row: Row,
  rows: readonly Row[],
  caseOf: (row: Row) => string,
  day: LocalDate,
): Standing {
  if (row.supersededAt) return 'CORRECTED';
  if (row.validFrom > day) return 'FUTURE';
  if (!holdsOn(row, day)) return 'ENDED';
  const newer = rows.some(
    (other) =>
      !other.supersededAt &&
      holdsOn(other, day) &&
      caseOf(other) === caseOf(row) &&
      newestFirst(other, row) < 0,
  );
  return newer ? 'REPLACED' : 'NOW';
}

function holdsOn({ validFrom, validTo }: Dated, day: LocalDate): boolean {
  return validFrom <= day && day <= (validTo ?? day);
}
