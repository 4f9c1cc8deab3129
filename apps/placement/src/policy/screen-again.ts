import type { Instant, LocalDate } from '@libs/kernel';
import { occupationOf } from '@libs/reference';
import { destinationOpen, type PolicyRow, type RuleResult } from '@libs/rules';

/** Where somebody is bound for who has not left. What is not known of it is null. */
export interface Plan {
  readonly country: string;
  readonly scheme: string | null;
  readonly employerType: string | null;
  readonly isco08: string | null;
  readonly plannedDeparture: LocalDate | null;
}

/**
 * What rule E11 says of a plan since a row became known; undefined where it says what it said before, so that nobody is
 * told twice what they know. Rows that came to be known later have a turn of their own.
 *
 * @param rows all of the country, those that were superseded too
 * @param changedAt when the row became known, and the one that it corrects ceased to hold
 */
export function screenAgain(
  plan: Plan,
  rows: readonly PolicyRow[],
  changedAt: Instant,
  today: LocalDate,
): RuleResult | undefined {
  const { country, scheme, employerType, isco08, plannedDeparture } = plan;
  const jobGroup = isco08 === null ? undefined : occupationOf(isco08)?.group;
  const destination = {
    country,
    ...(scheme && { scheme }),
    ...(employerType && { employerType }),
    ...(jobGroup && { jobGroup }),
  };
  // A plan that has passed says nothing: nobody leaves before the day on which she is judged.
  const on = plannedDeparture && plannedDeparture > today ? plannedDeparture : today;
  const was = destinationOpen(rows, destination, { on, knownAt: justBefore(changedAt) });
  const is = destinationOpen(rows, destination, { on, knownAt: changedAt });
  return was.outcome === is.outcome && was.code === is.code ? undefined : is;
}

function justBefore(instant: Instant): Instant {
  return new Date(Date.parse(instant) - 1).toISOString();
}
