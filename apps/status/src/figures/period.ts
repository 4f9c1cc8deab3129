import { Checked } from '@libs/http';
import { isLocalDate, type LocalDate } from '@libs/kernel';

/** A period of whole days, both counted. Bare dates never shift: a month is the month of the day as it was told. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** `2024-03`, or a day `2024-03-31`. */
export const IsMonthOrDay = (): PropertyDecorator =>
  Checked('isMonthOrDay', (value) => typeof value === 'string' && isMonthOrDay(value), {
    words: {
      id: 'Harus berupa bulan TTTT-BB atau tanggal TTTT-BB-HH.',
      en: 'This must be a month YYYY-MM or a day YYYY-MM-DD.',
    },
  });

function isMonthOrDay(text: string): boolean {
  return isLocalDate(text) || (text.length === 7 && isLocalDate(`${text}-01`));
}

/** From the first day of `from` to the last of `to`; both months, or both days. */
export function periodOf(from: string, to: string): Period {
  return { from: from.length === 7 ? `${from}-01` : from, to: to.length === 7 ? lastDayOf(to) : to };
}

/** The same months, or days, so many months earlier. A day that is not in that month is its last one. */
export function earlier({ from, to }: Period, months: number): Period {
  const isEndOfMonth = to === lastDayOf(to.slice(0, 7));
  const end = monthsBefore(to, months);
  return { from: monthsBefore(from, months), to: isEndOfMonth ? lastDayOf(end.slice(0, 7)) : end };
}

/** The month so many months after. */
export function monthsAfter(month: string, months: number): string {
  return monthsBefore(`${month}-01`, -months).slice(0, 7);
}

/** How many months a period of whole months has; of days undefined. */
export function wholeMonths({ from, to }: Period): number | undefined {
  if (!from.endsWith('-01') || to !== lastDayOf(to.slice(0, 7))) return undefined;
  return monthNumber(to) - monthNumber(from) + 1;
}

function monthsBefore(day: LocalDate, months: number): LocalDate {
  const number = monthNumber(day) - months;
  const month = `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
  const last = lastDayOf(month);
  const same = `${month}-${day.slice(8)}`;
  return same > last ? last : same;
}

function monthNumber(day: LocalDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function lastDayOf(month: string): LocalDate {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
