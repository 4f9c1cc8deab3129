import { expect, test } from '@jest/globals';
import { countIn } from './count.js';
import { ISO_COUNTRIES } from './countries.js';
import { findingsOf, planOf } from './make-plan.js';
import { scalePlan, scaleTables } from './scale.js';
import { areas, aTable, publishedTables } from './spec-tables.js';
import { regencyCodes } from './statements.js';
import { isFolded } from './table.js';
import { unitsOf } from './units.js';

const regencyCode = regencyCodes(areas);
const published = publishedTables();
const findings = findingsOf(published, areas);
/** The tables that can be met, with those that another table restates. */
const met = published.filter((table) => findings.get(table.id) !== 'CONTRADICTION');
const plan = planOf(met, areas);

test('what the published tables are is found without believing what they expect of themselves', () => {
  expect(Object.fromEntries(findings)).toEqual(
    Object.fromEntries(published.map((table) => [table.id, table.expect])),
  );
});

test('together with one that contradicts itself, all are refused, with its numbers', () => {
  expect(() => planOf(published, areas)).toThrow(
    'cpmi-lotim-2025-03: country adds up to 914 of 911 (/total)',
  );
});

test.each(met.filter(isFolded))('$id is met to the unit as of its own day', (table) => {
  expect(countIn(plan, table, regencyCode)).toEqual({ total: table.total, by: table.by });
});

test('what is never folded from events is not planned', () => {
  expect(plan.cohorts.filter(({ measure }) => measure === 'JANGKAUAN_PROGRAM')).toEqual([]);
});

test('a table that is restated downward has as many taken back as are too many', () => {
  const remains = plan.cohorts.filter(({ measure }) => measure === 'JENAZAH_DIPULANGKAN');
  expect(remains.map(({ n, retracted }) => [n, retracted !== undefined])).toEqual([
    [123, false],
    [2, true],
  ]);
});

test('the published tables need nobody else to be taken back', () => {
  expect(plan.cohorts.filter(({ retracted }) => retracted).reduce((sum, { n }) => sum + n, 0)).toBe(2);
});

test('half a dimension of which every unit has one code is not stated until a table states it', () => {
  const [half] = plan.cohorts.filter(
    ({ occurred, measure }) => measure === 'PENEMPATAN_LAYANAN' && occurred.some(({ n }) => n === 23_611),
  );
  const sector = half!.blocks.find(({ attributes }) => attributes.includes('sector'))!;
  expect(sector.parts).toMatchObject([
    { n: 77_350, codes: ['FORMAL'], corrections: [] },
    { n: 58_441, codes: ['UNKNOWN'], corrections: [{ codes: ['INFORMAL'] }] },
  ]);
});

test('the plan is made in a few seconds, also on a busy machine', () => {
  const began = performance.now();
  planOf(met, areas);
  expect(performance.now() - began).toBeLessThan(10_000);
});

const months = ['01', '02', '03', '04', '05', '06'];
const regencies = areas.filter(({ level }) => level === 2).map(({ code }, index) => [code, 3 + (index % 7)]);

test('every kabupaten and kota in each month and in the half-year so far is met', () => {
  const all = regencies.reduce((sum, [, n]) => sum + Number(n), 0);
  const tables = months.flatMap((month, at) =>
    [month, '01'].map((from, soFar) => {
      const times = soFar ? at + 1 : 1;
      return aTable({
        id: `${soFar ? 'so-far' : 'month'}-${month}`,
        period: { from: `2024-${from}`, to: `2024-${month}` },
        publishedOn: `2024-${months[at + 1] ?? '07'}-20`,
        total: all * times,
        by: { originArea: Object.fromEntries(regencies.map(([code, n]) => [code, Number(n) * times])) },
        complete: ['originArea'],
      });
    }),
  );
  const large = planOf(tables, areas);
  for (const table of tables) {
    expect(countIn(large, table, regencyCode)).toEqual({ total: table.total, by: table.by });
  }
});

test('what is too large is refused with what makes it so', () => {
  const cells = Object.fromEntries(regencies);
  const tables = months.map((month) =>
    aTable({
      id: `month-${month}`,
      period: { from: `2024-${month}`, to: `2024-12` },
      total: 90_000,
      by: { originArea: cells, countryBySex: { HK: { P: 5 } }, regencyBySex: { 3502: { P: 1 } } },
    }),
  );
  const countries = Object.fromEntries(ISO_COUNTRIES.slice(0, 30).map((code) => [code, { P: 1 }]));
  const wider = tables.map((table) => ({ ...table, by: { ...table.by, countryBySex: countries } }));
  expect(() => planOf(wider, areas)).toThrow(
    /6 tables of PENEMPATAN_LAYANAN cut its acts into 6 periods and places.*originArea by country by sex together: these are more than can be met/,
  );
});

test.each([0.01, 0.001, 1])('at scale %p the plan meets the tables that it is told to meet', (scale) => {
  const scaled = scaleTables(met, scale, areas);
  const smaller = scalePlan(plan, scale);
  for (const table of scaled.filter(isFolded)) {
    expect(countIn(smaller, table, regencyCode)).toEqual({ total: table.total, by: table.by });
  }
  const totals = Object.fromEntries(scaled.map(({ id, total }) => [id, total]));
  expect(Math.abs(totals['placements-2024-final']! - 297_434 * scale)).toBeLessThanOrEqual(3);
  expect(totals['placements-2021']).toBeGreaterThanOrEqual(totals['placements-2021-01-10']!);
});

test('single units are the same for the same seed, others for another, and none is known before it happens', () => {
  const smaller = scalePlan(plan, 0.001);
  const units = [...unitsOf(smaller, 7)];
  expect(units).toHaveLength(smaller.cohorts.reduce((sum, { n }) => sum + n, 0));
  expect([...unitsOf(smaller, 7)]).toEqual(units);
  expect([...unitsOf(smaller, 8)]).not.toEqual(units);
  expect(units.filter(({ occurredOn, heardOn }) => heardOn < occurredOn)).toEqual([]);
});
