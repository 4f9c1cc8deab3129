import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isSmall, K, suppressed } from './suppress.js';

const told = (...counts: number[]): (number | null)[] =>
  suppressed(counts.map((n) => ({ n }))).rows.map(({ n }) => n);

test.each([
  [
    [12, 30],
    [12, 30],
  ],
  [
    [3, 12, 30],
    [null, null, 30],
  ],
  [
    [4, 4, 30],
    [null, null, 30],
  ],
  [
    [1, 1, 30, 8],
    [null, null, 30, null],
  ],
  [
    [0, 0, 9],
    [0, 0, 9],
  ],
  [
    [0, 2, 9],
    [0, null, null],
  ],
])('%j is told as %j', (counts, expected) => {
  expect(told(...counts)).toEqual(expected);
});

test('where cells add up to a total that is told, none of 1 to 4 can be reckoned from the others', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(counts, (cells) => {
      const answer = told(...cells);
      expect(answer.some((n) => n !== null && isSmall(n))).toBe(false);
      const hidden = cells.filter((n, place) => answer[place] === null && n !== 0);
      if (hidden.length === 0) return;
      const together = hidden.reduce((sum, n) => sum + n, 0);
      const everybody = cells.every((n, place) => n === 0 || answer[place] === null);
      expect(everybody || (hidden.length > 1 && together >= K)).toBe(true);
    }),
  );
});
