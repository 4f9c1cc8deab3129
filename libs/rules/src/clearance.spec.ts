import { expect, test } from '@jest/globals';
import { evaluateAgreement, evaluateClearance, type AgreementCase, type ClearanceCase } from './clearance.js';
import { CONTRACT_CONTENTS } from './papers.js';
import { SEED_PARAMETERS } from './parameters.js';
import type { RefusalCode } from './rule-words.js';
import { SEED_COSTS } from './seed-costs.js';
import { SEED_POLICY } from './seed-policy.js';

const on = '2026-06-20';
const rules = { policy: SEED_POLICY, costPolicy: SEED_COSTS, parameters: SEED_PARAMETERS };

/** Siti (X1), 31, caregiver in Taiwan. */
const siti: ClearanceCase = {
  birth: { year: 1995 },
  plannedDeparture: '2026-07-01',
  agreement: {
    country: 'TW',
    scheme: 'P_TO_P',
    employerType: 'PERSEORANGAN_RUMAH_TANGGA',
    jobGroup: 'CARE',
    isco08: '5322',
  },
  licence: { status: 'ACTIVE', countries: ['TW', 'HK'] },
  familyPermitTold: true,
  maritalPapersTold: true,
  familyPermitRevoked: false,
  costs: [
    { item: 'TICKET_OUT', payer: 'EMPLOYER' },
    { item: 'WORK_VISA', payer: 'P3MI' },
  ],
  villageVerified: true,
  certificate: { isco08: '5322', expiresOn: '2029-04-20' },
  medical: { outcome: 'FIT', examinedOn: '2026-05-02' },
  passport: { expiresOn: '2031-05-05' },
  visa: { isWorkClass: true, expiresOn: '2026-08-20' },
  insurance: [{ programmes: ['JKK', 'JKM'], from: '2026-06-01', to: '2028-07-31' }],
  contract: { isco08: '5322', to: '2028-06-30', contents: CONTRACT_CONTENTS },
  orientationPassed: true,
};

const missing = (changed: Partial<ClearanceCase>) =>
  evaluateClearance({ ...siti, ...changed }, rules, { on }).missing;
const without = (absent: keyof ClearanceCase) => {
  const { [absent]: _, ...rest } = siti;
  return evaluateClearance(rest as ClearanceCase, rules, { on }).missing;
};

test('Siti is cleared: every rule passes or does not apply (X1)', () => {
  const { passes, missing: nothing, results } = evaluateClearance(siti, rules, { on });
  expect({ passes, nothing }).toEqual({ passes: true, nothing: [] });
  expect(results.map(({ ruleId, outcome }) => `${ruleId} ${outcome}`)).toEqual([
    'AGREEMENT PASS',
    'E01 PASS',
    'E04 PASS',
    'E05 PASS',
    'VILLAGE NOT_APPLICABLE',
    'E06 PASS',
    'E07 PASS',
    'E08 PASS',
    'E09 PASS',
    'E10 PASS',
    'E15 PASS',
    'E11 PASS',
    'E12 PASS',
    'E13 PASS',
    'E14 PASS',
  ]);
});

test('a clearance without orientation is refused, with what is missing', () => {
  expect(missing({ orientationPassed: false })).toEqual(['OPP_MISSING']);
});

test.each<[keyof ClearanceCase, RefusalCode[]]>([
  ['agreement', ['AGREEMENT_MISSING', 'DESTINATION_NOT_LISTED', 'P3MI_NOT_LICENSED']],
  ['licence', ['P3MI_NOT_LICENSED']],
  ['certificate', ['NO_COMPETENCE_CERT']],
  ['medical', ['HEALTH_NOT_FIT']],
  ['passport', ['PASSPORT_SHORT']],
  ['visa', ['NON_WORK_VISA']],
  ['contract', ['CONTRACT_INCOMPLETE']],
])('without %s it is refused for that alone: %j', (absent, codes) => {
  expect(without(absent)).toEqual(codes);
});

