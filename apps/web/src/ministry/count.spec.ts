import { expect, test } from '@jest/globals';
import { countByArea, countByState, total } from './count.js';
import { servicesBehind } from './lag.js';

const rows = [
  { area: '3307102004', state: 'WORKING', count: 3 },
  { area: '3307102004', state: 'REGISTERED', count: 2 },
  { area: '3507112008', state: 'REGISTERED', count: 5 },
  { area: '3507112008', state: 'BEYOND_THIS_PAGE', count: 1 },
];

test('states are told in the order in which journeys advance, one newer than the page last', () => {
  expect(countByState(rows)).toEqual([
    { state: 'REGISTERED', count: 7 },
    { state: 'WORKING', count: 3 },
    { state: 'BEYOND_THIS_PAGE', count: 1 },
  ]);
});

test('areas are added up at the level that is asked for, and nothing is lost on the way', () => {
  expect(countByArea(rows, 2)).toEqual([
    { area: '35', count: 6 },
    { area: '33', count: 5 },
  ]);
  for (const digits of [2, 4, 6, 10]) expect(total(countByArea(rows, digits))).toBe(total(rows));
});

test('a service is behind when its last tick is older than five seconds, the latest first', () => {
  const at = '2026-03-04T02:40:00.000Z';
  const service = (name: 'registration' | 'training' | 'placement', lagSeconds: number) => ({
    service: name,
    watermark: at,
    lagSeconds,
    waiting: 0,
    parked: 0,
  });
  const services = [service('registration', 1), service('training', 6), service('placement', 90)];
  expect(servicesBehind({ services }).map((each) => each.service)).toEqual(['placement', 'training']);
});
