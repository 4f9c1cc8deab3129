import { expect, test } from '@jest/globals';
import { Turnstile } from './turnstile.js';

const times = (turnstile: Turnstile, n: number, address: string, at: number) =>
  Array.from({ length: n }, () => turnstile.admits(address, at)).filter(Boolean).length;

test('an address asks so often a minute, and again as time goes by', () => {
  const turnstile = new Turnstile(30);
  expect(times(turnstile, 50, '192.0.2.1', 0)).toBe(30);
  expect(times(turnstile, 50, '192.0.2.1', 10_000)).toBe(5);
  expect(times(turnstile, 50, '192.0.2.1', 600_000)).toBe(30);
});

test('one does not hinder another', () => {
  const turnstile = new Turnstile(30);
  expect(times(turnstile, 50, '192.0.2.1', 0)).toBe(30);
  expect(times(turnstile, 50, '192.0.2.2', 0)).toBe(30);
});

test.each([
  ['2001:db8:0:1::1', '2001:db8:0:1:ffff::2', true],
  ['2001:db8::1', '2001:DB8:0:0:9::', true],
  ['2001:db8:0:1::1', '2001:db8:0:2::1', false],
  ['::ffff:192.0.2.1', '192.0.2.1', true],
])('%s and %s are one to it: %s', (one, other, same) => {
  const turnstile = new Turnstile(1);
  expect(turnstile.admits(one, 0)).toBe(true);
  expect(turnstile.admits(other, 0)).toBe(!same);
});

test('it remembers no more addresses than it was given room for', () => {
  const turnstile = new Turnstile(1, 2);
  for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) turnstile.admits(address, 0);
  expect(turnstile.admits('192.0.2.3', 0)).toBe(false);
  expect(turnstile.admits('192.0.2.1', 0)).toBe(true);
});
