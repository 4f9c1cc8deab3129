import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { asTold, carried, oldCodesOf, type Cell } from './old-codes.js';
import { keptBack } from './suppress.js';

const inForce = new Map(['33', '3307', '91', '9103', '93', '9301', '94', '9401'].map((code) => [code, code]));
const ended = [
  { code: '9101', name: 'Merauke', law: 'UU 14/2022', successors: ['9301'] },
  { code: '9199', name: 'Torn', law: 'UU 1/2030', successors: ['9301', '9401'] },
];
const found = ['3307', '9101', '9103', '9198', '9199'];
const current = oldCodesOf(found, inForce, 'CURRENT', ended);

test('a code is old that the edition has not, whether or not it is known what became of it', () => {
  expect(oldCodesOf(found, inForce, 'AS_TOLD', ended)).toEqual([
    ended[0],
    { code: '9198', successors: [] },
    ended[1],
  ]);
});

test('only a code with exactly one successor is carried to it, and only where that was asked', () => {
  expect(current.map(({ code, countedUnder }) => [code, countedUnder])).toEqual([
    ['9101', '9301'],
    ['9198', undefined],
    ['9199', undefined],
  ]);
  expect(oldCodesOf(['9101'], new Map([['91', '91']]), 'CURRENT', ended)[0]).not.toHaveProperty(
    'countedUnder',
  );
});

test.each([
  ['93', ['93', '9101']],
  ['9301', ['9301', '9101']],
  ['91', ['9103', '9198', '9199']],
  ['9101', ['9101']],
  ['33', ['33']],
])('%s asked for as now is %j as told', (area, codes) => {
  expect(asTold([area], current, inForce)).toEqual(codes);
});

test('as told a filter is what was asked', () => {
  expect(asTold(['91', '93'], oldCodesOf(found, inForce, 'AS_TOLD', ended), inForce)).toEqual(['91', '93']);
});

test('rows are added up under the successor, of a province under its own, and the others stay apart', () => {
  const rows = [
    { regency: '9301', sex: 'P', n: 7, against: 1 },
    { regency: '9101', sex: 'P', n: 9, against: 0 },
    { regency: '9101', sex: 'L', n: 2, against: 2 },
    { regency: '9199', sex: 'P', n: 3, against: 3 },
    { regency: null, sex: 'P', n: 1, against: 0 },
  ];
  expect(carried(rows, new Set(), 'regency', current).rows).toEqual([
    { regency: '9301', sex: 'P', n: 16, against: 1 },
    { regency: '9199', sex: 'P', n: 3, against: 3 },
    { regency: '9301', sex: 'L', n: 2, against: 2 },
    { regency: null, sex: 'P', n: 1, against: 0 },
  ]);
  const provinces = [
    { province: '9101', n: 9, of: 10 },
    { province: '93', n: 7, of: 7 },
  ];
  expect(carried(provinces, new Set(), 'province', current).rows).toEqual([
    { province: '93', n: 16, of: 17 },
  ]);
});

test('what is told of the carried can be reckoned from what is told of the old: the two together give nobody away', () => {
  const codes = ['9301', '9101', '9103', '9199'];
  const tables = fc
    .array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((columns) =>
      columns.flatMap((ns, sex) =>
        ns.flatMap((n, nth): Cell[] => (n === 0 ? [] : [{ regency: codes[nth], sex: `${sex}`, n }])),
      ),
    );
  fc.assert(
    fc.property(tables, (rows) => {
      const cells = rows.map((row) => ({
        key: { regency: row['regency'] as string, sex: row['sex'] as string },
        counts: [row.n],
        row,
      }));
      const kept = keptBack(cells);
      const hidden = new Set(cells.filter((cell) => kept.has(cell)).map(({ row }) => row));
      const now = carried(rows, hidden, 'regency', current);
      expect(now.rows.reduce((sum, { n }) => sum + n, 0)).toBe(rows.reduce((sum, { n }) => sum + n, 0));
      for (const row of now.rows) {
        const parts = rows.filter(
          (each) =>
            each['sex'] === row['sex'] &&
            (each['regency'] === row['regency'] || (row['regency'] === '9301' && each['regency'] === '9101')),
        );
        expect(now.hidden.has(row)).toBe(parts.some((part) => hidden.has(part)));
      }
    }),
  );
});
