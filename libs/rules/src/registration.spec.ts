import { expect, test } from '@jest/globals';
import { SEED_PARAMETERS } from './parameters.js';
import {
  evaluateDistrictVerification,
  evaluateRegistration,
  evaluateScreening,
  evaluateScreeningFlags,
  evaluateVillageVerification,
  type DistrictCase,
  type ScreeningCase,
  type VillageCase,
} from './registration.js';
import type { Signs } from './red-flags.js';
import type { Evaluation } from './rule-result.js';
import { SEED_POLICY } from './seed-policy.js';

const on = '2026-03-04';
const screened = (worker: ScreeningCase) => evaluateScreening(worker, SEED_POLICY, SEED_PARAMETERS, { on });
const told = ({ results }: Evaluation) =>
  results
    .filter(({ code }) => code !== undefined)
    .map(({ ruleId, outcome, code }) => `${ruleId} ${outcome} ${code}`);

const siti: ScreeningCase = {
  born: '1995-06-15',
  citizenship: 'WNI',
  intent: {
    country: 'TW',
    scheme: 'P_TO_P',
    employerType: 'PERSEORANGAN_RUMAH_TANGGA',
    jobGroup: 'CARE',
  },
  plannedDeparture: '2026-07-01',
  licence: { status: 'ACTIVE', countries: ['TW'] },
};

const flagged = (worker: ScreeningCase, signs: Signs) =>
  evaluateScreeningFlags(worker, signs, screened(worker), SEED_PARAMETERS);

test('Siti is screened without a finding (X1)', () => {
  expect(told(screened(siti))).toEqual([]);
  expect(screened(siti).passes).toBe(true);
});

test('Dewi would be 17 years and 10 months at departure (X2)', () => {
  expect(told(screened({ ...siti, born: '2008-09-01' }))).toEqual(['E01 FAIL AGE_BELOW_MINIMUM']);
});

test('Wati, to a household in Saudi Arabia on an umrah visa (X3)', () => {
  const wati = {
    ...siti,
    intent: { ...siti.intent, country: 'SA', jobGroup: 'DOMESTIC' },
    licence: { status: 'ACTIVE', countries: ['SA'] },
    offeredVisa: { isWorkClass: false, expiresOn: '2026-09-01' },
  };
  expect(told(screened(wati))).toEqual(['E09 FAIL NON_WORK_VISA', 'E11 FAIL DESTINATION_CLOSED']);
  const flags = flagged(wati, { cashPaidToFamily: true });
  expect(flags).toMatchObject({ raised: ['RF02', 'RF03'], score: 70, raises: true, blocks: true });
  expect(flags.notAssessed).toContain('RF04'); // closed, by a row in dispute
});

test('Budi, offered work in Cambodia by nobody with a licence (X4)', () => {
  const { licence: _, ...unlicensed } = siti;
  const budi = { ...unlicensed, intent: { country: 'KH', scheme: 'P_TO_P' } };
  const result = screened(budi);
  expect(told(result)).toEqual(['E11 FAIL DESTINATION_CLOSED', 'E12 UNKNOWN P3MI_NOT_LICENSED']);
  expect(result.results.find(({ ruleId }) => ruleId === 'E11')?.params).toMatchObject({
    status: 'NO_AGREEMENT',
  });
  const signs = { metOnlineOnly: true, transitCountries: ['TH'] };
  expect(flagged(budi, signs)).toMatchObject({ raised: ['RF04', 'RF07', 'RF12'], raises: true });
});

test('what the records say of a recruiter stands before what he says of himself', () => {
  const revoked = { ...siti, licence: { status: 'REVOKED', countries: [] } };
  expect(flagged(revoked, { recruiterLicensed: true, recruiterKnownToDistrict: true }).raised).toEqual([
    'RF01',
  ]);
  expect(flagged(siti, { recruiterLicensed: false, recruiterKnownToDistrict: true }).raised).toEqual([]);
});

test('Agus asks for a letter in a village that is not his (X5)', () => {
  expect(flagged(siti, { letterFromOtherVillage: true }).raised).toEqual(['RF09']);
});

test('a destination that depends on the kind of employer is not judged before that is known', () => {
  const intent = { country: 'SA', scheme: 'P_TO_P' };
  const result = screened({ ...siti, intent, licence: { status: 'ACTIVE', countries: ['SA'] } });
  expect(told(result)).toEqual(['E11 UNKNOWN DESTINATION_CLOSED']);
});

test('a child and somebody of another citizenship are not registered (E02, E03)', () => {
  const registered = (born: string, citizenship: string) =>
    evaluateRegistration({ born, citizenship }, SEED_PARAMETERS, on).missing;
  expect(registered('2009-03-04', 'WNI')).toEqual([]);
  expect(registered('2009-03-05', 'WNI')).toEqual(['CHILD']);
  expect(registered('1995-06-15', 'WNA')).toEqual(['NOT_WNI']);
});

const family = {
  maritalStatus: 'KAWIN' as const,
  familyPermit: { signerRelation: 'SUAMI', knownByVillageHead: true, revoked: false },
  papers: [
    { docType: 'MARITAL_STATUS_LETTER', status: 'SIGHTED' },
    { docType: 'MARRIAGE_BOOK', status: 'SIGHTED' },
  ],
};

test('the village verifies whom its rules let pass, and says what is missing of the others', () => {
  const village: VillageCase = {
    ...family,
    cardVillage: '3307102004',
    village: '3307102004',
    domicileEvidence: 'NONE',
    openDuplicate: false,
    redFlagScore: 0,
  };
  const verify = (changed: Partial<VillageCase>) =>
    evaluateVillageVerification({ ...village, ...changed }, SEED_PARAMETERS, on);
  expect(verify({}).passes).toBe(true);
  const { familyPermit: _, ...withoutPermit } = village;
  expect(evaluateVillageVerification(withoutPermit, SEED_PARAMETERS, on).missing).toEqual([
    'FAMILY_PERMIT_MISSING',
  ]);
  expect(verify({ papers: [], cardVillage: '5203102001' }).missing).toEqual([
    'MARITAL_DOC_MISSING',
    'DOMICILE_OUTSIDE',
  ]);
  expect(verify({ openDuplicate: true, redFlagScore: 70 }).missing).toEqual([
    'DUPLICATE_OPEN',
    'RED_FLAGS_OPEN',
  ]);
  expect(verify({ redFlagScore: 69 }).passes).toBe(true);
  const outsider = verify({ cardVillage: '5203102001', domicileEvidence: 'RT_LETTER' });
  expect(outsider.passes).toBe(true);
  expect(told(outsider)).toEqual(['DOMICILE WARN DOMICILE_OUTSIDE']);
});

test('the district confirms an identity that was sighted and numbered, on a permit that still stands', () => {
  const district: DistrictCase = { ...family, identityStatus: 'SIGHTED_KTP', externalIds: 1 };
  const verify = (changed: Partial<DistrictCase>) =>
    evaluateDistrictVerification({ ...district, ...changed }, SEED_PARAMETERS, on).missing;
  expect(verify({})).toEqual([]);
  expect(verify({ identityStatus: 'TEMPORARY' })).toEqual(['IDENTITY_NOT_SIGHTED']);
  expect(verify({ externalIds: 0 })).toEqual(['EXTERNAL_ID_MISSING']);
  expect(verify({ familyPermit: { ...family.familyPermit, revoked: true } })).toEqual([
    'FAMILY_PERMIT_MISSING',
  ]);
});
