import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { nearest } from './nearest.js';
import type { Row } from './reduction.js';

const row = (value: number, ...indices: number[]): Row => ({
  value,
  terms: indices.map((index) => ({ index, sign: 1 })),
});
const wanted = (...targets: number[]) => targets.map((target) => ({ target, most: Infinity }));

test('numbers stay where they are wanted, and only what a row needs is moved', () => {
  expect(nearest([row(10, 0, 1), row(7, 2)], wanted(4, 6, 7))).toEqual({ found: true, values: [4, 6, 7] });
  const answer = nearest([row(12, 0, 1), row(5, 1)], wanted(4, 6));
  expect(answer).toEqual({ found: true, values: [7, 5] });
});

test('no number is below 0 or above its most', () => {
  expect(
    nearest(
      [row(3, 0, 1)],
      [
        { target: 0, most: 1 },
        { target: 0, most: 2 },
      ],
    ),
  ).toEqual({
    found: true,
    values: [1, 2],
  });
  expect(
    nearest(
      [row(4, 0, 1)],
      [
        { target: 0, most: 1 },
        { target: 0, most: 2 },
      ],
    ),
  ).toEqual({
    found: false,
    rows: [0],
  });
});

test('rows that conflict are named, and no other', () => {
  expect(nearest([row(1, 3), row(5, 0, 1), row(3, 0), row(9, 2), row(3, 1)], wanted(0, 0, 0, 0))).toEqual({
    found: false,
    rows: [1, 2, 4],
  });
});

test('where halves would do, whole numbers are found or the rows refused', () => {
  // Each pair of the three has an odd sum: with halves it is met, with whole numbers never.
  expect(nearest([row(1, 0, 1), row(1, 1, 2), row(1, 0, 2)], wanted(0, 0, 0))).toMatchObject({
    found: false,
  });
  expect(nearest([row(1, 0, 1), row(1, 1, 2), row(1, 0, 2, 3)], wanted(0, 0, 0, 0))).toMatchObject({
    found: true,
  });
});

test('what would not fit into memory is refused in words', () => {
  const rows = Array.from({ length: 9_000 }, (_, index) => row(1, index, index + 1));
  expect(() => nearest(rows, wanted(0, ...rows.map(() => 0)))).toThrow('9,000 sums of 9,001 numbers');
});

test('whatever a history has, is found', () => {
  const puzzle = fc.record({
    truth: fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }),
    targets: fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }),
    sums: fc.array(fc.uniqueArray(fc.nat(5), { minLength: 1 }), { maxLength: 6 }),
  });
  fc.assert(
    fc.property(puzzle, ({ truth, targets, sums }) => {
      const rows = sums.map((indices) =>
        row(
          indices.reduce((sum, index) => sum + truth[index]!, 0),
          ...indices,
        ),
      );
      const answer = nearest(rows, wanted(...targets));
      if (!answer.found) throw new Error('not found');
      const sumOf = ({ terms }: Row) => terms.reduce((sum, { index }) => sum + answer.values[index]!, 0);
      expect(rows.map(sumOf)).toEqual(rows.map(({ value }) => value));
      expect(answer.values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
      const distance = (values: readonly number[]) =>
        values.reduce((sum, value, index) => sum + Math.abs(value - targets[index]!), 0);
      expect(distance(answer.values)).toBeLessThanOrEqual(distance(truth));
    }),
    { numRuns: 300 },
  );
});
