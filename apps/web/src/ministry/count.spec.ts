import { expect, test } from '@jest/globals';
import { countByArea, countByState, total } from './count.js';
import { namesByCode } from './name-rows.js';

const rows = [
  { area: '3307', state: 'WORKING', journeys: 3 },
  { area: '3307', state: 'REGISTERED', journeys: 2 },
  { area: '3507', state: 'REGISTERED', journeys: 5 },
  { area: '3573', state: 'BEYOND_THIS_PAGE', journeys: 1 },
  { area: null, state: 'DEPARTED', journeys: 1 },
];

test('states are told in the order in which journeys advance, one newer than the page last', () => {
  expect(countByState(rows).map(({ key, journeys }) => `${key} ${journeys}`)).toEqual([
    'REGISTERED 7',
    'DEPARTED 1',
    'WORKING 3',
    'BEYOND_THIS_PAGE 1',
  ]);
});

test('areas are added up at the level that is asked for, and nothing is lost on the way', () => {
  expect(countByArea(rows, 2)).toEqual([
    { key: '35', journeys: 6 },
    { key: '33', journeys: 5 },
    { key: '', journeys: 1 },
  ]);
  for (const digits of [2, 4]) expect(total(countByArea(rows, digits))).toBe(total(rows));
});

test('an old code lies in no province of today', () => {
  const old = { area: '9101', old: 'Kabupaten Merauke', state: 'WORKING', journeys: 3 };
  expect(countByArea([{ area: '9103', state: 'WORKING', journeys: 4 }, old], 2)).toEqual([
    { key: '91', journeys: 4 },
    { key: '9101', journeys: 3 },
  ]);
});

test('area lists of two and three columns give names by code without points', () => {
  expect([...namesByCode('code,name\n11,Aceh\n')]).toEqual([['11', 'Aceh']]);
  expect([...namesByCode('code,province_code,name\r\n33.07,33,Kabupaten Wonosobo\r\n')]).toEqual([
    ['3307', 'Kabupaten Wonosobo'],
  ]);
});
