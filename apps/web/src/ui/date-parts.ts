import { isLocalDate, type LocalDate } from '@libs/kernel';

/** A day as three boxes hold it: text, also while it is half typed or impossible. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const NO_DATE: DateParts = { day: '', month: '', year: '' };

/** The day in the calendar, or undefined where the boxes hold none (empty, 31 February, a two-digit year). */
export function toLocalDate({ day, month, year }: DateParts): LocalDate | undefined {
  const date = `${year.trim()}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
  return isLocalDate(date) ? date : undefined;
}

/** False where the box holds no year of ours: nothing, two digits, a slip such as 1095. */
export function isYear(year: string): boolean {
  return isLocalDate(`${year.trim()}-01-01`);
}

export function fromLocalDate(date: LocalDate): DateParts {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

export function isEmptyDate({ day, month, year }: DateParts): boolean {
  return `${day}${month}${year}`.trim() === '';
}
