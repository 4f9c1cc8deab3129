import { expect, test } from '@jest/globals';
import { contradictionsOf } from './make-plan.js';
import { areas, aTable } from './spec-tables.js';
import type { Table } from './table.js';

/** Each contradiction as the numbers that are in it. */
const found = (...tables: Partial<Table>[]): string[][] =>
  contradictionsOf(
    tables.map((table) => aTable(table)),
    areas,
  ).map(({ cells }) => cells.map(({ table, pointer, value }) => `${table.id}${pointer} ${value}`).sort());

const of2024 = (id: string, from: string, to: string, total: number, changes: Partial<Table> = {}) => ({
  id,
  period: { from: `2024-${from}`, to: `2024-${to}` },
  total,
  ...changes,
});

test('tables that nest and overlap contradict nobody', () => {
  const tables = [
    of2024('year', '01', '12', 100),
    of2024('half', '01', '06', 60),
    of2024('part', '04', '09', 80),
  ];
  expect(found(...tables)).toEqual([]);
});

test('cells above the total, and complete dimensions that leave somebody out', () => {
  expect(found({ by: { country: { HK: 60, TW: 41 } } })).toEqual([
    ['a-table/by/country/HK 60', 'a-table/by/country/TW 41', 'a-table/total 100'],
  ]);
  expect(found({ by: { sex: { L: 60, P: 39 } }, complete: ['sex'] })).toHaveLength(1);
  expect(found({ by: { sex: { L: 60, P: 39 } } })).toEqual([]);
});

test('counters are in no sum', () => {
  expect(found({ by: { calls: { A: 900 } }, counters: ['calls'] })).toEqual([]);
});

test('crossed and nested cells above the cell that they are parts of', () => {
  expect(found({ by: { country: { HK: 10 }, countryBySex: { HK: { L: 5, P: 6 } } } })).toEqual([
    ['a-table/by/country/HK 10', 'a-table/by/countryBySex/HK/L 5', 'a-table/by/countryBySex/HK/P 6'],
  ]);
  expect(found({ by: { sex: { P: 5 }, countryBySex: { HK: { P: 3 }, TW: { P: 3 } } } })).toHaveLength(1);
  expect(found({ by: { originArea: { 35: 3 }, regencyOfProvince: { 35: { Ponorogo: 4 } } } })).toHaveLength(
    1,
  );
});

test('a nested period that is larger, in its total or in a cell', () => {
  expect(found(of2024('year', '01', '12', 100), of2024('month', '02', '02', 101))).toEqual([
    ['month/total 101', 'year/total 100'],
  ]);
  expect(
    found(
      of2024('year', '01', '12', 100, { by: { country: { HK: 3 } } }),
      of2024('month', '02', '02', 50, { by: { country: { HK: 4 } } }),
    ),
  ).toEqual([['month/by/country/HK 4', 'year/by/country/HK 3']]);
});

test('all pairs are named, not the first alone', () => {
  expect(
    found(of2024('year', '01', '12', 100), of2024('half', '01', '06', 99), of2024('month', '02', '02', 101)),
  ).toEqual([
    ['month/total 101', 'year/total 100'],
    ['half/total 99', 'month/total 101'],
  ]);
});

test('periods that fill another and do not add up to it', () => {
  expect(
    found(of2024('year', '01', '12', 100), of2024('first', '01', '06', 40), of2024('second', '07', '12', 50)),
  ).toEqual([['first/total 40', 'second/total 50', 'year/total 100']]);
  expect(
    found(
      of2024('year', '01', '12', 100, { by: { country: { HK: 10 } } }),
      of2024('first', '01', '06', 40, { by: { country: { HK: 5 } } }),
      of2024('second', '07', '12', 60, { by: { country: { HK: 4 } } }),
    ),
  ).toEqual([['first/by/country/HK 5', 'second/by/country/HK 4', 'year/by/country/HK 10']]);
});

test('periods that overlap so that no number of units is left for what they share', () => {
  expect(
    found(
      of2024('spring', '01', '02', 100, { by: { country: { HK: 80 } } }),
      of2024('summer', '02', '03', 100, { by: { country: { HK: 10 } } }),
      of2024('february', '02', '02', 40),
    ),
  ).toEqual([
    ['february/total 40', 'spring/by/country/HK 80', 'spring/total 100', 'summer/by/country/HK 10'],
  ]);
});

