import { createSecretKey } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { isRestricted } from '@libs/journey';
import { PUBLIC_TABLES, publish, type Counted, type PublicTable } from './public-tables.js';
import { rounded } from './rounding.js';

const key = createSecretKey(Buffer.alloc(32, 7));
const codes = { province: ['33', '35', '52'], sex: ['L', 'P'], country: ['HK', 'TW'] };
const byProvinceAndSex = PUBLIC_TABLES.find(({ id }) => id === 'keberangkatan-month-province-sex')!;
const march: Counted = {
  period: '2026-03',
  on: '2026-04-10',
  codes,
  cells: [{ values: { province: '33', sex: 'P' }, n: 13 }],
};

test('a table has an id of its own, a title in both languages, and at most three dimensions with its period', () => {
  expect(new Set(PUBLIC_TABLES.map(({ id }) => id)).size).toBe(PUBLIC_TABLES.length);
  for (const { dimensions, title } of PUBLIC_TABLES) {
    expect(dimensions.length).toBeLessThanOrEqual(2);
    expect(title.id).not.toBe(title.en);
  }
  expect(byProvinceAndSex.title).toEqual({
    id: 'Keberangkatan menurut provinsi asal dan jenis kelamin, per bulan',
    en: 'Departures by province of origin and sex, by month',
  });
});

test('a table is broken down by what its definition may be, by origin alone, and by nothing RESTRICTED', () => {
  for (const { definition, dimensions } of PUBLIC_TABLES) {
    expect(definition.breakdowns).toEqual(expect.arrayContaining([...dimensions]));
    expect(definition.basis).toBe('originArea');
    expect(isRestricted(definition, dimensions)).toBe(false);
  }
});

test('no cell of the list is a part of another, but for the year of the whole nation', () => {
  const within = (part: PublicTable, whole: PublicTable) =>
    part !== whole &&
    part.definition === whole.definition &&
    (part.period === whole.period || part.period === 'MONTH') &&
    whole.dimensions.length > 0 &&
    whole.dimensions.every(
      (each) =>
        part.dimensions.includes(each) || (each === 'province' && part.dimensions.includes('regency')),
    );
  const nested = PUBLIC_TABLES.flatMap((part) => PUBLIC_TABLES.filter((whole) => within(part, whole)));
  expect(nested).toEqual([]);
});

test('every combination of codes is printed, also where nothing was counted, each by its own coin', () => {
  const rows = publish(byProvinceAndSex, march, key);
  expect(rows.map(({ values }) => `${values.province}${values.sex}`)).toEqual([
    '33L',
    '33P',
    '35L',
    '35P',
    '52L',
    '52P',
  ]);
  const dimensions = { area: '33', sex: 'P' };
  const cell = { measure: 'KEBERANGKATAN', version: 1, period: '2026-03', dimensions };
  expect(rows[1]!.n).toBe(rounded(13, cell, key));
  expect(rows.filter((_, i) => i !== 1).every(({ n }) => n === 0)).toBe(true);
});

test('a published day changes no number, and neither does the order of the codes', () => {
  const sorted = (counted: Counted) =>
    publish(byProvinceAndSex, counted, key).toSorted((a, b) =>
      JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
    );
  const later = { ...march, on: '2027-01-10', codes: { ...codes, province: codes.province.toReversed() } };
  expect(sorted(later)).toEqual(sorted(march));
});

test('a count that would be lost, a period that still runs, and one of the wrong length are refused', () => {
  const lost = { ...march, cells: [{ values: { province: '99', sex: 'P' }, n: 1 }] };
  expect(() => publish(byProvinceAndSex, lost, key)).toThrow('not listed');
  const twice = { ...march, cells: [...march.cells, ...march.cells] };
  expect(() => publish(byProvinceAndSex, twice, key)).toThrow('twice');
  expect(() => publish(byProvinceAndSex, { ...march, on: '2026-03-31' }, key)).toThrow('not over');
  expect(() => publish(byProvinceAndSex, { ...march, period: '2026' }, key)).toThrow('Not a period');
});
