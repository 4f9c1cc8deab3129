import { expect, test } from '@jest/globals';
import { NetworkNames } from './network-names.js';

const now = Date.parse('2026-03-04T05:00:00.000Z');
const tomorrow = now + 24 * 60 * 60 * 1_000;

test.each([
  ['192.0.2.1', '192.0.2.250', true],
  ['192.0.2.1', '::ffff:192.0.2.7', true],
  ['192.0.2.1', '192.0.3.1', false],
  ['2001:db8:1:2::1', '2001:db8:1:ffff::9', true],
  ['2001:db8:1::1', '2001:db8:2::1', false],
  ['', 'no address', false],
])('%s and %s have one name: %s', (one, other, same) => {
  const names = new NetworkNames();
  expect(names.of(one, now) === names.of(other, now)).toBe(same);
});

test('a name is of a day and of this process, and tells no address', () => {
  const names = new NetworkNames();
  const today = names.of('192.0.2.1', now);
  expect(today).toMatch(/^[\w-]{22}$/);
  expect(names.of('192.0.2.1', tomorrow)).not.toBe(today);
  expect(names.of('192.0.2.1', now)).not.toBe(today);
  expect(new NetworkNames().of('192.0.2.1', now)).not.toBe(today);
});
