import { expect, test } from '@jest/globals';
import { waitingAt, waits, waitsNoMore } from './waiting.js';

test('what was sent and has not arrived waits since its first attempt, until it arrives or is given up', () => {
  expect(waitingAt(0)).toEqual({ waiting: 0 });
  waits('a', 10_000);
  waits('b', 70_000);
  waits('a', 80_000);
  expect(waitingAt(100_500)).toEqual({ waiting: 2, oldestWaitsSeconds: 90 });
  waitsNoMore('a');
  expect(waitingAt(100_500)).toEqual({ waiting: 1, oldestWaitsSeconds: 30 });
  // A clock that was set back meanwhile.
  expect(waitingAt(5_000)).toEqual({ waiting: 1, oldestWaitsSeconds: 0 });
  waitsNoMore('b');
  expect(waitingAt(100_500)).toEqual({ waiting: 0 });
});
