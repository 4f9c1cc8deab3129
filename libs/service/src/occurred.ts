import { dayInJakarta, isLocalDate, type Instant, type LocalDate } from '@libs/kernel';
import { InvalidRequest, IsDay, IsInstant } from '@libs/http';
import { IsOptional } from 'class-validator';

/** When it happened in the world, as the person or her phone says: today and now where nothing is said. */
export class OccurredRequest {
  @IsOptional()
  @IsDay()
  occurredOn?: string;

  /** Only where the hour is known. */
  @IsOptional()
  @IsInstant()
  occurredAt?: string;
}

interface Occurred {
  readonly occurredOn: LocalDate;
  readonly occurredAt?: Instant;
}

/**
 * The day always, the instant only where it is known: an entry made at once is known to the millisecond.
 * @throws InvalidRequest for what lies in the future, or on another day than it says. What is on the log is there for
 * good, and a day of the far future would stand behind everything that ever happens.
 */
export function occurred(request: OccurredRequest, now: Instant): Occurred {
  const { occurredOn, occurredAt } = request;
  if (!occurredOn && !occurredAt) return { occurredOn: dayInJakarta(now), occurredAt: now };
  if (!occurredAt) return { occurredOn: possible(occurredOn!, 'occurredOn', now) };
  if (!occurredOn) return { occurredOn: possible(dayInJakarta(occurredAt), 'occurredAt', now), occurredAt };
  possible(occurredOn, 'occurredOn', now);
  if (!daysInIndonesia(occurredAt).includes(occurredOn)) throw wrong('occurredAt', OTHER_DAY);
  return { occurredOn, occurredAt };
}

const IMPOSSIBLE = {
  id: 'Harus antara tahun 1900 dan besok.',
  en: 'This must lie between the year 1900 and tomorrow.',
};
const OTHER_DAY = {
  id: 'Jam ini tidak jatuh pada tanggal kejadian (occurredOn).',
  en: 'This time does not fall on the day that is told (occurredOn).',
};

/** Tomorrow is taken: a phone's clock may be ahead, and in the east the day begins two hours before Jakarta's. */
function possible(day: LocalDate, field: keyof OccurredRequest, now: Instant): LocalDate {
  if (!isLocalDate(day) || day > dayInJakarta(hoursAfter(now, 24))) throw wrong(field, IMPOSSIBLE);
  return day;
}

/** The day of an instant by the clocks of Indonesia: WIB is UTC + 7, WIT + 9, and WITA's is one of the two. */
function daysInIndonesia(instant: Instant): LocalDate[] {
  return [dayInJakarta(instant), dayInJakarta(hoursAfter(instant, 2))];
}

function hoursAfter(instant: Instant, hours: number): Instant {
  return new Date(Date.parse(instant) + hours * 60 * 60 * 1_000).toISOString();
}

function wrong(field: keyof OccurredRequest, reason: typeof IMPOSSIBLE): InvalidRequest {
  return new InvalidRequest([{ pointer: `/${field}`, reason }]);
}
