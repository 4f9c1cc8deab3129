/** An instant in UTC, ISO 8601 with milliseconds: `2026-03-04T02:40:00.000Z`. */
export type Instant = string;

/** A calendar day without a zone: `2026-03-04`. It never shifts (domain: bare dates are as told). */
export type LocalDate = string;

/** Asked at the edge, once a request; rules are given the time. */
export abstract class Clock {
  abstract now(): Instant;
}

export class SystemClock extends Clock {
  now(): Instant {
    return new Date().toISOString();
  }
}

/** Stands still until it is set: for tests and for replaying a decision under its own day. */
export class FixedClock extends Clock {
  constructor(private instant: Instant) {
    super();
  }

  now(): Instant {
    return this.instant;
  }

  set(instant: Instant): void {
    this.instant = instant;
  }
}

/** WIB is UTC + 7 without summer time, since 1964. */
const WIB_MS = 7 * 60 * 60 * 1_000;

/** The day in Jakarta (WIB) on which an instant falls: the day of the national figures (domain.md §8.3). */
export function dayInJakarta(instant: Instant): LocalDate {
  return new Date(Date.parse(instant) + WIB_MS).toISOString().slice(0, 10);
}

/** An instant by the clocks of Jakarta, to the second: `2026-03-04 09:40:58 WIB`. */
export function timeInJakarta(instant: Instant): string {
  const [day, time = ''] = new Date(Date.parse(instant) + WIB_MS).toISOString().split('T');
  return `${day} ${time.slice(0, 8)} WIB`;
}

/** True for a day that exists in the calendar, written `YYYY-MM-DD`, from year 1900 to 2199. */
export function isLocalDate(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
