import { STATES, advancement, type StateCode } from '@libs/journey';
import type { StateFigures } from '../client/types.js';

type Rows = StateFigures['rows'];

export interface StateCount {
  state: string;
  count: number;
}

/** How many journeys stand in each state, in the order in which journeys advance; states without any are left out. */
export function countByState(rows: Rows): StateCount[] {
  return [...sums(rows, (row) => row.state)]
    .map(([state, count]) => ({ state, count }))
    .toSorted((a, b) => placeOf(a.state) - placeOf(b.state));
}

export interface AreaCount {
  area: string;
  count: number;
}

/** How many journeys come from each area of a level (2 digits: province, 4: kabupaten or kota, 6, 10), the most first. */
export function countByArea(rows: Rows, digits: number): AreaCount[] {
  return [...sums(rows, (row) => row.area.slice(0, digits))]
    .map(([area, count]) => ({ area, count }))
    .toSorted((a, b) => b.count - a.count || a.area.localeCompare(b.area));
}

export function total(counts: readonly { count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function sums(rows: Rows, keyOf: (row: Rows[number]) => string): Map<string, number> {
  const found = new Map<string, number>();
  for (const row of rows) found.set(keyOf(row), (found.get(keyOf(row)) ?? 0) + row.count);
  return found;
}

/** A state newer than this page comes last. */
function placeOf(state: string): number {
  return STATES.includes(state as StateCode) ? advancement(state as StateCode) : STATES.length;
}
