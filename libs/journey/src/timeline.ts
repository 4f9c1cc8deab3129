import { dayInJakarta, type Id, type Instant, type LocalDate } from '@libs/kernel';
import { daysBetween } from './days.js';
import type { AnomalyCode, Missing } from './anomalies.js';
import type { Journey } from './fold.js';
import type { EventName } from './stage-rank.js';
import type { State } from './states.js';

/** One line of the ministry's page: who did what, when it happened, when we heard, and what was still missing. */
export interface TimelineEntry {
  readonly factId: Id;
  readonly what: EventName | 'OTHER';
  /** Role, area and organisation of who did it; a name is not on the log. */
  readonly role: string;
  readonly area?: string;
  readonly orgId?: string;
  readonly occurredOn: LocalDate;
  readonly occurredAt?: Instant;
  readonly heardAt: Instant;
  /** Whole days from the day it happened to the day, in Jakarta, on which it was heard. */
  readonly heardAfterDays: number;
  readonly state: State;
  /** Whether this fact has changed the state. */
  readonly moved: boolean;
  /** Steps to clearance that were open, and what an anomaly of this fact misses. */
  readonly missing: readonly Missing[];
  readonly anomalies: readonly AnomalyCode[];
}

/** The journey as a page tells it, in the order of the world. */
export function timeline(journey: Journey): TimelineEntry[] {
  return journey.entries.map((entry) => {
    const { factId, what, actor, occurredOn, occurredAt, heardAt, from, to } = entry;
    const anomalies = journey.anomalies.filter((each) => each.factId === factId);
    return {
      factId,
      what,
      role: actor.role,
      ...(actor.area !== undefined && { area: actor.area }),
      ...(actor.orgId !== undefined && { orgId: actor.orgId }),
      occurredOn,
      ...(occurredAt !== undefined && { occurredAt }),
      heardAt,
      heardAfterDays: daysBetween(occurredOn, dayInJakarta(heardAt)),
      state: to,
      moved: to !== from,
      missing: [...new Set([...entry.missing, ...anomalies.flatMap(({ missing }) => missing)])],
      anomalies: anomalies.map(({ code }) => code),
    };
  });
}
