import { STATES, advancement, type StateCode } from '@libs/journey';
import type { StateCount } from '../client/types.js';

export interface Count {
  /** A state or an area; empty where it is not known. */
  key: string;
  journeys: number;
}

/** How many journeys stand in each state, in the order in which journeys advance; states without any are left out. */
export function countByState(rows: readonly StateCount[]): Count[] {
  return sums(rows, ({ state }) => state ?? '').toSorted((a, b) => placeOf(a.key) - placeOf(b.key));
}

/** How many journeys come from each area of a level (2 digits: province, 4: kabupaten or kota), the most first. A code that is in force no more lies in none. */
export function countByArea(rows: readonly StateCount[], digits: number): Count[] {
  return sums(rows, ({ area, old }) => (old === undefined ? area?.slice(0, digits) : area) ?? '').toSorted(
    (a, b) => b.journeys - a.journeys || a.key.localeCompare(b.key),
  );
}

export function total(counts: readonly { journeys: number }[]): number {
  return counts.reduce((sum, { journeys }) => sum + journeys, 0);
}

function sums(rows: readonly StateCount[], keyOf: (row: StateCount) => string): Count[] {
  const found = new Map<string, number>();
  for (const row of rows) found.set(keyOf(row), (found.get(keyOf(row)) ?? 0) + row.journeys);
  return [...found].map(([key, journeys]) => ({ key, journeys }));
}

/** What no fact tells, and a state newer than this page, come last. */
function placeOf(state: string): number {
  return STATES.includes(state as StateCode) ? advancement(state as StateCode) : STATES.length;
}
