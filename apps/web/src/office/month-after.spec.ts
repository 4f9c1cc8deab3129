import { expect, test } from '@jest/globals';
import { monthAfter } from './month-after.js';

test.each([
  ['2026-03', 1, '2026-04'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-01', -13, '2024-12'],
])('%s and %i months is %s', (month, months, then) => {
  expect(monthAfter(month, months)).toBe(then);
});
