import { createHash, createSecretKey } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { PUBLIC_TABLES, publish, type PublicCell, type PublicTable } from './public-tables.js';
import { coinOf, rounded, type CellIdentity } from './rounding.js';
import { attack, attackChanges, type Box } from './spec-attack.js';
import {
  COUNTRIES,
  DAYS,
  MONTHS,
  PROVINCES,
  random,
  REGENCIES,
  SEXES,
  syntheticYear,
  YEAR,
  type Year,
} from './spec-year.js';

/*
 * The attacker has every table of every published day, knows how they are made, and knows that the provinces of a month sum up
 * to what its countries do, and its months to a year. The key he does not have, but for where he is given more than that.
 */

const seed = Number(process.env['PROPERTY_SEED'] ?? 2026);
const key = createSecretKey(createHash('sha256').update(`key ${seed}`).digest());
const next = random(seed);
/** One of a measure of many and one of a measure of few, in which this share of the people is taken back again. */
const yearsOf = (taken: number) => [
  syntheticYear('KEBERANGKATAN', 1200, taken, next),
  syntheticYear('JENAZAH_DIPULANGKAN', 40, taken, next),
];
const YEARS = yearsOf(0.02);
const CODES = { province: PROVINCES, regency: REGENCIES, country: COUNTRIES, sex: SEXES };
const NOTHING = { cells: 0, exactly: 0, changes: 0 };

/** By published day and cell; nothing where the cell is not printed. */
type Printed = readonly (readonly (number | undefined)[])[];

describe(`all public tables of a year, and of half a year in which it is restated (seed ${seed})`, () => {
  test('prove no cell and no change of 1 to 4, even to somebody who is told the coin of every cell', () => {
    for (const year of YEARS) {
      const coins = year.cells.map(({ identity }) => coinOf(identity, key));
      const found = attackOn(year, published(year), (v, cell) =>
        within(v - coins[cell]!, v - coins[cell]! + 4),
      );
      expect(found).toMatchObject(NOTHING);
      expect(found.ofCells).toBeGreaterThan(0);
      expect(found.ofChanges).toBeGreaterThan(500);
    }
  });

  test('prove no change of 1 to 4 to somebody who knows that nothing was taken back, in a year in which nothing was', () => {
    for (const year of yearsOf(0)) {
      const grows = year.cells.map(() => true);
      expect(attackChanges(year.cells, year.counts, published(year), grows)).toBe(0);
    }
  });
});

describe(`the same attack (seed ${seed})`, () => {
  test("finds cells to the unit, and changes, where the same tables are exact but for '< 5'", () => {
    const [year] = YEARS as [Year, Year];
    const printed = published(year).map((day, d) =>
      day.map((v, cell) => (v === undefined ? undefined : year.counts[d]![cell])),
    );
    const found = attackOn(year, printed, (n) => lessThanFive(n) ?? { least: n, most: n });
    expect(found.exactly).toBeGreaterThan(0);
    expect(found.changes).toBeGreaterThan(0.9 * found.ofChanges);
  });

  test("finds both where totals stand beside their parts, to the nearest 5 and with '< 5'", () => {
    const found = YEARS.map((year) => {
      const printed = withTotals(year, (n) => (n < 5 ? n : 5 * Math.round(n / 5)));
      return attackOn(year, printed, (v) => lessThanFive(v) ?? within(Math.max(5, v - 2), v + 2));
    });
    expect(Math.max(...found.map(({ exactly }) => exactly))).toBeGreaterThan(0);
    expect(Math.max(...found.map(({ changes }) => changes))).toBeGreaterThan(0);
  });

  test('proves cells where totals stand beside their parts, though each is rounded at random', () => {
    for (const year of YEARS) {
      const printed = withTotals(year, (n, cell) => rounded(n, cell, key));
      expect(attackOn(year, printed, (v) => within(v - 4, v + 4)).cells).toBeGreaterThan(0);
    }
  });
});

function attackOn(year: Year, printed: Printed, boxOf: (v: number, cell: number) => Box) {
  const boxes = printed.map((day) => day.map((v, cell) => (v === undefined ? undefined : boxOf(v, cell))));
  return attack(year.cells, year.counts, boxes);
}

/** What the public's tables print of the year. */
function published(year: Year): Printed {
  const places = new Map(year.cells.map(({ identity }, cell) => [nameOf(identity), cell]));
  const { measure } = year.cells[0]!.identity;
  const tables = PUBLIC_TABLES.filter(({ definition }) => definition.id === measure);
  return DAYS.map((on, day) => {
    const printed = year.cells.map((): number | undefined => undefined);
    for (const table of tables) {
      const periods = table.period === 'YEAR' ? [YEAR] : MONTHS;
      for (const period of periods.filter((each) => isOver(each, on))) {
        const cells = cellsOf(year, day, table, period);
        for (const { values, n } of publish(table, { period, on, codes: CODES, cells }, key)) {
          const { province, regency = province, ...others } = values;
          const dimensions = { ...(regency !== undefined && { area: regency }), ...others };
          const place = places.get(nameOf({ period, dimensions }));
          // A table that he cannot use would make the test say more than it does.
          if (place === undefined) throw new RangeError(`The attacker knows nothing of ${table.id}`);
          printed[place] = n;
        }
      }
    }
    return printed;
  });
}

/** The exact cells of one table. */
function cellsOf(year: Year, day: number, { dimensions }: PublicTable, period: string): PublicCell[] {
  return year.cells.flatMap(({ identity }, cell) => {
    const { area, ...others } = identity.dimensions;
    const level = area?.length === 2 ? 'province' : 'regency';
    const values = { ...others, ...(area !== undefined && { [level]: area }) };
    const fits = dimensions.toSorted().join() === Object.keys(values).toSorted().join();
    return fits && identity.period === period ? [{ values, n: year.counts[day]![cell]! }] : [];
  });
}

/** Every cell of the net, parts and totals, once its period is over. */
function withTotals(year: Year, rule: (n: number, cell: CellIdentity) => number): Printed {
  return DAYS.map((on, day) =>
    year.cells.map(({ identity }, cell) =>
      isOver(identity.period, on) ? rule(year.counts[day]![cell]!, identity) : undefined,
    ),
  );
}

function isOver(period: string, on: string): boolean {
  return period < on.slice(0, period.length);
}

function within(least: number, most: number): Box {
  return { least: Math.max(0, least), most };
}

/** A zero is printed as a zero, and 1 to 4 as *< 5*. */
function lessThanFive(n: number): Box | undefined {
  if (n >= 5) return undefined;
  return n === 0 ? { least: 0, most: 0 } : { least: 1, most: 4 };
}

function nameOf({ period, dimensions }: Pick<CellIdentity, 'period' | 'dimensions'>): string {
  const { area, country, sex } = dimensions;
  return JSON.stringify([period, area, country, sex]);
}
