import { describe, expect, test } from '@jest/globals';
import { isWorthTelling } from './worth-telling.js';

const told = (waiting: number) => ({ waiting, toldAt: '2026-03-04T01:00:00.000Z' });
const SOON = '2026-03-04T06:59:59.999Z';
const SIX_HOURS_LATER = '2026-03-04T07:00:00.000Z';

describe('a report of a desk is told', () => {
  test('when it is the first', () => {
    expect(isWorthTelling(undefined, 0, SOON)).toBe(true);
  });

  test('when something waits that did not, and when nothing waits any more', () => {
    expect(isWorthTelling(told(0), 1, SOON)).toBe(true);
    expect(isWorthTelling(told(3), 0, SOON)).toBe(true);
  });

  test('every six hours whatever it says, and in between not because one more waits', () => {
    expect(isWorthTelling(told(0), 0, SOON)).toBe(false);
    expect(isWorthTelling(told(1), 2, SOON)).toBe(false);
    expect(isWorthTelling(told(0), 0, SIX_HOURS_LATER)).toBe(true);
  });
});
