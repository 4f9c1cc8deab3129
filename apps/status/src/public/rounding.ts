import { createHmac, type KeyObject } from 'node:crypto';

/** Every published number is a multiple of it. */
export const BASE = 5;

/**
 * Which people a cell counts, and nothing else: neither the table nor the day. So the same cell is rounded alike wherever
 * and whenever it is printed, and nobody gets a second draw by waiting or by looking into another table.
 */
export interface CellIdentity {
  readonly measure: string;
  readonly version: number;
  /** `2026` or `2026-03`. */
  readonly period: string;
  /** By the names of `Dimensions` (libs/journey); what a cell is the total of is left out. */
  readonly dimensions: Readonly<Partial<Record<string, string>>>;
}

/**
 * A count as the public sees it: at random down or up to a multiple of five, right on average (ADR 0019).
 *
 * @param n whole, 0 or more
 * @param key for this use alone, and never changed: a new one draws again for what is printed already
 * @throws RangeError if `n` is no count
 */
export function rounded(n: number, cell: CellIdentity, key: KeyObject): number {
  return roundedUpBy(coinOf(cell, key), n);
}

/** 0 to 4, each as often, by the cell's identity alone. */
export function coinOf({ measure, version, period, dimensions }: CellIdentity, key: KeyObject): number {
  const values = Object.entries(dimensions).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const text = JSON.stringify(['public-figure', measure, version, period, values]);
  // 48 bits: no coin is likelier than another by more than 1 in 2^48.
  return createHmac('sha256', key).update(text).digest().readUIntBE(0, 6) % BASE;
}

/**
 * A stair of steps of five that begins at `5 − coin`. For n = 5q + r it gives 5q + 5 for the r coins from 5 − r on, and 5q
 * for the others: on average n. It never falls while n grows, it is never more than 4 away, and a multiple of five stays.
 */
export function roundedUpBy(coin: number, n: number): number {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('A count is whole and not below zero');
  return BASE * Math.floor((n + coin) / BASE);
}
