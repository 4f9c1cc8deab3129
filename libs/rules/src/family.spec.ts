import { expect, test } from '@jest/globals';
import {
  domicile,
  familyPermit,
  maritalPapers,
  maritalPapersStand,
  permitStands,
  villageVerified,
  type MaritalStatus,
} from './family.js';

const signedBy = (signerRelation: string) => ({ signerRelation, knownByVillageHead: true, revoked: false });

test.each<[MaritalStatus, string, boolean, string]>([
  ['KAWIN', 'SUAMI', false, 'PASS'],
  ['KAWIN', 'ISTRI', false, 'PASS'],
  ['KAWIN', 'ORANG_TUA', false, 'FAIL'],
  ['KAWIN', 'SENDIRI', true, 'FAIL'],
  ['BELUM_KAWIN', 'ORANG_TUA', false, 'PASS'],
  ['BELUM_KAWIN', 'WALI', false, 'PASS'],
  ['BELUM_KAWIN', 'SENDIRI', true, 'FAIL'],
  ['CERAI_HIDUP', 'WALI', false, 'PASS'],
  ['CERAI_HIDUP', 'SENDIRI', false, 'FAIL'],
  ['CERAI_HIDUP', 'SENDIRI', true, 'PASS'],
  ['CERAI_MATI', 'SENDIRI', true, 'PASS'],
  ['CERAI_MATI', 'SUAMI', true, 'FAIL'],
])('E04: %s, signed by %s, divorced may sign: %s: %s', (status, signer, divorced, outcome) => {
  expect(familyPermit(signedBy(signer), status, divorced).outcome).toBe(outcome);
});

test('E04, E05: where the marital status is not written down, only a permit that is not there is judged', () => {
  expect(familyPermit(signedBy('SUAMI'), undefined, false).outcome).toBe('UNKNOWN');
  expect(familyPermit(undefined, undefined, false).outcome).toBe('FAIL');
  expect(maritalPapers([], undefined).outcome).toBe('UNKNOWN');
});

test('E04: a permit that is not there, that the head does not know, or that was revoked is none (X7)', () => {
  const permit = signedBy('SUAMI');
  const none = { ruleId: 'E04', outcome: 'FAIL', code: 'FAMILY_PERMIT_MISSING' };
  expect(familyPermit(undefined, 'KAWIN', false)).toMatchObject(none);
  expect(familyPermit({ ...permit, knownByVillageHead: false }, 'KAWIN', false)).toMatchObject(none);
  expect(familyPermit({ ...permit, revoked: true }, 'KAWIN', false)).toMatchObject(none);
});

test('E04, E05 at clearance: what was told of stands, until the permit is revoked (X7); of the rest nobody knows', () => {
  const outcomes = (told: boolean, familyPermitRevoked: boolean) => {
    const heard = { familyPermitTold: told, maritalPapersTold: told, familyPermitRevoked };
    return [permitStands(heard).outcome, maritalPapersStand(heard).outcome];
  };
  expect(outcomes(true, false)).toEqual(['PASS', 'PASS']);
  expect(outcomes(true, true)).toEqual(['FAIL', 'PASS']);
  expect(outcomes(false, false)).toEqual(['UNKNOWN', 'UNKNOWN']);
  expect(outcomes(false, true)).toEqual(['FAIL', 'UNKNOWN']);
});

test('E04, E05 at clearance: a case from before permit and papers were told apart is judged as it was', () => {
  const outcomes = (familyVerified: boolean) => {
    const heard = { familyVerified, familyPermitRevoked: false };
    return [permitStands(heard).outcome, maritalPapersStand(heard).outcome];
  };
  expect(outcomes(true)).toEqual(['PASS', 'PASS']);
  expect(outcomes(false)).toEqual(['FAIL', 'FAIL']);
});

const paper = (docType: string, status = 'SIGHTED') => ({ docType, status });
const letter = paper('MARITAL_STATUS_LETTER');

test.each([
  ['BELUM_KAWIN', [letter], 'PASS'],
  ['BELUM_KAWIN', [], 'FAIL'],
  ['KAWIN', [letter, paper('MARRIAGE_BOOK', 'VERIFIED')], 'PASS'],
  ['KAWIN', [letter], 'FAIL'],
  ['KAWIN', [letter, paper('MARRIAGE_BOOK', 'DECLARED')], 'FAIL'],
  ['CERAI_HIDUP', [letter, paper('COURT_DIVORCE_PAPER')], 'PASS'],
  ['CERAI_HIDUP', [letter, paper('PRIVATE_DIVORCE_PAPER')], 'FAIL'], // X21
  ['CERAI_MATI', [letter], 'PASS'],
] as const)('E05: %s with %j: %s', (status, papers, outcome) => {
  expect(maritalPapers(papers, status).outcome).toBe(outcome);
});

test('E05 names the papers that nobody has seen', () => {
  expect(maritalPapers([], 'KAWIN')).toMatchObject({
    code: 'MARITAL_DOC_MISSING',
    params: { unseen: ['MARITAL_STATUS_LETTER', 'MARRIAGE_BOOK'] },
  });
});

test('a card from another village needs a paper, and is told even with one (X5)', () => {
  const pringgarata = '5202082001';
  expect(domicile(pringgarata, pringgarata, 'NONE').outcome).toBe('PASS');
  expect(domicile('5203102001', pringgarata, 'NONE').outcome).toBe('FAIL');
  expect(domicile('5203102001', pringgarata, 'RT_LETTER')).toMatchObject({
    outcome: 'WARN',
    code: 'DOMICILE_OUTSIDE',
  });
  expect(domicile('5203102001', pringgarata, 'TEMPORARY_RESIDENT_ENTRY').outcome).toBe('WARN');
});

test('village verification is asked for only where the kabupaten says so', () => {
  expect(villageVerified(false, false).outcome).toBe('NOT_APPLICABLE');
  expect(villageVerified(false, true)).toMatchObject({ outcome: 'FAIL', code: 'VILLAGE_NOT_VERIFIED' });
  expect(villageVerified(true, true).outcome).toBe('PASS');
});
