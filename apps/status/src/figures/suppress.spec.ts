import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isSmall, K, keptBack, type Counts } from './suppress.js';

const lineOf = (...counts: number[]): Counts[] =>
  counts.map((n, place) => ({ key: { province: String(place) }, counts: [n] }));
const told = (cells: readonly Counts[]): (number | null)[] => {
  const hidden = keptBack(cells);
  return cells.map((cell) => (hidden.has(cell) ? null : cell.counts[0]!));
};

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
  expect(told(lineOf(...counts))).toEqual(expected);
});

test('of a table of two breakdowns no row and no column lets a cell be reckoned', () => {
  const cell = (province: string, cause: string, n: number): Counts => ({
    key: { province, cause },
    counts: [n],
  });
  const cells = [
    cell('33', 'A', 3),
    cell('33', 'B', 6),
    cell('35', 'A', 40),
    cell('35', 'B', 50),
    cell('36', 'A', 7),
  ];
  // With 3 its neighbours 6 and 7 are kept back, with 6 the 50 below it, and with that the 40 beside it.
  expect(told(cells)).toEqual([null, null, null, null, null]);
});

test('a cell is kept back whole: what was there before and of how many does not give it away', () => {
  const cells: Counts[] = [
    { key: { cause: 'A' }, counts: [20, 1] },
    { key: { cause: 'B' }, counts: [9, 9] },
    { key: { cause: 'C' }, counts: [30, 20] },
  ];
  expect(told(cells)).toEqual([null, null, 30]);
});

test('in every sum that can be asked for, what is kept back is two cells and five people at least, or all', () => {
  const tables = fc
    .array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((rows) =>
      rows.flatMap((row, province) =>
        row.map((n, sex): Counts => ({ key: { province: `${province}`, sex: `${sex}` }, counts: [n] })),
      ),
    );
  fc.assert(
    fc.property(tables, (cells) => {
      const hidden = keptBack(cells);
      expect(cells.some((cell) => !hidden.has(cell) && isSmall(cell.counts[0]!))).toBe(false);
      const sums = [
        cells,
        ...cells.map(({ key }) => cells.filter((other) => other.key['province'] === key['province'])),
        ...cells.map(({ key }) => cells.filter((other) => other.key['sex'] === key['sex'])),
      ];
      for (const sum of sums) {
        const there = sum.filter(({ counts }) => counts[0]! > 0);
        const kept = there.filter((cell) => hidden.has(cell));
        const together = kept.reduce((all, { counts }) => all + counts[0]!, 0);
        const enough =
          kept.length === 0 || kept.length === there.length || (kept.length > 1 && together >= K);
        expect({ enough, counts: sum.map(({ counts }) => counts[0]) }).toMatchObject({ enough: true });
      }
    }),
  );
});
