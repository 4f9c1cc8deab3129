import { expect, test } from '@jest/globals';
import { inOrder, sortRead, sortWritten } from './view.js';

const cells = [
  { values: { province: '11', sex: 'P' }, n: 5 },
  { values: { province: '12', sex: 'P' }, n: 20 },
  { values: { province: '13', sex: 'P' }, n: 5 },
];
const NAMES: Readonly<Record<string, string>> = { '11': 'C', '12': 'B', '13': 'A' };
const shown = (by: string, descending: boolean): string =>
  inOrder(cells, { by, descending }, (_, code) => NAMES[code] ?? code)
    .map(({ values }) => NAMES[values['province'] ?? ''])
    .join('');

test('rows stand by number or by name, and those that are alike as they were printed', () => {
  expect([shown('n', true), shown('n', false), shown('province', false), shown('province', true)]).toEqual([
    'BCA',
    'CAB',
    'ABC',
    'CBA',
  ]);
  expect(shown('sex', true)).toBe('CBA');
});

test('an order is read from an address as it was written there; anything else is the largest first', () => {
  for (const sort of [
    { by: 'n', descending: false },
    { by: 'province', descending: true },
  ])
    expect(sortRead(sortWritten(sort), ['province'])).toEqual(sort);
  for (const odd of [undefined, '', 'country', '-', '--n'])
    expect(sortRead(odd, ['province'])).toEqual({ by: 'n', descending: true });
});
