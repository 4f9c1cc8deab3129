import { expect, test } from '@jest/globals';
import { heardBefore, inFoldOrder } from './order.js';
import { fact } from './spec-facts.js';
import { eventName, stageRank } from './stage-rank.js';

const day = '2026-03-01';
const hour = (h: string) => ({ occurredAt: `${day}T${h}:00:00.000Z` });

test('facts stand by day, then stage, then hour, and one without an hour stands at the end of its day', () => {
  const facts = [
    fact('WorkerRegistered', day),
    fact('WorkerRegistered', day, hour('09')),
    fact('RegistrationReturned', day, hour('08')),
    fact('VillageVerified', day, hour('01')),
    fact('WorkerDied', '2026-02-28'),
  ];
  const [undated, nine, eight, verified, before] = facts;
  expect(inFoldOrder(facts)).toEqual([before, eight, nine, undated, verified]);
});

test('where the world does not decide, recording does, and then the id', () => {
  const late = fact('CaseOpened', day, { recordedAt: '2026-03-09T00:00:00.000Z' });
  const early = fact('CaseClosed', day, { recordedAt: '2026-03-02T00:00:00.000Z', eventId: 'b' });
  const first = { ...early, eventId: 'a' };
  expect(inFoldOrder([late, early, first])).toEqual([first, early, late]);
});

test('of several records of one event the first heard counts', () => {
  const first = fact('WorkerRegistered', day, { heardAt: '2026-03-01T01:00:00.000Z', position: 9 });
  const again = { ...first, heardAt: '2026-03-05T01:00:00.000Z', position: 2 };
  expect(inFoldOrder([again, first])).toEqual([first]);
  expect(heardBefore(first, { ...first, position: 10 })).toBe(true);
  expect(heardBefore({ ...first, service: 'training' }, first)).toBe(false);
});

test('an event is known by its name, in any version, from whichever service tells it', () => {
  expect(eventName('placement.case-opened.v1')).toBe('CaseOpened');
  expect(eventName('reintegration.case-opened.v12')).toBe('CaseOpened');
  expect(eventName('placement.p3mi-licence-changed.v1')).toBe('P3miLicenceChanged');
  expect(eventName('placement.case-dreamt.v1')).toBe('OTHER');
  expect(eventName('')).toBe('OTHER');
});

test('what is not known stands last in its day', () => {
  expect(stageRank('placement.case-dreamt.v1')).toBeGreaterThan(stageRank('registration.worker-erased.v1'));
});
