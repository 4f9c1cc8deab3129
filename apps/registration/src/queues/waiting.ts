import { dayInJakarta, type Instant } from '@libs/kernel';

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Calendar days in Jakarta: those of offices (hari kerja) would need every year's list of holidays and joint leave, which
 * nobody gives us, and an office that reckons by them sees the date as well.
 */
export function daysWaited(since: Instant, now: Instant): number {
  return (midnight(now) - midnight(since)) / DAY_MS;
}

/** Whoever waits since before this has waited for more days than these. */
export function waitedLongerThan(days: number, now: Instant): Instant {
  return new Date(Date.parse(`${dayInJakarta(now)}T00:00:00+07:00`) - days * DAY_MS).toISOString();
}

function midnight(instant: Instant): number {
  return Date.parse(`${dayInJakarta(instant)}T00:00:00Z`);
}
