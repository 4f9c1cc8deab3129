import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { edits, slipsAllowed } from './edits.js';

test.each([
  ['sumiati', 'sumiati', 0],
  ['sumiati', 'sumati', 1],
  ['sumiati', 'sumiatti', 1],
  ['sumiati', 'sumaiti', 1],
  ['sumiati', 'suniati', 1],
  ['sumiati', 'sumarti', 2],
  ['rohman', 'rahman', 1],
  ['rina', 'rini', 2],
  ['yanti', 'yanto', 2],
  ['rina', 'wati', Infinity],
])('%s and %s are %d apart', (one, other, count) => {
  expect(edits(one, other, 2)).toBe(count);
});

test('either way it is as far, and never beyond the limit', () => {
  const word = fc.stringMatching(/^[a-e]{0,9}$/);
  fc.assert(
    fc.property(word, word, fc.nat(3), (one, other, limit) => {
      const count = edits(one, other, limit);
      expect(count).toBe(edits(other, one, limit));
      expect(count <= limit || count === Infinity).toBe(true);
      expect(count === 0).toBe(one === other);
    }),
  );
});

test('what is no word is equal or not, and costs nothing', () => {
  const long = 'a'.repeat(10_000);
  expect(edits(long, `${long.slice(1)}b`, 2)).toBe(Infinity);
  expect(edits(long, long, 2)).toBe(0);
});

test('short words allow no slip', () => {
  expect([3, 4, 6, 7].map(slipsAllowed)).toEqual([0, 1, 1, 2]);
});
