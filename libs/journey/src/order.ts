import type { Fact } from './fact.js';
import { stageRank } from './stage-rank.js';

/**
 * The facts in the order of the world: day, stage, hour (a fact without one stands at the end of its day), recording,
 * id. The order is total and reads nothing but the facts, so it does not matter in which order they were heard. Of
 * several records of one event the first heard counts (architecture §6).
 */
export function inFoldOrder(facts: readonly Fact[]): Fact[] {
  return inWorldOrder(firstOfEach(facts));
}

/** What places a fact among the others. */
export type Placed = Pick<Fact, 'eventId' | 'type' | 'occurredOn' | 'occurredAt' | 'recordedAt'>;

/** The same order of facts of which each is there once. */
export function inWorldOrder<F extends Placed>(facts: readonly F[]): F[] {
  return facts
    .map((fact) => ({ fact, rank: stageRank(fact.type) }))
    .sort((a, b) => byWorld(a.fact, a.rank, b.fact, b.rank))
    .map(({ fact }) => fact);
}

/** When a fact was heard, by the clock of whoever published it (architecture §6). */
export type Arrival = Pick<Fact, 'heardAt' | 'service' | 'position'>;

/** Whether `a` was heard before `b`: by arrival key, which is nobody's wall clock. */
export function heardBefore(a: Arrival, b: Arrival): boolean {
  return (compare(a.heardAt, b.heardAt) || compare(a.service, b.service) || a.position - b.position) < 0;
}

export function firstOfEach(facts: readonly Fact[]): Fact[] {
  const first = new Map<string, Fact>();
  for (const fact of facts) {
    const other = first.get(fact.eventId);
    if (!other || heardBefore(fact, other)) first.set(fact.eventId, fact);
  }
  return [...first.values()];
}

/** Whether `b` comes after `a` in the order of the world. */
export function comesAfter(b: Placed, a: Placed): boolean {
  return byWorld(a, stageRank(a.type), b, stageRank(b.type)) < 0;
}

const END_OF_DAY = '~'; // after every digit

function byWorld(a: Placed, rankOfA: number, b: Placed, rankOfB: number): number {
  return (
    compare(a.occurredOn, b.occurredOn) ||
    rankOfA - rankOfB ||
    compare(a.occurredAt ?? END_OF_DAY, b.occurredAt ?? END_OF_DAY) ||
    compare(a.recordedAt, b.recordedAt) ||
    compare(a.eventId, b.eventId)
  );
}

/** By code units: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
