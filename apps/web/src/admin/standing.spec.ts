import { expect, test } from '@jest/globals';
import { standingOn, type Dated, type Standing } from './standing.js';

interface Row extends Dated {
  case: string;
}

const DAY = '2026-11-02';
const row = (id: string, validFrom: string, more: Partial<Row> = {}): Row => ({
  id,
  case: 'HK',
  validFrom,
  recordedAt: '2026-01-01T00:00:00.000Z',
  ...more,
});
const first = row('a', '2020-01-01');
const standing = (of: Row, ...others: Row[]): Standing =>
  standingOn(of, [of, ...others], (each) => each.case, DAY);

test.each<[Standing, string, Row, Row[]]>([
  ['NOW', 'a row alone', first, []],
  ['REPLACED', 'a row with a newer one of the same case', first, [row('b', '2026-01-01')]],
  ['NOW', 'the newer one', row('b', '2026-01-01'), [first]],
  ['NOW', 'a row with a newer one of another case', first, [row('b', '2026-01-01', { case: 'TW' })]],
  ['NOW', 'a row with a newer one that begins later', first, [row('b', '2026-11-03')]],
  [
    'NOW',
    'a row with a newer one that has ended',
    first,
    [row('b', '2026-01-01', { validTo: '2026-11-01' })],
  ],
  [
    'NOW',
    'a row with a newer one that was wrong',
    first,
    [row('b', '2026-01-01', { supersededAt: `${DAY}T00:00:00.000Z` })],
  ],
  ['FUTURE', 'a row that begins tomorrow', row('b', '2026-11-03'), []],
  ['ENDED', 'a row that ended yesterday', row('b', '2026-01-01', { validTo: '2026-11-01' }), []],
  ['NOW', 'a row on its last day', row('b', '2026-01-01', { validTo: DAY }), []],
  ['CORRECTED', 'a row that was wrong', { ...first, supersededAt: `${DAY}T00:00:00.000Z` }, []],
])('%s: %s', (expected, _, of, others) => {
  expect(standing(of, ...others)).toBe(expected);
});
