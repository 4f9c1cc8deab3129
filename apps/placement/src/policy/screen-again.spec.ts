import { expect, test } from '@jest/globals';
import { SEED_POLICY, type PolicyRow } from '@libs/rules';
import { screenAgain as screenAllAgain, type Plan } from './screen-again.js';

const CLOSED_AT = '2026-11-02T03:00:00.000Z';
const TODAY = '2026-11-02';

/** Plantation work in Malaysia closes on 1 January 2027 (fixture X8). */
const closed: PolicyRow = {
  id: '0197c0de-7b5b-7000-8000-0000000000b1',
  country: 'MY',
  jobGroup: 'AGRI',
  status: 'CLOSED',
  validFrom: '2027-01-01',
  recordedAt: CLOSED_AT,
  legalBasis: 'Contoh',
  confidence: 'ASSUMED',
};
const rows = [...SEED_POLICY.filter(({ country }) => country === 'MY'), closed];

const plan = (changes: Partial<Plan> = {}): Plan => ({
  country: 'MY',
  scheme: 'P_TO_P',
  employerType: 'BERBADAN_HUKUM',
  isco08: '9211',
  plannedDeparture: '2027-02-01',
  ...changes,
});

const screenAgain = (one: Plan, ...known: [readonly PolicyRow[], string, string]) =>
  screenAllAgain([one], ...known)[0]?.result;

test('who is bound for what was closed is held', () => {
  expect(screenAgain(plan(), rows, CLOSED_AT, TODAY)).toMatchObject({
    ruleId: 'E11',
    outcome: 'FAIL',
    code: 'DESTINATION_CLOSED',
  });
});

test.each([
  ['another job', { isco08: '5322' }],
  ['a day before it closes', { plannedDeparture: '2026-12-31' }],
  ['a day that has passed, judged as of today', { plannedDeparture: '2026-10-01' }],
])('%s is not touched', (_, changes) => {
  expect(screenAgain(plan(changes), rows, CLOSED_AT, TODAY)).toBeUndefined();
});

test('of whom the job is not known, it is not known whether the way is open', () => {
  expect(screenAgain(plan({ isco08: null }), rows, CLOSED_AT, TODAY)?.outcome).toBe('UNKNOWN');
});

test('a correction opens the way again, and each row is judged by what was known when it came', () => {
  const correctedAt = '2026-11-03T03:00:00.000Z';
  const corrected = [
    ...rows.filter((row) => row !== closed),
    { ...closed, supersededAt: correctedAt },
    {
      ...closed,
      id: '0197c0de-7b5b-7000-8000-0000000000b2',
      status: 'OPEN' as const,
      recordedAt: correctedAt,
    },
  ];
  expect(screenAgain(plan(), corrected, CLOSED_AT, TODAY)?.outcome).toBe('FAIL');
  expect(screenAgain(plan(), corrected, correctedAt, TODAY)?.outcome).toBe('PASS');
});

test('two rows that close the same way hold once: the second says what the first has said', () => {
  const later = {
    ...closed,
    id: '0197c0de-7b5b-7000-8000-0000000000b3',
    recordedAt: '2026-11-02T03:00:01.000Z',
  };
  const both = [...rows, later];
  expect(screenAgain(plan(), both, CLOSED_AT, TODAY)?.outcome).toBe('FAIL');
  expect(screenAgain(plan(), both, later.recordedAt, TODAY)).toBeUndefined();
});
