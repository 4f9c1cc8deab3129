import { isId } from '@libs/kernel';
import { expect, test } from '@jest/globals';
import {
  companyLicensed,
  destinationOpen,
  findPolicy,
  type Destination,
  type PolicyDay,
  type PolicyRow,
} from './destination-policy.js';
import { SEED_POLICY } from './seed-policy.js';

const HOUSEHOLD = 'PERSEORANGAN_RUMAH_TANGGA';
const on = '2026-07-01';

let rows = 0;
function row(more: Partial<PolicyRow>): PolicyRow {
  rows += 1;
  return {
    id: `0198a000-0000-7000-8000-${String(rows).padStart(12, '0')}`,
    country: 'MY',
    status: 'OPEN',
    validFrom: '2020-01-01',
    recordedAt: '2020-01-01T00:00:00.000Z',
    legalBasis: 'a decree',
    confidence: 'ASSUMED',
    ...more,
  };
}

const found = (policy: PolicyRow[], destination: Partial<Destination> = {}, day: PolicyDay = { on }) =>
  findPolicy(policy, { country: 'MY', ...destination }, day);

test('the more specific row wins over the newer one', () => {
  const newer = row({ status: 'CLOSED', validFrom: '2026-01-01' });
  const narrow = row({ jobGroup: 'AGRI' });
  const narrower = row({ jobGroup: 'AGRI', employerType: HOUSEHOLD });
  const policy = [newer, narrow, narrower];
  const known = { scheme: 'P_TO_P', employerType: HOUSEHOLD };
  expect(found(policy, { ...known, jobGroup: 'AGRI' })).toEqual([narrower]);
  expect(found(policy, { ...known, employerType: 'BERBADAN_HUKUM', jobGroup: 'AGRI' })).toEqual([narrow]);
  expect(found(policy, { ...known, jobGroup: 'CARE' })).toEqual([newer]);
});

test('of rows as specific the newest wins: by day in force, then by day of record', () => {
  const old = row({});
  const corrected = row({ status: 'CLOSED', recordedAt: '2021-01-01T00:00:00.000Z' });
  const newest = row({ status: 'SUSPENDED', validFrom: '2024-01-01' });
  expect(found([old, corrected])).toEqual([corrected]);
  expect(found([newest, old, corrected])).toEqual([newest]);
});

