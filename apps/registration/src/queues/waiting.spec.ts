import { expect, test } from '@jest/globals';
import { daysWaited, waitedLongerThan } from './waiting.js';

test('days are those of the calendar in Jakarta, whatever the hour', () => {
  expect(daysWaited('2026-03-04T16:59:00.000Z', '2026-03-04T17:01:00.000Z')).toBe(1);
  expect(daysWaited('2026-03-04T02:00:00.000Z', '2026-03-04T16:59:59.999Z')).toBe(0);
  expect(daysWaited('2026-02-27T02:00:00.000Z', '2026-03-06T02:00:00.000Z')).toBe(7);
});

test('late is whoever has waited for more days than the limit, and no sooner', () => {
  const now = '2026-03-11T02:00:00.000Z';
  const from = waitedLongerThan(7, now);
  const last = new Date(Date.parse(from) - 1).toISOString();
  expect(daysWaited(from, now)).toBe(7);
  expect(daysWaited(last, now)).toBe(8);
});
