import { expect, test } from '@jest/globals';
import { citizen, identitySighted, noChild, noOpenJourney, oldEnough } from './person.js';

test.each([
  ['2008-07-01', 'PASS'], // 18 that day
  ['2008-07-02', 'FAIL'], // 18 the day after
  ['2008-09-01', 'FAIL'], // Dewi, 17 years and 10 months (X2)
])('E01: born %s, leaving on 1 July 2026: %s', (day, outcome) => {
  const result = oldEnough({ day }, '2026-07-01', 18);
  expect(result).toMatchObject({ ruleId: 'E01', outcome });
  expect(result.code).toBe(outcome === 'FAIL' ? 'AGE_BELOW_MINIMUM' : undefined);
});

test.each([
  [2007, 'PASS'], // 18 at least
  [2008, 'UNKNOWN'], // 17 or 18
  [2009, 'FAIL'], // 17 at most
])('E01 by the year of birth alone: %i is %s', (year, outcome) => {
  expect(oldEnough({ year }, '2026-07-01', 18).outcome).toBe(outcome);
});

test('E01: a destination may ask for more', () => {
  expect(oldEnough({ day: '2003-07-02' }, '2026-07-01', 23).outcome).toBe('FAIL');
  expect(oldEnough({ day: '2003-07-01' }, '2026-07-01', 23).outcome).toBe('PASS');
});

test('E02: a child is not registered, and is 17 on her birthday', () => {
  expect(noChild('2009-03-05', '2026-03-04', 17)).toMatchObject({ outcome: 'FAIL', code: 'CHILD' });
  expect(noChild('2009-03-04', '2026-03-04', 17).outcome).toBe('PASS');
});

test('E03: a citizen, and only where that is known', () => {
  expect(citizen('WNI').outcome).toBe('PASS');
  expect(citizen('WNA')).toMatchObject({ outcome: 'FAIL', code: 'NOT_WNI' });
  expect(citizen(undefined).outcome).toBe('UNKNOWN');
});

test('E16: one trip at a time, and only where that is known', () => {
  expect(noOpenJourney(0).outcome).toBe('PASS');
  expect(noOpenJourney(1)).toMatchObject({ outcome: 'FAIL', code: 'JOURNEY_OPEN' });
  expect(noOpenJourney(undefined).outcome).toBe('UNKNOWN');
});

test.each([
  ['ABSENT', 'FAIL'],
  ['TEMPORARY', 'FAIL'],
  ['FORMAT_VALID', 'FAIL'],
  ['CONFLICT', 'FAIL'],
  ['SIGHTED_KTP', 'PASS'],
  ['DUKCAPIL_VERIFIED', 'PASS'],
])('an identity that is %s: %s', (status, outcome) => {
  expect(identitySighted(status).outcome).toBe(outcome);
});
