import { createSecretKey, type KeyObject } from 'node:crypto';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { BASE, coinOf, rounded, roundedUpBy, type CellIdentity } from './rounding.js';

const seed = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 2 ** 31);
const check = <T>(values: fc.Arbitrary<T>, holds: (value: T) => void): void =>
  fc.assert(fc.property(values, holds), { seed });

const COINS = [0, 1, 2, 3, 4];
const key = createSecretKey(Buffer.alloc(32, 7));
const otherKey = createSecretKey(Buffer.alloc(32, 8));
const ofCentralJava: CellIdentity = {
  measure: 'KEBERANGKATAN',
  version: 1,
  period: '2026-03',
  dimensions: { area: '33', sex: 'P' },
};

const counts = fc.nat({ max: 1_000_000 });
const cells = fc.record({
  measure: fc.constantFrom('KEBERANGKATAN', 'PENGADUAN'),
  version: fc.integer({ min: 1, max: 9 }),
  period: fc.constantFrom('2026', '2026-03'),
  dimensions: fc.dictionary(fc.constantFrom('area', 'country', 'sex'), fc.string({ maxLength: 4 })),
});

test('over the five coins a count is rounded to itself on average, so totals of many cells are right', () => {
  check(counts, (n) => {
    expect(COINS.reduce((sum, coin) => sum + roundedUpBy(coin, n), 0)).toBe(n * COINS.length);
  });
});

test('a rounded count is a multiple of five, at most four away, and never below zero', () => {
  check(fc.tuple(counts, cells), ([n, cell]) => {
    const v = rounded(n, cell, key);
    expect(v % BASE).toBe(0);
    expect(v).toBeGreaterThanOrEqual(0);
    expect(Math.abs(v - n)).toBeLessThan(BASE);
  });
});

test('a cell that grows is never seen to fall, and one that falls never to grow', () => {
  check(fc.tuple(counts, fc.nat({ max: 20 }), cells), ([n, more, cell]) => {
    expect(rounded(n + more, cell, key)).toBeGreaterThanOrEqual(rounded(n, cell, key));
  });
});

test('a multiple of five stays as it is', () => {
  check(fc.tuple(counts, cells), ([fives, cell]) => {
    expect(rounded(BASE * fives, cell, key)).toBe(BASE * fives);
  });
});

test('no coin, even if it is told, makes a printed number one that 1 to 4 alone are printed as', () => {
  for (const coin of COINS) {
    for (const v of new Set([1, 2, 3, 4].map((n) => roundedUpBy(coin, n)))) {
      expect([0, 5].map((n) => roundedUpBy(coin, n))).toContain(v);
    }
  }
});

test('the order in which dimensions are named does not matter, and each part of the identity does', () => {
  const { area, sex } = ofCentralJava.dimensions as { area: string; sex: string };
  expect(coinOf({ ...ofCentralJava, dimensions: { sex, area } }, key)).toBe(coinOf(ofCentralJava, key));
  const coinsOf = (change: (i: number) => CellIdentity, by: KeyObject = key) =>
    new Set(Array.from({ length: 40 }, (_, i) => coinOf(change(i), by)));
  expect(coinsOf((i) => ({ ...ofCentralJava, measure: `M${i}` })).size).toBe(5);
  expect(coinsOf((i) => ({ ...ofCentralJava, version: i })).size).toBe(5);
  expect(coinsOf((i) => ({ ...ofCentralJava, period: `${2000 + i}` })).size).toBe(5);
  expect(coinsOf((i) => ({ ...ofCentralJava, dimensions: { area: `${i}` } })).size).toBe(5);
});

test('coins fall evenly, and another key throws others', () => {
  const all = Array.from({ length: 5_000 }, (_, i) => ({ ...ofCentralJava, dimensions: { area: `${i}` } }));
  const seen = COINS.map((coin) => all.filter((cell) => coinOf(cell, key) === coin).length);
  for (const each of seen) expect(Math.abs(each - 1_000)).toBeLessThan(150);
  const same = all.filter((cell) => coinOf(cell, key) === coinOf(cell, otherKey)).length;
  expect(Math.abs(same - 1_000)).toBeLessThan(150);
});

test('what is no count is refused', () => {
  for (const n of [-1, 0.5, NaN, Infinity]) {
    expect(() => rounded(n, ofCentralJava, key)).toThrow(RangeError);
  }
});
