import { createSecretKey, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { BlindIndex, type IndexedKind } from './blind-index.js';

const key = randomBytes(32);
const index = new BlindIndex(key, '2026');
const kinds: IndexedKind[] = ['NIK', 'KK', 'PASSPORT', 'PHONE', 'LIKENESS'];
const digits = fc.stringMatching(/^\d{16}$/);

test('equal numbers are found, whoever made the index from the key; others are not', () => {
  const elsewhere = new BlindIndex(createSecretKey(key), '2026');
  fc.assert(
    fc.property(fc.constantFrom(...kinds), digits, digits, (kind, one, other) => {
      expect(elsewhere.of(kind, one)).toEqual(index.of(kind, one));
      expect(index.of(kind, one).equals(index.of(kind, other))).toBe(one === other);
    }),
  );
});

test('the same digits as NIK and as family card cannot be seen to be the same', () => {
  const values = kinds.map((kind) => index.of(kind, '3307105506959901').toString('hex'));
  expect(new Set(values).size).toBe(kinds.length);
});

test('under another key all values are others', () => {
  const next = new BlindIndex(randomBytes(32), '2027');
  expect(next.of('NIK', '3307105506959901')).not.toEqual(index.of('NIK', '3307105506959901'));
});

test('values stay the same from version to version, for they lie in databases', () => {
  const fixed = new BlindIndex(Buffer.alloc(32, 7), '2026');
  expect(fixed.of('NIK', '3307105506959901').toString('hex')).toBe(
    'c03fdb9ffd5c76e8c36fa722226437c08576061a2d9ed25408fd04693c85814f',
  );
});

test('nothing is not a number: people without one are not found as one person', () => {
  expect(() => index.of('PHONE', '')).toThrow(RangeError);
});

test('a key that could be guessed is not taken, and none is printed', () => {
  expect(() => new BlindIndex(Buffer.from('secret'), '2026')).toThrow(
    'The index key must have 32 bytes or more',
  );
  expect(inspect(index, { depth: 9, showHidden: true })).not.toContain(key.toString('hex').slice(0, 8));
});
