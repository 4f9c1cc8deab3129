import type { Breakdown } from '@libs/journey';
import type { FigureAnswer, FigureRow } from '../../client/types.js';
import type { Sort } from '../../ui/data-table.js';
import { type Month, monthsFrom } from './months.js';

/** A line of a table: a row of the answer, or a province, kabupaten or city of which the answer says nothing. */
export interface Line extends FigureRow {
  /** No village of it has ever told anything: nobody knows whether there is something to count. */
  unheard?: true;
  /** There is nothing of which it could be a number: a median of no days. */
  none?: true;
}

/**
 * Rows of the answer, and what it leaves out because there is nothing to count: every month of the period, every province,
 * every kab/kota of the areas that were asked for. One with villages that are heard counts zero; one without is not heard.
 *
 * @param areas codes of every province, or every kab/kota, that the question is about
 */
export function linesOf(answer: FigureAnswer, by: readonly Breakdown[], areas: readonly string[]): Line[] {
  const [only, more] = by;
  const { rows, counts, period } = answer;
  if (more !== undefined || counts !== 'FLOW' || rows.some(({ rest }) => rest)) return rows;
  const compared = rows.some(({ against }) => against !== undefined);
  const zero = (line: Line): Line => ({ ...line, n: 0, ...(compared && { against: 0 }) });
  if (only === 'month') return [...rows, ...missing(rows, 'month', monthsOf(period)).map(zero)];
  if (only !== 'province' && only !== 'regency') return rows;
  const heard = heardOf(answer, only);
  if (!heard) return rows;
  return [
    ...rows,
    ...missing(rows, only, areas).map((line) =>
      heard.has(line.key[only] ?? '') ? zero(line) : { ...line, n: null, unheard: true as const },
    ),
  ];
}

/** Areas with villages that are heard; undefined where the answer does not tell them: of the country no kab/kota. */
function heardOf({ coverage }: FigureAnswer, level: 'province' | 'regency'): Set<string> | undefined {
  return level === 'province'
    ? new Set(coverage.provinces.map(({ province }) => province))
    : coverage.regencies && new Set(coverage.regencies.map(({ regency }) => regency));
}

function monthsOf({ from, to }: { from: string; to: string }): Month[] {
  return monthsFrom(from.slice(0, 7), to.slice(0, 7));
}

function missing(rows: readonly FigureRow[], breakdown: Breakdown, codes: readonly string[]): Line[] {
  const there = new Set(rows.map(({ key }) => key[breakdown]));
  return codes.filter((code) => !there.has(code)).map((code) => ({ key: { [breakdown]: code }, n: null }));
}

/** In the order asked for; what is not known after what is, and the row of all others last. */
export function inOrder(
  lines: readonly Line[],
  { by, descending }: Sort,
  nameOf: (breakdown: Breakdown, code: string | null) => string,
): Line[] {
  const sign = descending ? -1 : 1;
  return lines.toSorted((a, b) => {
    const last = Number(a.rest !== undefined) - Number(b.rest !== undefined);
    if (last !== 0) return last;
    const [first, second] = [valueOf(a, by, nameOf), valueOf(b, by, nameOf)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return typeof first === 'string' || typeof second === 'string'
      ? sign * String(first).localeCompare(String(second), undefined, { numeric: true })
      : sign * (first - second);
  });
}

function valueOf(
  line: Line,
  by: string,
  nameOf: (breakdown: Breakdown, code: string | null) => string,
): number | string | undefined {
  switch (by) {
    case 'n':
      return line.n ?? undefined;
    case 'of':
      return line.of ?? undefined;
    case 'against':
      return line.against ?? undefined;
    case 'difference':
      return differenceOf(line);
    case 'month':
      return line.key['month'] ?? undefined;
    default: {
      const code = line.key[by];
      return code === null || code === undefined ? undefined : nameOf(by as Breakdown, code);
    }
  }
}

/** Undefined where either of the two is not told. */
export function differenceOf({ n, against }: Line): number | undefined {
  return n === null || against === null || against === undefined ? undefined : n - against;
}

/** By what the rows begin: months as they pass, everything else the largest first. */
export function usualOrder(by: readonly Breakdown[]): Sort {
  return by[0] === 'month' ? { by: 'month', descending: false } : { by: 'n', descending: true };
}

/** Five classes of shade by how many are below: the bounds at which the next class begins, each once. */
export function shadesOf(values: readonly number[]): number[] {
  const above = values.filter((n) => n > 0).toSorted((a, b) => a - b);
  const bounds = [0, 0.2, 0.4, 0.6, 0.8].map((part) => above[Math.floor(part * above.length)] ?? 0);
  return [...new Set(bounds)].filter((bound) => bound > 0);
}

/** In which class a number lies; -1 for zero. */
export function shadeOf(n: number, bounds: readonly number[]): number {
  return bounds.findLastIndex((bound) => n >= bound);
}
