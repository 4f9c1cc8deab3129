import { expect, test } from '@jest/globals';
import { earlier, monthsAfter, periodOf, wholeMonths } from './period.js';

test.each([
  ['2024-02', '2024-02', { from: '2024-02-01', to: '2024-02-29' }],
  ['2024-01', '2024-12', { from: '2024-01-01', to: '2024-12-31' }],
  ['2023-03-10', '2023-03-10', { from: '2023-03-10', to: '2023-03-10' }],
])('%s to %s', (from, to, period) => {
  expect(periodOf(from, to)).toEqual(period);
});

test.each([
  ['a month, a year before', ['2024-02', '2024-02'], 12, { from: '2023-02-01', to: '2023-02-28' }],
  ['a month, the one before', ['2024-03', '2024-03'], 1, { from: '2024-02-01', to: '2024-02-29' }],
  [
    'January to June, half a year before',
    ['2024-01', '2024-06'],
    6,
    { from: '2023-07-01', to: '2023-12-31' },
  ],
  ['days', ['2024-03-05', '2024-03-20'], 12, { from: '2023-03-05', to: '2023-03-20' }],
  ['a day that was not', ['2024-03-29', '2024-03-29'], 13, { from: '2023-02-28', to: '2023-02-28' }],
] as const)('%s', (_, [from, to], months, expected) => {
  expect(earlier(periodOf(from, to), months)).toEqual(expected);
});

test('a period of whole months knows how many', () => {
  expect(wholeMonths(periodOf('2024-01', '2024-04'))).toBe(4);
  expect(wholeMonths(periodOf('2024-01-01', '2024-01-30'))).toBeUndefined();
});

test.each([
  ['2024-03', 12, '2025-03'],
  ['2023-11', 2, '2024-01'],
])('%s, %i months after', (month, months, after) => {
  expect(monthsAfter(month, months)).toBe(after);
});
