import type { Id, LocalDate } from '@libs/kernel';
import { anomaly, type Anomaly } from './anomalies.js';
import type { Fact } from './fact.js';
import { foldJourney, type Journey } from './fold.js';
import { inFoldOrder } from './order.js';
import { isTerminal, type State } from './states.js';
import { withoutUndone } from './without-undone.js';

/** The facts of one journey, and the days between which it ran. */
interface Trip {
  readonly facts: Fact[];
  readonly begins: LocalDate;
  readonly ends?: LocalDate;
}

/**
 * All journeys that a worker's facts tell, the earliest first. A fact that names no journey belongs to the one that was
 * open on its day. A merge gives the facts of both workers: which story a fact is in is the caller's matter.
 */
export function foldWorker(facts: readonly Fact[]): Journey[] {
  const told = inFoldOrder(withoutUndone(facts));
  const trips = tripsNamed(told);
  const unnamed = told.filter(({ journeyId }) => journeyId === undefined);
  if (trips.length === 0) return unnamed.length === 0 ? [] : [foldJourney(unnamed)];
  const joined = trips.map(({ facts: own }) => [...own]);
  for (const fact of unnamed) joined[openOn(fact.occurredOn, trips)]?.push(fact);
  return joined.map(foldJourney).map(withOverlaps);
}

function tripsNamed(told: readonly Fact[]): Trip[] {
  const byJourney = new Map<Id, Fact[]>();
  for (const fact of told) {
    if (fact.journeyId === undefined) continue;
    const facts = byJourney.get(fact.journeyId);
    if (facts) facts.push(fact);
    else byJourney.set(fact.journeyId, [fact]);
  }
  return [...byJourney.values()].map((facts) => {
    const { entries } = foldJourney(facts);
    const ends = entries.find(({ to }) => isTerminal(to))?.occurredOn;
    const begins = entries[0]?.occurredOn ?? '';
    return { facts, begins, ...(ends !== undefined && { ends }) };
  });
}

/** Which trip was open on a day: the latest begun that had not ended; else the latest begun; else the first. */
function openOn(day: LocalDate, trips: readonly Trip[]): number {
  const latest = (matches: (trip: Trip) => boolean): number =>
    trips.findLastIndex((trip) => trip.begins <= day && matches(trip));
  const open = latest(({ ends }) => ends === undefined || day <= ends);
  if (open >= 0) return open;
  return Math.max(
    0,
    latest(() => true),
  );
}

/** At most one journey of a worker is open (domain.md §6, E16); one whose worker has returned no longer counts as open. */
function withOverlaps(journey: Journey, place: number, all: readonly Journey[]): Journey {
  const [opening] = journey.entries;
  if (!opening) return journey;
  const earlier = all.slice(0, place);
  const found: Anomaly[] = [];
  if (earlier.some((other) => bothOpen(journey, other))) {
    found.push(anomaly('JOURNEYS_OVERLAP', opening.factId));
  }
  if (earlier.some((other) => stateOn(opening.occurredOn, other) === 'DECEASED')) {
    found.push(anomaly('AFTER_DEATH', opening.factId));
  }
  return found.length > 0 ? { ...journey, anomalies: [...journey.anomalies, ...found] } : journey;
}

function bothOpen(one: Journey, other: Journey): boolean {
  return [...one.entries, ...other.entries].some(
    ({ occurredOn }) => isOpen(stateOn(occurredOn, one)) && isOpen(stateOn(occurredOn, other)),
  );
}

/** At the end of the day. */
function stateOn(day: LocalDate, { entries }: Journey): State {
  return entries.findLast(({ occurredOn }) => occurredOn <= day)?.to ?? null;
}

function isOpen(state: State): boolean {
  return state !== null && state !== 'RETURNED' && !isTerminal(state);
}
