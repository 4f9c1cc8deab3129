import { expect, test } from '@jest/globals';
import { goOn } from './readers.js';

test('a reader goes on behind the last event that its inbox knows, wherever it stood on the lost topic', () => {
  expect(goOn({ behindLast: 8n, behindOld: 3n }, 0n, 11n)).toBe(8n);
});

test('a reader goes back to the first event of late that its inbox does not know', () => {
  expect(goOn({ missed: 2n, behindLast: 8n, behindOld: 1n }, 0n, 11n)).toBe(2n);
  expect(goOn({ missed: 8n, behindLast: 8n }, 0n, 11n)).toBe(8n);
});

test('a reader of a partition that was quiet for longer than its inbox remembers hears nothing again, and the next event', () => {
  expect(goOn({ behindOld: 5n }, 0n, 7n)).toBe(5n);
  expect(goOn({ behindOld: 105n }, 100n, 5n)).toBe(105n);
});

test('a reader that was away for longer than its inbox remembers hears all again', () => {
  expect(goOn({ behindOld: 5n }, 0n, 2n)).toBe(0n);
});

test('a reader begins anew on a partition of which nothing is left to publish', () => {
  expect(goOn({}, 0n, 4n)).toBe(0n);
});
