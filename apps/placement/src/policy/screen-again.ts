import type { Instant, LocalDate } from '@libs/kernel';
import { occupationOf } from '@libs/reference';
import {
  indexJourneys,
  tableAt,
  touchedBy,
  type OpenJourney,
  type PolicyRow,
  type RuleResult,
} from '@libs/rules';

/** Where somebody is bound for who has not left. What is not known of it is null. */
export interface Plan {
  readonly country: string;
  readonly scheme: string | null;
  readonly employerType: string | null;
  readonly isco08: string | null;
  readonly plannedDeparture: LocalDate | null;
}

/**
 * What rule E11 says of plans since a row became known, of those of which it says something else than before, so that
 * nobody is told twice what they know. Rows that came to be known later have a turn of their own.
 *
 * @param rows all of the country, those that were superseded too
 * @param changedAt when the row became known, and the one that it corrects ceased to hold
 */
export function screenAgain<P extends Plan>(
  plans: readonly P[],
  rows: readonly PolicyRow[],
  changedAt: Instant,
  today: LocalDate,
): { readonly plan: P; readonly result: RuleResult }[] {
  const open = plans.map((plan, nth) => openJourney(plan, String(nth), today));
  return touchedBy(tableAt(rows, justBefore(changedAt)), tableAt(rows, changedAt), indexJourneys(open)).map(
    ({ journeyId, after }) => ({ plan: plans[Number(journeyId)]!, result: after }),
  );
}

/** A plan that has passed says nothing: nobody leaves before the day on which she is judged. */
function openJourney(plan: Plan, journeyId: string, today: LocalDate): OpenJourney {
  const { country, scheme, employerType, isco08, plannedDeparture } = plan;
  const jobGroup = isco08 === null ? undefined : occupationOf(isco08)?.group;
  return {
    journeyId,
    destination: {
      country,
      ...(scheme && { scheme }),
      ...(employerType && { employerType }),
      ...(jobGroup && { jobGroup }),
    },
    plannedDeparture: plannedDeparture && plannedDeparture > today ? plannedDeparture : today,
  };
}

function justBefore(instant: Instant): Instant {
  return new Date(Date.parse(instant) - 1).toISOString();
}
