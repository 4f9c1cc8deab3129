import { expect, test } from '@jest/globals';
import { LOOKUPS_A_DAY, lookedUpOftenOn } from './lookups.js';

const today = '2026-03-31';

test.each([
  ['nobody looked', [], undefined],
  ['as often as its way explains', [{ day: '2026-03-30', times: LOOKUPS_A_DAY - 1, networks: 1 }], undefined],
  ['many small days', [28, 29, 30].map((n) => ({ day: `2026-03-${n}`, times: 9, networks: 1 })), undefined],
  [
    'two such days: the last',
    [
      { day: '2026-03-30', times: 10, networks: 1 },
      { day: '2026-03-20', times: 400, networks: 1 },
    ],
    '2026-03-30',
  ],
  ['a month ago', [{ day: '2026-03-01', times: 10, networks: 1 }], undefined],
  ['few times, from many places', [{ day: '2026-03-30', times: 5, networks: 5 }], '2026-03-30'],
  ['not quite', [{ day: '2026-03-02', times: 10, networks: 1 }], '2026-03-02'],
])('%s', (_, lookUps, day) => {
  expect(lookedUpOftenOn(lookUps, today)).toBe(day);
});
