import { isLocalDate, type LocalDate } from '@libs/kernel';
import { PROVINCE } from './province.js';

/** As on the identity card: laki-laki, perempuan. */
export type Sex = 'L' | 'P';

export type NikFault =
  | 'NOT_16_DIGITS'
  | 'SERIAL_ZERO'
  | 'UNKNOWN_PROVINCE'
  | 'IMPOSSIBLE_AREA'
  | 'IMPOSSIBLE_DATE' // in no calendar
  | 'OUTSIDE_LIFETIME'; // in the future, or longer ago than anyone lives

/** What a person should look at. Real numbers contain errors, so none of these refuses anything. */
export const NIK_WARNINGS = ['BIRTH_DATE_MISMATCH', 'SEX_MISMATCH', 'AREA_NOT_CURRENT'] as const;
export type NikWarning = (typeof NIK_WARNINGS)[number];

export interface ValidNik {
  readonly kind: 'VALID';
  /** The kecamatan of first issue, 6 digits: not where the bearer lives, and perhaps since divided or renumbered. */
  readonly area: string;
  readonly sex: Sex;
  /** The days on which the bearer may have been born, earliest first: the number tells two digits of the year. */
  readonly candidates: readonly LocalDate[];
  readonly warnings: readonly NikWarning[];
}

export interface TemporaryNik {
  readonly kind: 'TEMPORARY';
  readonly sex?: undefined;
  readonly candidates: readonly [];
  readonly warnings: readonly [];
}

export interface InvalidNik {
  readonly kind: 'INVALID';
  readonly reason: NikFault;
  readonly sex?: undefined;
  readonly candidates: readonly [];
  readonly warnings: readonly [];
}

export interface NikContext {
  readonly statedBirthDate?: LocalDate;
  readonly statedSex?: Sex;
  /** Whether a kecamatan is on today's list; the list is not asked where this is not given. */
  readonly isCurrentArea?: (kecamatan: string) => boolean;
  /** The day in Jakarta. */
  readonly today: LocalDate;
}

/** A woman's day of birth is written as 41 to 71. */
const WOMAN = 40;
const LONGEST_LIFE_YEARS = 110;

/**
 * Reads a _nomor induk kependudukan_: place of first issue, day of birth (for a woman plus 40), serial; there is no
 * check digit. Sixteen digits that begin with 0 are a village system's temporary number and tell nothing (domain.md §5.1).
 *
 * The text is taken as it is and never mended: two numbers that differ in one digit may be two people.
 */
export function parseNik(text: string, context: NikContext): ValidNik | TemporaryNik | InvalidNik {
  if (!/^\d{16}$/.test(text)) return invalid('NOT_16_DIGITS');
  if (/^0+$/.test(text)) return invalid('SERIAL_ZERO'); // so people fill a field that must be filled
  if (text.startsWith('0')) return { kind: 'TEMPORARY', candidates: [], warnings: [] };
  if (!PROVINCE.test(text)) return invalid('UNKNOWN_PROVINCE');
  if (text.slice(2, 4) === '00' || text.slice(4, 6) === '00') return invalid('IMPOSSIBLE_AREA');
  if (text.endsWith('0000')) return invalid('SERIAL_ZERO');

  const { sex, days } = birthOf(text.slice(6, 12));
  if (days.length === 0) return invalid('IMPOSSIBLE_DATE');
  const candidates = days.filter((day) => isInLifetime(day, context.today));
  if (candidates.length === 0) return invalid('OUTSIDE_LIFETIME');

  const area = text.slice(0, 6);
  return { kind: 'VALID', area, sex, candidates, warnings: warningsOf(area, sex, candidates, context) };
}

/** For lists: first four and last two digits. The date tells most of who somebody is, so it goes first (domain.md §10). */
export function maskNik(nik: string): string {
  return /^\d{16}$/.test(nik) ? `${nik.slice(0, 4)}${'•'.repeat(10)}${nik.slice(-2)}` : '•'.repeat(16);
}

/** `DDMMYY` as every day of the calendar that it may be. */
function birthOf(digits: string): { sex: Sex; days: LocalDate[] } {
  const written = Number(digits.slice(0, 2));
  const sex = written > WOMAN ? 'P' : 'L';
  const day = String(sex === 'P' ? written - WOMAN : written).padStart(2, '0');
  const [month, year] = [digits.slice(2, 4), digits.slice(4, 6)];
  return { sex, days: [`19${year}-${month}-${day}`, `20${year}-${month}-${day}`].filter(isLocalDate) };
}

function isInLifetime(day: LocalDate, today: LocalDate): boolean {
  const earliest = `${Number(today.slice(0, 4)) - LONGEST_LIFE_YEARS}${today.slice(4)}`;
  return earliest <= day && day <= today;
}

function warningsOf(
  area: string,
  sex: Sex,
  candidates: readonly LocalDate[],
  { statedBirthDate, statedSex, isCurrentArea }: NikContext,
): NikWarning[] {
  const warnings: NikWarning[] = [];
  if (statedBirthDate && !candidates.includes(statedBirthDate)) warnings.push('BIRTH_DATE_MISMATCH');
  if (statedSex && statedSex !== sex) warnings.push('SEX_MISMATCH');
  if (isCurrentArea && !isCurrentArea(area)) warnings.push('AREA_NOT_CURRENT');
  return warnings;
}

function invalid(reason: NikFault): InvalidNik {
  return { kind: 'INVALID', reason, candidates: [], warnings: [] };
}