test.each<[string, Partial<ClearanceCase>, RefusalCode[]]>([
  ['a permit that was revoked since (X7)', { familyPermitRevoked: true }, ['FAMILY_PERMIT_MISSING']],
  [
    'a family of whose permit and papers nobody has told',
    { familyPermitTold: false, maritalPapersTold: false },
    ['FAMILY_PERMIT_MISSING', 'MARITAL_DOC_MISSING'],
  ],
  ['Dewi, 17 at departure (X2)', { birth: { day: '2008-09-01' } }, ['AGE_BELOW_MINIMUM']],
  ['an age that the year alone leaves open', { birth: { year: 2008 } }, ['AGE_BELOW_MINIMUM']],
  ['no insurance', { insurance: [] }, ['SOCIAL_SECURITY_MISSING']],
  [
    'a country that the company may not recruit for',
    { licence: { status: 'ACTIVE', countries: ['MY'] } },
    ['SIP2MI_COUNTRY_MISMATCH'],
  ],
  [
    'another job than agreed',
    { contract: { isco08: '9111', to: '2028-06-30', contents: CONTRACT_CONTENTS } },
    ['JOB_MISMATCH'],
  ],
])('%s: refused', (_, changed, codes) => {
  expect(missing(changed)).toEqual(codes);
});

test('a household in Saudi Arabia on an umrah visa fails twice (X3)', () => {
  const wati: Partial<ClearanceCase> = {
    agreement: { ...siti.agreement!, country: 'SA', jobGroup: 'DOMESTIC' },
    licence: { status: 'ACTIVE', countries: ['SA'] },
    visa: { isWorkClass: false, expiresOn: '2026-09-01' },
  };
  const { results } = evaluateClearance({ ...siti, ...wati }, rules, { on });
  const failed = results.filter(({ outcome }) => outcome === 'FAIL');
  expect(failed.map(({ ruleId, code }) => `${ruleId} ${code}`)).toEqual([
    'E09 NON_WORK_VISA',
    'E11 DESTINATION_CLOSED',
  ]);
});

test('the village must have verified where the kabupaten asks for it', () => {
  const strict = { ...rules, parameters: { ...SEED_PARAMETERS, villageVerificationRequired: true } };
  const unverified = { ...siti, villageVerified: false };
  expect(evaluateClearance(unverified, strict, { on }).missing).toEqual(['VILLAGE_NOT_VERIFIED']);
  expect(evaluateClearance(unverified, rules, { on }).passes).toBe(true);
});

test('a worker who is charged may be cleared, and the sign is there for a person to look at (E13)', () => {
  const charged = { ...siti, costs: [{ item: 'COMPANY_FEE', payer: 'WORKER' }] };
  const { passes, results } = evaluateClearance(charged, rules, { on });
  expect(passes).toBe(true);
  expect(results.find(({ ruleId }) => ruleId === 'E13')).toMatchObject({
    outcome: 'WARN',
    code: 'OVERCHARGING',
  });
  const { costs: _, ...untold } = siti;
  expect(evaluateClearance(untold, rules, { on }).passes).toBe(true);
});

test('an agreement is signed to an open destination, by a licensed company, with whom no other journey is open', () => {
  const { agreement, plannedDeparture, licence, costs } = siti;
  const asked: AgreementCase = { agreement: agreement!, plannedDeparture, licence, costs, openJourneys: 0 };
  const judged = (changed: Partial<AgreementCase>) =>
    evaluateAgreement({ ...asked, ...changed }, rules, { on });
  expect(judged({}).results.map(({ ruleId, outcome }) => `${ruleId} ${outcome}`)).toEqual([
    'E11 PASS',
    'E12 PASS',
    'E13 PASS',
    'E16 PASS',
  ]);
  expect(judged({ openJourneys: 1 }).missing).toEqual(['JOURNEY_OPEN']);
  const { openJourneys: _, ...untold } = asked;
  expect(evaluateAgreement(untold, rules, { on }).missing).toEqual(['JOURNEY_OPEN']);
  expect(judged({ costs: [{ item: 'TRAINING', payer: 'WORKER' }] }).missing).toEqual([]);
  expect(judged({ agreement: { ...agreement!, country: 'KH' } }).missing).toEqual([
    'DESTINATION_CLOSED',
    'SIP2MI_COUNTRY_MISMATCH',
  ]);
});

test('a decision is judged again under the policy that was known on its day', () => {
  const closing = {
    ...SEED_POLICY[0]!,
    status: 'CLOSED' as const,
    validFrom: '2026-06-01',
    recordedAt: '2026-06-25T00:00:00.000Z',
  };
  const later = { ...rules, policy: [...SEED_POLICY, closing] };
  const day = { on, knownAt: '2026-06-20T02:00:00.000Z' };
  expect(evaluateClearance(siti, later, day).passes).toBe(true);
  expect(evaluateClearance(siti, later, { on }).missing).toEqual(['DESTINATION_CLOSED']);
});
