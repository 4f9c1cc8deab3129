import { expect, test } from '@jest/globals';
import type { FigureAnswer } from '../../client/types.js';
import { differenceOf, inOrder, type Line, linesOf, shadeOf, shadesOf } from './rows.js';

const rows = [
  { key: { province: '35' }, n: 79_339, against: 68_069 },
  { key: { province: '33' }, n: null, against: null },
  { key: { province: null }, n: 7, against: 0 },
];

const answer = {
  counts: 'FLOW',
  period: { from: '2026-01-01', to: '2026-03-31' },
  rows,
  coverage: {
    provinces: [
      { province: '35', villages: 9, silent: 0 },
      { province: '51', villages: 1, silent: 1 },
    ],
  },
} as unknown as FigureAnswer;

test('a province whose villages are heard counts zero, one that never reported counts nothing', () => {
  expect(linesOf(answer, ['province'], ['35', '33', '51', '91']).slice(3)).toEqual([
    { key: { province: '51' }, n: 0, against: 0 },
    { key: { province: '91' }, n: null, unheard: true },
  ]);
});

test('within a province the same holds of its kabupaten and cities; of the country nobody says which are heard', () => {
  const within = {
    ...answer,
    rows: [{ key: { regency: '3507' }, n: 3 }],
    coverage: { ...answer.coverage, regencies: [{ regency: '3573', villages: 2, silent: 0 }] },
  };
  expect(linesOf(within, ['regency'], ['3507', '3573', '3501'])).toEqual([
    { key: { regency: '3507' }, n: 3 },
    { key: { regency: '3573' }, n: 0 },
    { key: { regency: '3501' }, n: null, unheard: true },
  ]);
  expect(linesOf({ ...within, coverage: answer.coverage }, ['regency'], ['3507', '3501'])).toHaveLength(1);
});

test('every month of a period has its line', () => {
  const monthly = { ...answer, rows: [{ key: { month: '2026-02' }, n: 3 }] };
  expect(linesOf(monthly, ['month'], []).map(({ key, n }) => `${key['month']} ${n}`)).toEqual([
    '2026-02 3',
    '2026-01 0',
    '2026-03 0',
  ]);
});

test('of the largest so many nothing is filled up, since nobody knows which are in the rest', () => {
  const top = { ...answer, rows: [...rows, { key: {}, rest: 30, n: 100 }] };
  expect(linesOf(top, ['province'], ['35', '91'])).toHaveLength(4);
});

test.each([
  ['n', true, ['79339', '100', '7', 'null', 'rest']],
  ['n', false, ['7', '100', '79339', 'null', 'rest']],
])('by %s, what is not told comes after what is, and the rest last', (by, descending, expected) => {
  const lines: Line[] = [...rows, { key: { province: '11' }, n: 100 }, { key: {}, rest: 3, n: 500 }];
  const ordered = inOrder(lines, { by, descending }, (_, code) => code ?? '');
  expect(ordered.map(({ n, rest }) => (rest ? 'rest' : String(n)))).toEqual(expected);
});

test('by name it is the words that are in order, and what is not known comes last', () => {
  const names: Record<string, string> = { '35': 'Jawa Timur', '33': 'Aceh' };
  const ordered = inOrder(rows, { by: 'province', descending: false }, (_, code) => names[code ?? ''] ?? '');
  expect(ordered.map(({ key }) => key.province)).toEqual(['33', '35', null]);
});

test('there is no difference to what is not told', () => {
  expect(rows.map(differenceOf)).toEqual([11_270, undefined, 7]);
});

test('shades begin at the smallest that counts; zero has none', () => {
  const bounds = shadesOf([0, 1, 2, 3, 4, 100]);
  expect(bounds).toEqual([1, 2, 3, 4, 100]);
  expect([0, 1, 50, 100].map((n) => shadeOf(n, bounds))).toEqual([-1, 0, 3, 4]);
  expect(shadesOf([0, 7, 7])).toEqual([7]);
});
