import type { Id, LocalDate } from '@libs/kernel';
import { policyAt, rowsKnown } from './bitemporal.js';
import { destinationOpen, type Destination, type PolicyRow } from './destination-policy.js';
import type { RuleResult } from './rule-result.js';

/** A journey that has not left yet, as far as the destination policy looks at it. */
export interface OpenJourney {
  readonly journeyId: Id;
  readonly destination: Destination;
  /** The day for which the destination is judged: the plan, or today where the plan has passed. */
  readonly plannedDeparture: LocalDate;
}

/** Journeys that the policy judges alike: to the same destination, leaving on the same day. */
interface AlikeJourneys {
  readonly destination: Destination;
  readonly plannedDeparture: LocalDate;
  readonly journeyIds: Id[];
}

/** By country: a row never touches another one's journeys. */
export type JourneyIndex = ReadonlyMap<string, readonly AlikeJourneys[]>;

/** A journey whose destination is judged otherwise than before, and how. */
export interface TouchedJourney {
  readonly journeyId: Id;
  readonly before: RuleResult;
  readonly after: RuleResult;
}

/** Groups journeys so that each group is judged once: 100,000 are a few thousand groups. */
export function indexJourneys(journeys: Iterable<OpenJourney>): JourneyIndex {
  const groups = new Map<string, AlikeJourneys>();
  const index = new Map<string, AlikeJourneys[]>();
  for (const { journeyId, destination, plannedDeparture } of journeys) {
    const { country, scheme, employerType, jobGroup } = destination;
    const key = JSON.stringify([country, scheme, employerType, jobGroup, plannedDeparture]);
    const alike = groups.get(key);
    if (alike) {
      alike.journeyIds.push(journeyId);
      continue;
    }
    const group = { destination, plannedDeparture, journeyIds: [journeyId] };
    groups.set(key, group);
    const sameCountry = index.get(country);
    if (sameCountry) sameCountry.push(group);
    else index.set(country, [group]);
  }
  return index;
}

/**
 * The journeys of which rule E11 says something else by the rows after a change than by those before: another outcome or
 * another reason. A row that is only founded or noted otherwise touches none.
 */
export function touchedBy(
  before: readonly PolicyRow[],
  after: readonly PolicyRow[],
  index: JourneyIndex,
): TouchedJourney[] {
  const changed = rowsChanged(before, after);
  return [...new Set(changed.map(({ country }) => country))].flatMap((country) => {
    const of = (rows: readonly PolicyRow[]) => rows.filter((row) => row.country === country);
    const [was, is, moved] = [of(before), of(after), of(changed)];
    return (index.get(country) ?? [])
      .filter(({ plannedDeparture }) => policyAt(moved, { validOn: plannedDeparture }).length > 0)
      .flatMap((group) => judgedOtherwise(group, was, is));
  });
}

function judgedOtherwise(
  { destination, plannedDeparture, journeyIds }: AlikeJourneys,
  was: readonly PolicyRow[],
  is: readonly PolicyRow[],
): TouchedJourney[] {
  const day = { on: plannedDeparture };
  const before = destinationOpen(was, destination, day);
  const after = destinationOpen(is, destination, day);
  if (before.outcome === after.outcome && before.code === after.code) return [];
  return journeyIds.map((journeyId) => ({ journeyId, before, after }));
}

/** Of the rows that are held to be so, those that only one of the tables has. */
function rowsChanged(before: readonly PolicyRow[], after: readonly PolicyRow[]): PolicyRow[] {
  const [was, is] = [before, after].map(
    (rows) => new Map(rowsKnown(rows).map((row) => [JSON.stringify(row), row])),
  );
  const only = (here: Map<string, PolicyRow>, there: Map<string, PolicyRow>) =>
    [...here].flatMap(([content, row]) => (there.has(content) ? [] : [row]));
  return [...only(was!, is!), ...only(is!, was!)];
}
