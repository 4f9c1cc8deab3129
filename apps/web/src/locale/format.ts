import { i18n } from '@lingui/core';
import type { Instant, LocalDate } from '@libs/kernel';

/** Indonesian and British English write the day before the month, as the forms ask it. */
function language(): string {
  return i18n.locale === 'en' ? 'en-GB' : 'id-ID';
}

/** A calendar day, which never shifts with a time zone: "4 Maret 2026". */
export function dayWords(day: LocalDate): string {
  return inWords(day, `${day}T00:00:00Z`, { dateStyle: 'long' });
}

/** A month of a year: "Maret 2026". */
export function monthWords(month: string): string {
  return inWords(month, `${month}-01T00:00:00Z`, { month: 'long', year: 'numeric' });
}

/** A month where there is little room: "Mar 2026". */
export function monthShort(month: string): string {
  return inWords(month, `${month}-01T00:00:00Z`, { month: 'short', year: 'numeric' });
}

/** What an address has that is no day stands as it is. */
function inWords(typed: string, at: string, options: Intl.DateTimeFormatOptions): string {
  const day = new Date(at);
  if (Number.isNaN(day.getTime())) return typed;
  return day.toLocaleDateString(language(), { ...options, timeZone: 'UTC' });
}

/** An instant at the officer's own clock, with the zone's name: "4 Mar 2026 09.40 WIB". */
export function timeWords(instant: Instant): string {
  return inZone(instant, undefined, false);
}

/** An instant in the zone of the national figures, to the second: "4 Mar 2026 09.40.58 WIB". */
export function timeWordsInJakarta(instant: Instant): string {
  return inZone(instant, 'Asia/Jakarta', true);
}

function inZone(instant: Instant, timeZone: string | undefined, seconds: boolean): string {
  const at = new Date(instant);
  const day = at.toLocaleDateString(language(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  });
  const time = at.toLocaleTimeString(language(), {
    hour: '2-digit',
    minute: '2-digit',
    second: seconds ? '2-digit' : undefined,
    timeZone,
  });
  return `${day} ${time} ${zoneName(at, timeZone)}`;
}

/** WIB, WITA or WIT: only Indonesian has short names for them, and they are names in English too. */
function zoneName(at: Date, timeZone: string | undefined): string {
  const parts = new Intl.DateTimeFormat('id-ID', { timeZone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

export function numberWords(n: number): string {
  return n.toLocaleString(language());
}

/** A share in percent, to one place: "4,7 %". Whoever prints it says of how many. */
export function percentWords(n: number, of: number): string {
  const percent = (100 * n) / of;
  return `${percent.toLocaleString(language(), { maximumFractionDigits: 1 })}\u00a0%`;
}

/** A difference with its sign, a true minus: "+1.203", "−4". */
export function differenceWords(n: number): string {
  if (n === 0) return '0';
  return `${n > 0 ? '+' : '\u2212'}${numberWords(Math.abs(n))}`;
}

/** The end of a worker's id: enough to tell rows apart where no name may stand. */
export function shortId(workerId: string): string {
  return workerId.slice(-6).toUpperCase();
}
