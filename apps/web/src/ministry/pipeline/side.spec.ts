import { expect, test } from '@jest/globals';
import type { PipelineService } from '../../client/types.js';
import { inUnits, sideOf } from './side.js';

const NINE = '2026-03-04T02:00:00.000Z';
const service = (more: Partial<PipelineService>): PipelineService => ({
  service: 'placement',
  watermark: NINE,
  lagSeconds: 1,
  lastTick: NINE,
  waiting: 0,
  oldestWaitingSeconds: 0,
  parked: 0,
  ...more,
});

test('who is not behind is heard, whatever waits', () => {
  expect(sideOf(service({ waiting: 7 }), ['training'])).toBe('HEARD');
});

test.each([
  ['never heard', { watermark: null, lagSeconds: null, lastTick: null }, 'NEVER'],
  ['ticked a minute ago and nothing since', { lagSeconds: 60 }, 'RELAY'],
  ['ticks, and what it told is not read', { lagSeconds: 60, lastTick: '2026-03-04T02:00:58.000Z' }, 'STATUS'],
  ['ticks, and none could be believed yet', { watermark: null, lagSeconds: null }, 'STATUS'],
] as const)('of one that is behind: %s', (_, more, side) => {
  expect(sideOf(service(more), ['placement'])).toBe(side);
});

test.each([
  [0, 0, 'second'],
  [119, 119, 'second'],
  [150, 2, 'minute'],
  [7300, 2, 'hour'],
  [9 * 86_400 + 5, 9, 'day'],
])('%i seconds are %i of a %s', (seconds, n, unit) => {
  expect(inUnits(seconds)).toEqual({ n, unit });
});
