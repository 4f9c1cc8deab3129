import { expect, test } from '@jest/globals';
import type { Fact } from './fact.js';
import { foldJourney } from './fold.js';
import { fact, siti } from './spec-facts.js';

const flags = (...facts: readonly Fact[]) => foldJourney(facts).flags;
const upTo = (name: string) => {
  const facts = siti();
  return Object.values(facts).slice(0, Object.keys(facts).indexOf(name) + 1);
};
const reevaluated = (day: string, ...ruleResults: readonly object[]) =>
  fact('EligibilityReevaluated', day, { data: { ruleResults } });

test('a permit revoked after village verification holds the journey until it is granted again (X7)', () => {
  const revoked = fact('FamilyPermitRevoked', '2026-01-08');
  expect(foldJourney([...upTo('verified'), revoked])).toMatchObject({
    state: 'VILLAGE_VERIFIED',
    flags: ['DOC_HOLD'],
    anomalies: [],
  });
  expect(flags(...upTo('verified'), revoked, fact('FamilyPermitGranted', '2026-01-09'))).toEqual([]);
});

test('a hold heard after the clearance that it would have stopped asks for review, and undoes nothing', () => {
  const revoked = fact('FamilyPermitRevoked', '2026-06-15', { heardAt: '2026-06-24T00:00:00.000Z' });
  expect(foldJourney([...upTo('cleared'), revoked])).toMatchObject({
    state: 'CLEARED',
    flags: ['DOC_HOLD', 'REVIEW_HOLD'],
    anomalies: [{ code: 'CLEARED_UNDER_HOLD', missing: ['DOC_HOLD'] }],
  });
});

test('who departs on hold has departed: the hold ends, the anomaly tells it', () => {
  const revoked = fact('FamilyPermitRevoked', '2026-06-25');
  expect(foldJourney([...upTo('departed'), revoked])).toMatchObject({
    state: 'DEPARTED',
    flags: [],
    anomalies: [{ code: 'DEPARTED_UNDER_HOLD', missing: ['DOC_HOLD'] }],
  });
});

test('each paper that was lost holds by itself, until that paper is there again', () => {
  const lost = [
    ...upTo('insured'),
    fact('DocumentExpired', '2026-05-30', { data: { docType: 'PASSPORT' } }),
    fact('SocialSecurityLapsed', '2026-05-30'),
    fact('MedicalResultRecorded', '2026-05-30', { data: { medicalOutcome: 'UNFIT' } }),
  ];
  const passport = fact('PassportRecorded', '2026-05-31');
  const insured = fact('SocialSecurityActivated', '2026-05-31');
  const fit = fact('MedicalResultRecorded', '2026-05-31', { data: { medicalOutcome: 'FIT' } });
  expect(flags(...lost)).toEqual(['DOC_HOLD']);
  expect(flags(...lost, passport, insured)).toEqual(['DOC_HOLD']);
  expect(flags(...lost, passport, insured, fit)).toEqual([]);
});

test('an old passport that runs out beside a newer one takes nothing away, nor does one that nobody had seen', () => {
  const newer = fact('DocumentVerified', '2026-01-06', {
    data: { docType: 'PASSPORT', expiresOn: '2031-01-01' },
  });
  const expired = (status: string, docType = 'PASSPORT') =>
    fact('DocumentExpired', '2026-01-08', { data: { docType, status, expiresOn: '2026-01-07' } });
  const before = upTo('verified');
  expect(flags(...before, expired('VERIFIED'))).toEqual(['DOC_HOLD']);
  expect(flags(...before, newer, expired('VERIFIED'))).toEqual([]);
  expect(flags(...before, newer, expired('VERIFIED', 'SKCK'))).toEqual(['DOC_HOLD']);
  expect(flags(...before, expired('DECLARED'))).toEqual([]);
  const taken = (status: string) =>
    fact('DocumentRejected', '2026-01-07', { data: { docType: 'PASSPORT', status } });
  expect(flags(...before, newer, taken('REVOKED'), expired('VERIFIED'))).toEqual(['DOC_HOLD']);
  expect(flags(...before, newer, taken('REJECTED'), expired('VERIFIED'))).toEqual([]);
});

