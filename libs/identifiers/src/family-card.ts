import { isLocalDate, type LocalDate } from '@libs/kernel';
import { PROVINCE } from './province.js';

export type FamilyCardFault = 'NOT_16_DIGITS' | 'SERIAL_ZERO' | 'UNKNOWN_PROVINCE' | 'IMPOSSIBLE_AREA';

/** What a person should look at. None of these refuses a number. */
export type FamilyCardWarning = 'IMPOSSIBLE_DATE' | 'AREA_NOT_CURRENT';

export interface ValidFamilyCard {
  readonly kind: 'VALID';
  /** The kecamatan of issue, 6 digits: a family that moves gets a card, and a number, of its new place. */
  readonly area: string;
  /** The days on which the card may have been issued, earliest first; none where the digits are no date. */
  readonly issued: readonly LocalDate[];
  readonly warnings: readonly FamilyCardWarning[];
}

export interface InvalidFamilyCard {
  readonly kind: 'INVALID';
  readonly reason: FamilyCardFault;
}

export interface FamilyCardContext {
  /** Whether a kecamatan is on today's list; the list is not asked where this is not given. */
  readonly isCurrentArea?: (kecamatan: string) => boolean;
  /** The day in Jakarta. */
  readonly today: LocalDate;
}

/** Nobody had a number of sixteen digits before the civil registry wrote them. */
const FIRST_CARDS = '1995-01-01';

/**
 * Reads the number of a _kartu keluarga_: place of issue, day of issue, serial (domain.md §5.1, where the rule of the date
 * is recalled and not read: so a date that cannot be is warned of, and refuses nothing). The text is never mended.
 */
export function parseFamilyCard(
  text: string,
  { isCurrentArea, today }: FamilyCardContext,
): ValidFamilyCard | InvalidFamilyCard {
  if (!/^\d{16}$/.test(text)) return { kind: 'INVALID', reason: 'NOT_16_DIGITS' };
  if (!PROVINCE.test(text)) return { kind: 'INVALID', reason: 'UNKNOWN_PROVINCE' };
  if (text.slice(2, 4) === '00' || text.slice(4, 6) === '00') {
    return { kind: 'INVALID', reason: 'IMPOSSIBLE_AREA' };
  }
  if (text.endsWith('0000')) return { kind: 'INVALID', reason: 'SERIAL_ZERO' };

  const area = text.slice(0, 6);
  const [day, month, year] = [text.slice(6, 8), text.slice(8, 10), text.slice(10, 12)];
  const issued = [`19${year}-${month}-${day}`, `20${year}-${month}-${day}`].filter(
    (date) => isLocalDate(date) && date >= FIRST_CARDS && date <= today,
  );
  const warnings: FamilyCardWarning[] = [];
  if (issued.length === 0) warnings.push('IMPOSSIBLE_DATE');
  if (isCurrentArea && !isCurrentArea(area)) warnings.push('AREA_NOT_CURRENT');
  return { kind: 'VALID', area, issued, warnings };
}
