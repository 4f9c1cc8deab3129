import { dayInJakarta, type Instant, type LocalDate } from '@libs/kernel';
import { IsDay, IsInstant } from '@libs/http';
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

/** The day always, the instant only where it is known: an entry made at once is known to the millisecond. */
export function occurred(
  { occurredOn, occurredAt }: OccurredRequest,
  now: Instant,
): { occurredOn: LocalDate; occurredAt?: Instant } {
  if (occurredAt) return { occurredOn: occurredOn ?? dayInJakarta(occurredAt), occurredAt };
  return occurredOn ? { occurredOn } : { occurredOn: dayInJakarta(now), occurredAt: now };
}
