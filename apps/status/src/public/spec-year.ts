import type { Arc } from './spec-attack.js';
import type { CellIdentity } from './rounding.js';

/*
 * A synthetic year of one measure: made-up people, told late or early, some taken back again (a double record, a correction),
 * so that counts also fall. Provinces and countries are skewed, and most cells hold few people.
 */

export const PROVINCES = ['11', '12', '33', '34', '35', '52', '53', '63', '91', '94'];
export const REGENCIES = PROVINCES.flatMap((province) =>
  ['01', '02', '03', '71', '72'].map((each) => province + each),
);
export const COUNTRIES = ['TW', 'HK', 'MY', 'JP', 'IT', 'TR'];
export const SEXES = ['L', 'P'];
export const MONTHS = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`);
export const YEAR = '2026';
/** One after each month of the year, and six more in which it is restated. */
export const DAYS = Array.from({ length: 18 }, (_, i) =>
  new Date(Date.UTC(2026, i + 1, 10)).toISOString().slice(0, 10),
);

export interface Year {
  readonly cells: readonly (Arc & { readonly identity: CellIdentity })[];
  /** Exact counts of the cells on each published day. */
  readonly counts: readonly (readonly number[])[];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param taken the share of people who are taken back again */
export function syntheticYear(
  measure: string,
  peopleAMonth: number,
  taken: number,
  next: () => number,
): Year {
  const cells: (Arc & { identity: CellIdentity })[] = [];
  const counts: number[][] = DAYS.map(() => []);
  const places = new Map<string, number>();
  const nodes = new Map<string, number>();
  const nodeOf = (name: string) => nodes.get(name) ?? nodes.set(name, nodes.size).size - 1;
  /** The cell with these values between two nodes; its place. */
  const cell = (from: string, to: string, period: string, dimensions: Record<string, string>): number => {
    const name = JSON.stringify([from, to, dimensions]);
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, cells.length);
    for (const day of counts) day.push(0);
    const identity = { measure, version: 1, period, dimensions };
    return cells.push({ from: nodeOf(from), to: nodeOf(to), identity }) - 1;
  };
  /** All cells that count a person: along them she goes through the net once around. */
  const wayOf = (month: string, regency: string, country: string, sex: string): number[] => {
    const area = regency.slice(0, 2);
    return [
      cell('all', `${country} year`, YEAR, { country }),
      cell(`${country} year`, `${country} ${month}`, month, { country }),
      cell(`${country} ${month}`, `${sex} ${month}`, month, { country, sex }),
      cell(`${sex} ${month}`, `${sex} ${month} all`, month, { sex }),
      cell(`${sex} ${month} all`, `${area} ${month}`, month, { area, sex }),
      cell(`${area} ${month}`, `${area} year`, month, { area }),
      cell(`${area} year`, `${area} year all`, YEAR, { area }),
      cell(`${area} year all`, 'year', YEAR, { area: regency }),
      cell('year', 'all', YEAR, {}),
    ];
  };
  for (const month of MONTHS) {
    for (const regency of REGENCIES) {
      for (const country of COUNTRIES) for (const sex of SEXES) wayOf(month, regency, country, sex);
    }
  }
  MONTHS.forEach((month, m) => {
    for (let person = 0; person < peopleAMonth; person += 1) {
      const province = skewed(PROVINCES.length, 0.55, next);
      const regency = REGENCIES[province * 5 + skewed(5, 0.5, next)]!;
      const country = COUNTRIES[skewed(COUNTRIES.length, 0.45, next)]!;
      const way = wayOf(month, regency, country, SEXES[next() < 0.35 ? 0 : 1]!);
      const heard = m + (next() < 0.85 ? 0 : skewed(DAYS.length - m, 0.7, next));
      const undone = next() < taken ? heard + 1 + Math.floor(next() * 6) : DAYS.length;
      for (let day = heard; day < Math.min(undone, DAYS.length); day += 1) {
        for (const i of way) counts[day]![i]! += 1;
      }
    }
  });
  return { cells, counts };
}

/** 0 the likeliest, each next one `ratio` times as likely. */
function skewed(length: number, ratio: number, next: () => number): number {
  const i = Math.floor(Math.log(1 - next() * (1 - ratio ** length)) / Math.log(ratio));
  return Math.min(i, length - 1);
}
