import { expect, test } from '@jest/globals';
import { Reduction, type Row } from './reduction.js';

const row = (value: number, ...indices: number[]): Row => ({
  value,
  terms: indices.map((index) => ({ index, sign: 1 })),
});

const reduced = (rows: readonly Row[], numbers: number, most = Infinity): Reduction =>
  new Reduction(
    rows,
    Array.from({ length: numbers }, () => ({ target: 0, most })),
  );

test('a number alone in a row is known, and with it what it leaves of others', () => {
  const { values } = reduced([row(5, 0), row(9, 0, 1), row(9, 1, 2, 3)], 4);
  expect(values).toEqual([5, 4, undefined, undefined]);
});

test('numbers of which none is left are nothing', () => {
  expect(reduced([row(0, 0, 1), row(7, 0, 1, 2)], 3).values).toEqual([0, 0, 7]);
});

test('months that fill a year leave nothing of it, and a year leaves the month that is not printed', () => {
  const months = [row(3, 0, 1), row(4, 2, 3)];
  expect(reduced([...months, row(7, 0, 1, 2, 3)], 4).parts()).toMatchObject([[{ row: 0 }], [{ row: 1 }]]);
  expect(reduced([...months, row(9, 0, 1, 2, 3, 4)], 5).values[4]).toBe(2);
});

test('rows that contradict each other are told with all that they follow from, and with no others', () => {
  const months = [row(3, 0, 1), row(4, 2, 3)];
  expect(reduced([row(1, 5, 6), ...months, row(8, 0, 1, 2, 3)], 7).conflict).toEqual([1, 2, 3]);
  expect(reduced([row(5, 0), row(4, 0, 1)], 2).conflict).toEqual([0, 1]);
  expect(reduced([row(5, 0)], 1, 4).conflict).toEqual([0]);
});

test('what has no number in common falls apart', () => {
  const parts = reduced([row(5, 0, 1), row(5, 2, 3), row(6, 1, 4)], 5).parts();
  expect(parts.map((part) => part.map((open) => open.row))).toEqual([[0, 2], [1]]);
});
