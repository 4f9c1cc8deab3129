import { expect, test } from '@jest/globals';
import { isDue } from './desk-report.js';

const MINUTE = 60_000;
const last = (waiting: number, arrived = true) => ({ at: 0, waiting, arrived });

test('a desk reports when it is opened, and once an hour', () => {
  expect(isDue(undefined, 0, 0)).toBe(true);
  expect(isDue(last(0), 0, 59 * MINUTE)).toBe(false);
  expect(isDue(last(0), 0, 60 * MINUTE)).toBe(true);
});

test('that something waits is reported at once, and that nothing does any more; how much, with the next', () => {
  expect(isDue(last(0), 1, MINUTE)).toBe(true);
  expect(isDue(last(2), 0, MINUTE)).toBe(true);
  expect(isDue(last(1), 2, MINUTE)).toBe(false);
});

test('a report that did not arrive is tried again after ten minutes', () => {
  expect(isDue(last(1, false), 1, 9 * MINUTE)).toBe(false);
  expect(isDue(last(1, false), 1, 10 * MINUTE)).toBe(true);
});