test('a row holds from its first day to its last, both counted', () => {
  const policy = [row({ validFrom: '2026-07-01', validTo: '2026-07-31' })];
  const holds = (day: string) => found(policy, {}, { on: day }).length === 1;
  expect(['2026-06-30', '2026-07-01', '2026-07-31', '2026-08-01'].map(holds)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('a past decision is judged by the rows that were known then', () => {
  const known = row({});
  const later = row({ status: 'CLOSED', recordedAt: '2026-05-01T00:00:00.000Z' });
  const day = { on, knownAt: '2026-04-30T23:59:59.999Z' };
  expect(found([known, later], {}, day)).toEqual([known]);
  expect(found([known, later], {}, { ...day, knownAt: later.recordedAt })).toEqual([later]);
});

test('a row that was superseded holds no more, and still held for who decided before', () => {
  const wrong = row({ supersededAt: '2026-05-01T00:00:00.000Z' });
  const right = row({ status: 'CLOSED', recordedAt: '2026-05-01T00:00:00.000Z' });
  const policy = [wrong, right];
  expect(found(policy)).toEqual([right]);
  expect(found([wrong])).toEqual([]);
  expect(found(policy, {}, { on, knownAt: '2026-04-30T23:59:59.999Z' })).toEqual([wrong]);
  expect(found(policy, {}, { on, knownAt: '2026-05-01T00:00:00.000Z' })).toEqual([right]);
});

test('what is not known of a destination leaves the answer open, unless every answer is the same', () => {
  const open = row({});
  const closed = row({ status: 'CLOSED', jobGroup: 'AGRI' });
  const outcome = (policy: PolicyRow[], destination: Partial<Destination>) =>
    destinationOpen(policy, { country: 'MY', ...destination }, { on }).outcome;
  expect(outcome([open, closed], {})).toBe('UNKNOWN');
  expect(outcome([open, closed], { jobGroup: 'AGRI' })).toBe('FAIL');
  expect(outcome([open, closed], { jobGroup: 'CARE' })).toBe('PASS');
  expect(outcome([open, row({ jobGroup: 'AGRI' })], {})).toBe('PASS');
  expect(outcome([row({ status: 'SUSPENDED' }), closed], {})).toBe('FAIL');
  expect(outcome([row({ jobGroup: 'AGRI' })], {})).toBe('UNKNOWN');
});

test('a destination of which nothing is recorded is not open, and not closed either', () => {
  expect(destinationOpen([], { country: 'MY' }, { on })).toMatchObject({
    outcome: 'UNKNOWN',
    code: 'DESTINATION_NOT_LISTED',
  });
  expect(destinationOpen(SEED_POLICY, undefined, { on }).outcome).toBe('UNKNOWN');
});

const judged = (destination: Destination, day = on) => destinationOpen(SEED_POLICY, destination, { on: day });
const household = (country: string) => ({
  country,
  scheme: 'P_TO_P',
  employerType: HOUSEHOLD,
  jobGroup: 'DOMESTIC',
});

test('a formal job in Saudi Arabia is OPEN, one in a household is not', () => {
  expect(
    judged({ ...household('SA'), employerType: 'BERBADAN_HUKUM', jobGroup: 'CONSTRUCTION' }),
  ).toMatchObject({
    outcome: 'PASS',
    params: { status: 'OPEN' },
  });
  expect(judged(household('SA'))).toMatchObject({
    outcome: 'FAIL',
    code: 'DESTINATION_CLOSED',
    params: { status: 'CLOSED', legalBasis: 'Kepmenaker 260/2015', confidence: 'DISPUTED' },
  });
});

test.each(['AE', 'QA', 'KW', 'OM', 'BH', 'JO'])(
  'a formal job in %s is OPEN, a household is CLOSED',
  (country) => {
    expect(judged({ ...household(country), employerType: 'BERBADAN_HUKUM' }).outcome).toBe('PASS');
    expect(judged(household(country))).toMatchObject({ outcome: 'FAIL', params: { status: 'CLOSED' } });
  },
);

test('Saudi households were closed in 2015, a pilot from 2019, and are disputed since March 2025', () => {
  expect(judged(household('SA'), '2018-06-01')).toMatchObject({ params: { status: 'CLOSED' } });
  expect(judged(household('SA'), '2023-06-01')).toMatchObject({
    outcome: 'FAIL',
    params: { status: 'PILOT_ONLY' },
  });
  expect(judged(household('SA'), '2025-03-14')).toMatchObject({ params: { confidence: 'DISPUTED' } });
});

test.each(['KH', 'LA', 'MM'])('there is no agreement with %s, for anybody (X4)', (country) => {
  expect(judged({ country })).toMatchObject({ outcome: 'FAIL', params: { status: 'NO_AGREEMENT' } });
});

test.each(['SD', 'SS', 'IR', 'PK'])('%s, of one list only, is closed on the word of the press', (country) => {
  expect(judged(household(country))).toMatchObject({ outcome: 'FAIL', params: { confidence: 'PRESS' } });
});

test('every seed row has an id of its own and a legal basis', () => {
  expect(new Set(SEED_POLICY.map(({ id }) => id)).size).toBe(SEED_POLICY.length);
  for (const { id, country, legalBasis } of SEED_POLICY) {
    expect([isId(id), /^[A-Z]{2}$/.test(country), legalBasis.length > 0]).toEqual([true, true, true]);
  }
});

const licence = (status: string, ...countries: string[]) => ({ status, countries });

test.each([
  ['P_TO_P', licence('ACTIVE', 'MY', 'TW'), 'PASS', undefined],
  ['P_TO_P', licence('ACTIVE', 'TW'), 'FAIL', 'SIP2MI_COUNTRY_MISMATCH'],
  ['P_TO_P', licence('SUSPENDED', 'MY'), 'FAIL', 'P3MI_NOT_LICENSED'],
  ['P_TO_P', undefined, 'UNKNOWN', 'P3MI_NOT_LICENSED'],
  ['G_TO_G', undefined, 'NOT_APPLICABLE', undefined],
  [undefined, licence('ACTIVE', 'MY'), 'UNKNOWN', 'P3MI_NOT_LICENSED'],
])('E12: %s by a company with %j: %s %s', (scheme, company, outcome, code) => {
  const result = companyLicensed({ country: 'MY', ...(scheme !== undefined && { scheme }) }, company);
  expect(result.outcome).toBe(outcome);
  expect(result.code).toBe(code);
});