test('a destination that closes holds an open journey, once, and only before departure (X8)', () => {
  const closed = fact('DestinationPolicyChanged', '2026-06-25', { data: { status: 'CLOSED' } });
  const failed = reevaluated('2026-06-25', { ruleId: 'E11', outcome: 'FAIL' });
  const open = reevaluated('2026-06-28', { ruleId: 'E11', outcome: 'PASS' });
  expect(flags(...upTo('cleared'), closed, failed)).toEqual(['POLICY_HOLD']);
  expect(flags(...upTo('cleared'), closed, failed, open)).toEqual([]);
  expect(flags(...upTo('arrived'), { ...closed, occurredOn: '2026-09-01' })).toEqual([]);
});

test('a rule that fails anew after clearance asks for review until none fails', () => {
  const failed = reevaluated('2026-06-22', { ruleId: 'E07', outcome: 'FAIL' });
  const held = [...upTo('cleared'), failed];
  expect(flags(...held)).toEqual(['REVIEW_HOLD']);
  expect(flags(...held, reevaluated('2026-06-23', { ruleId: 'E07', outcome: 'UNKNOWN' }))).toEqual([
    'REVIEW_HOLD',
  ]);
  expect(flags(...held, reevaluated('2026-06-23', { ruleId: 'E07', outcome: 'PASS' }))).toEqual([]);
  expect(flags(...upTo('certified'), failed)).toEqual([]);
});

test('a case is open until each of them is closed', () => {
  const opened = (caseId: string, day: string) => fact('CaseOpened', day, { data: { caseId } });
  const closed = (caseId: string, day: string) => fact('CaseClosed', day, { data: { caseId } });
  const two = [...upTo('arrived'), opened('a', '2026-08-01'), opened('b', '2026-08-02')];
  expect(flags(...two, closed('a', '2026-09-01'))).toEqual(['CASE_OPEN']);
  expect(flags(...two, closed('a', '2026-09-01'), closed('b', '2026-09-02'))).toEqual([]);
});

test('contact lost is found again by an answer or a return', () => {
  const lost = [...upTo('arrived'), fact('ContactLost', '2027-01-01')];
  const answer = (result: string) => fact('CheckInRecorded', '2027-02-01', { data: { result } });
  expect(flags(...lost)).toEqual(['LOST_CONTACT']);
  expect(flags(...lost, answer('NO_ANSWER'))).toEqual(['LOST_CONTACT']);
  expect(flags(...lost, answer('DISTRESS'))).toEqual([]);
  expect(flags(...lost, fact('WorkerReturned', '2027-03-01'))).toEqual([]);
});

test('leave is a flag beside WORKING, and going back asks for no rule and no card (X16)', () => {
  const onLeave = [...upTo('arrived'), fact('LeaveStarted', '2027-01-01')];
  expect(foldJourney(onLeave)).toMatchObject({ state: 'WORKING', flags: ['ON_LEAVE'], anomalies: [] });
  const back = fact('LeaveEnded', '2028-12-01');
  expect(foldJourney([...onLeave, back])).toMatchObject({ state: 'WORKING', flags: [], anomalies: [] });
  const announced = fact('ReturnInitiated', '2026-12-20', { data: { returnReason: 'CUTI' } });
  expect(foldJourney([...onLeave, announced])).toMatchObject({ state: 'WORKING', flags: ['ON_LEAVE'] });
});

test('red flags stand each by itself', () => {
  const flag = (event: 'RedFlagRaised' | 'RedFlagCleared', flagCode: string) =>
    fact(event, '2026-01-05', { data: { flagCode } });
  const raised = [...upTo('registered'), flag('RedFlagRaised', 'RF02'), flag('RedFlagRaised', 'RF03')];
  expect(flags(...raised, flag('RedFlagCleared', 'RF02'))).toEqual(['RED_FLAG']);
});