test('a narrower scope is a part of the wider one, in its total and as a cell of it', () => {
  const lotim = { scope: { originArea: '5203' } };
  expect(found(of2024('all', '01', '12', 10), of2024('lotim', '01', '12', 11, lotim))).toEqual([
    ['all/total 10', 'lotim/total 11'],
  ]);
  expect(
    found(
      of2024('all', '01', '12', 100, { by: { regencyOfProvince: { 52: { 'Lombok Timur': 10 } } } }),
      of2024('lotim', '01', '12', 9, lotim),
      of2024('month', '02', '02', 11, lotim),
    ),
  ).toContainEqual(['all/by/regencyOfProvince/52/Lombok Timur 10', 'month/total 11']);
  expect(
    found(
      of2024('all', '01', '12', 100, { by: { originArea: { 52: 9 } } }),
      of2024('lotim', '01', '12', 9, { scope: { originArea: '3502' } }),
    ),
  ).toEqual([]);
});

test('the same thing said twice on one day, with two numbers', () => {
  expect(found(of2024('one', '01', '12', 10), of2024('other', '01', '12', 11))).toEqual([
    ['one/total 10', 'other/total 11'],
  ]);
});

test('whoever is counted before the day of the act', () => {
  expect(found(of2024('early', '06', '07', 10, { publishedOn: '2024-05-31' }))).toEqual([['early/total 10']]);
  expect(found(of2024('so-far', '01', '12', 10, { publishedOn: '2024-05-31' }))).toEqual([]);
});

test('different measures are never compared', () => {
  expect(
    found(
      of2024('all', '01', '12', 10),
      of2024('upt', '01', '12', 11, { measure: 'PENEMPATAN_MENURUT_UPT' }),
    ),
  ).toEqual([]);
  const goal = { measure: 'TARGET', legalBasis: 'a rule' };
  expect(
    found(
      of2024('all', '01', '12', 10),
      of2024('goal', '01', '12', 9, { ...goal, of: 'PENEMPATAN_LAYANAN' }),
      of2024('other', '01', '06', 11, { ...goal, of: 'PELATIHAN' }),
    ),
  ).toEqual([]);
});

test('targets and a program’s own figures contradict themselves and each other as others do', () => {
  const goal = { measure: 'TARGET', of: 'PENEMPATAN_LAYANAN', legalBasis: 'a rule' };
  expect(found(of2024('goal', '01', '12', 10, { ...goal, by: { scheme: { 'G to G': 11 } } }))).toEqual([
    ['goal/by/scheme/G to G 11', 'goal/total 10'],
  ]);
  expect(found(of2024('year', '01', '12', 10, goal), of2024('half', '01', '06', 11, goal))).toEqual([
    ['half/total 11', 'year/total 10'],
  ]);
  const reach = { measure: 'JANGKAUAN_PROGRAM', by: { reach: { DESA: 10, PROVINSI: 3 } } };
  expect(found(of2024('reach', '01', '12', 10, { ...reach, counters: ['reach'] }))).toEqual([]);
  expect(found(of2024('reach', '01', '12', 10, reach))).toHaveLength(1);
});

test('a table that is replaced contradicts nobody from then on, up or down', () => {
  const first = of2024('first', '01', '12', 100, { publishedOn: '2025-01-31', by: { country: { HK: 80 } } });
  const month = of2024('month', '02', '02', 90, { publishedOn: '2025-03-01' });
  expect(found(first, of2024('lower', '01', '12', 70, { publishedOn: '2025-02-15' }))).toEqual([]);
  expect(found(first, of2024('lower', '01', '12', 70, { publishedOn: '2025-02-15' }), month)).toEqual([
    ['lower/total 70', 'month/total 90'],
  ]);
  expect(
    found({ ...first, total: 85 }, of2024('upper', '01', '12', 120, { publishedOn: '2025-02-15' }), month),
  ).toEqual([]);
});

test('cells of a total that has been restated no longer stand, cells of one that has been confirmed do', () => {
  const first = of2024('first', '01', '12', 100, { by: { country: { HK: 10 } } });
  const month = of2024('month', '02', '02', 50, { publishedOn: '2025-04-01', by: { country: { HK: 20 } } });
  const again = { publishedOn: '2025-03-01' };
  expect(found(first, of2024('again', '01', '12', 101, again), month)).toEqual([]);
  expect(found(first, of2024('again', '01', '12', 100, again), month)).toEqual([
    ['first/by/country/HK 10', 'month/by/country/HK 20'],
  ]);
});
