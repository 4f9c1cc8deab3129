import { expect, test } from '@jest/globals';
import {
  competent,
  CONTRACT_CONTENTS,
  contractComplete,
  healthy,
  insured,
  passportLasts,
  workVisa,
} from './papers.js';

const today = '2026-06-20';
const leaving = '2026-07-01';
const contractEnd = '2028-06-30';

test.each([
  ['5322', '2026-06-20', 'PASS'], // its last day
  ['5322', '2026-06-19', 'FAIL'],
  ['9111', '2029-01-01', 'FAIL'], // another job
])('E06: a certificate for %s that expires on %s, for a caregiver: %s', (isco08, expiresOn, outcome) => {
  expect(competent({ isco08, expiresOn }, '5322', today, []).outcome).toBe(outcome);
});

test('E06: no certificate is missing where the job needs none', () => {
  expect(competent(undefined, '9211', today, ['9211']).outcome).toBe('NOT_APPLICABLE');
  expect(competent(undefined, '9211', today, [])).toMatchObject({ code: 'NO_COMPETENCE_CERT' });
  expect(competent(undefined, undefined, today, ['9211']).outcome).toBe('FAIL');
});

test.each([
  ['FIT', '2026-03-22', undefined, 'PASS', undefined], // 90 days ago
  ['FIT', '2026-03-21', undefined, 'FAIL', 'HEALTH_EXPIRED'],
  ['FIT', '2026-06-01', '2026-06-20', 'PASS', undefined],
  ['FIT', '2026-06-01', '2026-06-19', 'FAIL', 'HEALTH_EXPIRED'],
  ['UNFIT', '2026-06-01', undefined, 'FAIL', 'HEALTH_NOT_FIT'],
  ['TEMP_UNFIT', '2026-06-01', undefined, 'FAIL', 'HEALTH_NOT_FIT'],
  ['OF_TOMORROW', '2026-06-01', undefined, 'FAIL', 'HEALTH_NOT_FIT'],
])('E07: %s, examined %s, valid until %s: %s %s', (outcome, examinedOn, validUntil, expected, code) => {
  const medical = { outcome, examinedOn, ...(validUntil !== undefined && { validUntil }) };
  const result = healthy(medical, today, 90);
  expect(result.outcome).toBe(expected);
  expect(result.code).toBe(code);
});

test('E07: nobody examined is not fit', () => {
  expect(healthy(undefined, today, 90)).toMatchObject({ outcome: 'FAIL', code: 'HEALTH_NOT_FIT' });
});

test.each([
  ['2027-01-01', contractEnd, 'PASS'], // six months after departure
  ['2026-12-31', contractEnd, 'FAIL'],
  ['2026-10-01', '2026-10-01', 'PASS'], // to the end of a short contract
  ['2026-09-30', '2026-10-01', 'FAIL'],
  ['2026-12-31', undefined, 'FAIL'],
  ['2027-01-01', undefined, 'PASS'],
])('E08: a passport to %s, a contract to %s: %s', (expiresOn, end, outcome) => {
  expect(passportLasts({ expiresOn }, leaving, end, 6).outcome).toBe(outcome);
});

test('E08: no passport is too short', () => {
  expect(passportLasts(undefined, leaving, contractEnd, 6)).toMatchObject({ code: 'PASSPORT_SHORT' });
});

test.each([
  [true, '2026-07-01', 'PASS', undefined],
  [true, '2026-06-30', 'FAIL', 'VISA_EXPIRED'],
  [false, '2029-01-01', 'FAIL', 'NON_WORK_VISA'], // umrah, visit, tourist
])('E09: work class %s, holds until %s: %s', (isWorkClass, expiresOn, outcome, code) => {
  const result = workVisa({ isWorkClass, expiresOn }, leaving);
  expect(result.outcome).toBe(outcome);
  expect(result.code).toBe(code);
});

const period = (from: string, to: string, programmes = ['JKK', 'JKM']) => ({ programmes, from, to });

test.each([
  ['the whole period', [period(leaving, contractEnd)], 'PASS'],
  ['a day late', [period('2026-07-02', contractEnd)], 'FAIL'],
  ['a day short', [period(leaving, '2028-06-29')], 'FAIL'],
  ['two periods on end', [period('2027-07-01', contractEnd), period(leaving, '2027-06-30')], 'PASS'],
  ['a day between two', [period(leaving, '2027-06-30'), period('2027-07-02', contractEnd)], 'FAIL'],
  ['overlapping', [period('2026-01-01', '2027-12-31'), period('2027-01-01', '2029-01-01')], 'PASS'],
  ['JKK alone', [period(leaving, contractEnd, ['JKK', 'JHT'])], 'FAIL'],
  ['each by itself', [period(leaving, contractEnd, ['JKK']), period(leaving, contractEnd, ['JKM'])], 'PASS'],
  ['none', [], 'FAIL'],
])('E10: insured %s: %#', (_, insurance, outcome) => {
  expect(insured(insurance, leaving, contractEnd).outcome).toBe(outcome);
});

test('E10 names the programme that does not cover', () => {
  expect(insured([period(leaving, contractEnd, ['JKK'])], leaving, contractEnd)).toMatchObject({
    code: 'SOCIAL_SECURITY_MISSING',
    params: { uncovered: ['JKM'] },
  });
});

test('E10: while the end of the contract is not known, the day of departure is covered', () => {
  expect(insured([period('2026-06-01', leaving)], leaving).outcome).toBe('PASS');
  expect(insured([period('2026-06-01', '2026-06-30')], leaving).outcome).toBe('FAIL');
});

test.each(CONTRACT_CONTENTS)('E15: a contract that does not say %s is not complete', (absent) => {
  const contents = CONTRACT_CONTENTS.filter((content) => content !== absent);
  expect(contractComplete({ isco08: '5322', to: contractEnd, contents }, '5322')).toMatchObject({
    outcome: 'FAIL',
    code: 'CONTRACT_INCOMPLETE',
    params: { absent: [absent] },
  });
});

test('E15: a complete contract is for the job that was agreed', () => {
  const contract = { isco08: '5322', to: contractEnd, contents: CONTRACT_CONTENTS };
  expect(contractComplete(contract, '5322').outcome).toBe('PASS');
  expect(contractComplete(contract, '9111')).toMatchObject({ outcome: 'FAIL', code: 'JOB_MISMATCH' });
  expect(contractComplete(undefined, '5322')).toMatchObject({ code: 'CONTRACT_INCOMPLETE' });
});
