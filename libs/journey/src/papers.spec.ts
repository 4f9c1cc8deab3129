import { expect, test } from '@jest/globals';
import { foldJourney } from './fold.js';
import { papersLost, type PaperFact } from './papers.js';
import { fact } from './spec-facts.js';

const skck = (documentId: string, more: object = {}) => ({
  data: { docType: 'SKCK', documentId, ...more },
});
const verified = (day: string, id = 'a', expiresOn = '2026-06-30') =>
  fact('DocumentVerified', day, skck(id, { expiresOn }));
const expired = (day: string, id = 'a', status = 'VERIFIED') =>
  fact('DocumentExpired', day, skck(id, { status, expiresOn: '2026-06-30' }));
const dropped = (day: string, id = 'a', status = 'REVOKED') =>
  fact('DocumentRejected', day, skck(id, { status, reasonCode: 'LOST' }));

/** Each that was lost, with its days. */
const told = (...facts: PaperFact[]) =>
  papersLost(facts).map(({ paper, since, until }) => [paper, since, until]);

test('a paper that ran out is lost until a newer one is verified, in whatever order that was heard', () => {
  const facts = [verified('2026-01-05'), expired('2026-07-01'), verified('2026-07-10', 'b', '2027-01-31')];
  const days = [['SKCK', '2026-07-01', '2026-07-10']];
  expect(told(...facts)).toEqual(days);
  expect(told(...facts.toReversed())).toEqual(days);
  expect(told(...facts.slice(0, 2))).toEqual([['SKCK', '2026-07-01', undefined]]);
});

test('of two of a kind the one that runs out, or is taken away, leaves the other', () => {
  const both = [verified('2026-01-05'), verified('2026-02-01', 'b', '2027-01-31')];
  expect(told(...both, expired('2026-07-01'))).toEqual([]);
  expect(told(...both, dropped('2026-03-01'))).toEqual([]);
  expect(told(...both, dropped('2026-03-01', 'b'), expired('2026-07-01'))).toEqual([
    ['SKCK', '2026-07-01', undefined],
  ]);
  expect(told(...both, expired('2026-07-01'), dropped('2026-08-01', 'b'))).toEqual([
    ['SKCK', '2026-08-01', undefined],
  ]);
});

test('what was verified and no longer counts is lost; what was told of, seen or not accepted was never there', () => {
  expect(told(verified('2026-01-05'), dropped('2026-03-01'))).toEqual([['SKCK', '2026-03-01', undefined]]);
  expect(told(dropped('2026-03-01'))).toEqual([]);
  expect(told(verified('2026-01-05'), dropped('2026-03-01', 'b', 'REJECTED'))).toEqual([]);
  expect(told(expired('2026-07-01', 'a', 'DECLARED'))).toEqual([]);
  expect(told(expired('2026-07-01', 'a', 'SIGHTED'))).toEqual([['SKCK', '2026-07-01', undefined]]);
});

test('a passport that was taken away may be the one that a company has recorded: it is recorded anew', () => {
  const passport = { docType: 'PASSPORT', documentId: 'p', expiresOn: '2031-01-01' };
  const recorded = (day: string) => fact('PassportRecorded', day, { data: { expiresOn: '2031-01-01' } });
  const facts = [
    fact('DocumentVerified', '2026-01-05', { data: passport }),
    recorded('2026-02-01'),
    fact('DocumentRejected', '2026-03-01', { data: { ...passport, status: 'REVOKED', reasonCode: 'LOST' } }),
  ];
  expect(told(...facts)).toEqual([['PASSPORT', '2026-03-01', undefined]]);
  expect(told(...facts, recorded('2026-03-09'))).toEqual([['PASSPORT', '2026-03-01', '2026-03-09']]);
});

test('of a revocation and a new permit of one day the one of the later hour stands, else the one recorded later', () => {
  const permit = (event: 'FamilyPermitGranted' | 'FamilyPermitRevoked', hour: string) =>
    fact(event, '2026-01-08', { recordedAt: `2026-01-08T${hour}:00:00.000Z` });
  const [revoked, granted] = [permit('FamilyPermitRevoked', '09'), permit('FamilyPermitGranted', '11')];
  expect(told(granted, revoked)).toEqual([['FAMILY_PERMIT', '2026-01-08', '2026-01-08']]);
  const atNine = { ...granted, occurredAt: '2026-01-08T02:00:00.000Z' };
  expect(told(atNine, revoked)).toEqual([['FAMILY_PERMIT', '2026-01-08', undefined]]);
});

test('the journey is held as long as one is lost', () => {
  const facts = [verified('2026-01-05'), expired('2026-07-01')];
  expect(foldJourney(facts).flags).toEqual(['DOC_HOLD']);
  expect(foldJourney([...facts, verified('2026-07-10', 'b', '2027-01-31')]).flags).toEqual([]);
});
