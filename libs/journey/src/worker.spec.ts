import { expect, test } from '@jest/globals';
import { fact, siti, unnamed } from './spec-facts.js';
import { foldWorker } from './worker.js';

const second = { journeyId: '0197c0de-7a01-7c11-9a55-2f6e0c9d0003' };

test('a worker who leaves again has two journeys, the earlier first', () => {
  const again = fact('NewJourneyOpened', '2029-02-01', second);
  expect(foldWorker([again, ...Object.values(siti())])).toMatchObject([
    { state: 'COMPLETED', anomalies: [] },
    { ...second, state: 'REGISTERED', anomalies: [] },
  ]);
});

test('a fact that names no journey belongs to the one that was open on its day', () => {
  const told = [
    ...Object.values(siti()).slice(0, 17),
    unnamed('CaseOpened', '2026-09-01', { data: { caseId: 'a' } }),
    unnamed('WorkerReturned', '2028-07-10'),
    fact('NewJourneyOpened', '2029-02-01', second),
    unnamed('ConsultationHeld', '2029-03-01'),
  ];
  const [first, next] = foldWorker(told);
  expect(first?.entries.slice(-2).map(({ what }) => what)).toEqual(['CaseOpened', 'WorkerReturned']);
  expect(next?.entries.map(({ what }) => what)).toEqual(['NewJourneyOpened', 'ConsultationHeld']);
});

test('a return goes to the journey that is open, not to a later one that was refused', () => {
  const told = [
    ...Object.values(siti()).slice(0, 17),
    fact('WorkerRegistered', '2027-01-01', second),
    fact('RegistrationRejected', '2027-01-05', second),
    unnamed('WorkerReturned', '2028-07-10'),
  ];
  expect(foldWorker(told).map(({ state }) => state)).toEqual(['RETURNED', 'REJECTED']);
});

test('what was told from before the first journey belongs to the first', () => {
  const [only, none] = foldWorker([unnamed('ConsultationHeld', '2025-12-01'), ...Object.values(siti())]);
  expect(only?.entries[0]).toMatchObject({ what: 'ConsultationHeld', from: null, to: null });
  expect(only).toMatchObject({ state: 'COMPLETED', anomalies: [] });
  expect(none).toBeUndefined();
});

test('a worker of whom no journey was named yet has one without an id', () => {
  expect(foldWorker([unnamed('WorkerReturned', '2028-07-10')])).toMatchObject([
    { journeyId: null, state: 'RETURNED' },
  ]);
  expect(foldWorker([])).toEqual([]);
});

test('a journey opened before the one before it has ended is told, and so is one opened after her death', () => {
  const abroad = Object.values(siti()).slice(0, 17);
  const opened = fact('NewJourneyOpened', '2027-02-01', second);
  expect(foldWorker([...abroad, opened])[1]?.anomalies).toMatchObject([
    { code: 'JOURNEYS_OVERLAP', factId: opened.eventId },
  ]);
  expect(foldWorker([...abroad, fact('WorkerDied', '2027-01-01'), opened])[1]?.anomalies).toMatchObject([
    { code: 'AFTER_DEATH', factId: opened.eventId },
  ]);
});

test('an import that is undone leaves no journey; what others have told meanwhile waits to be linked', () => {
  const imported = [
    fact('WorkerImported', '2026-01-01', second),
    fact('ScreeningCompleted', '2026-01-01', second),
    fact('DuplicateSuspected', '2026-01-01', second),
  ];
  const undone = fact('WorkerImportUndone', '2026-01-03', second);
  expect(foldWorker(imported)).toMatchObject([
    { state: 'DISTRICT_VERIFIED', flags: ['NOT_KNOWN_TO_VILLAGE'] },
  ]);
  expect(foldWorker([undone, ...imported])).toEqual([]);
  const others = Object.values(siti());
  expect(foldWorker([...others, ...imported, undone])).toEqual(foldWorker(others));
  const enrolled = fact('TrainingEnrolled', '2026-01-02', { ...second, service: 'training' });
  const [waiting] = foldWorker([...imported, enrolled, undone]);
  expect(waiting?.anomalies[0]).toMatchObject({ code: 'BEFORE_REGISTRATION', factId: enrolled.eventId });
});

test('of a journey that her village had begun only the import goes, and a later one stands', () => {
  const at = (recordedAt: string) => ({ ...second, recordedAt });
  const begun = [
    fact('WorkerRegistered', '2026-01-01', at('2026-01-01T02:00:00.000Z')),
    fact('ScreeningCompleted', '2026-01-01', at('2026-01-01T02:00:00.000Z')),
    fact('RedFlagRaised', '2026-01-01', at('2026-01-01T02:00:00.000Z')),
  ];
  const imported = fact('WorkerImported', '2026-01-02', at('2026-01-02T02:00:00.000Z'));
  const undone = fact('WorkerImportUndone', '2026-01-03', {
    ...at('2026-01-03T02:00:00.000Z'),
    data: { reasonCode: 'WRONG_FILE', stands: 'REGISTERED' },
  });
  const again = fact('WorkerImported', '2026-01-04', at('2026-01-04T02:00:00.000Z'));
  expect(foldWorker([...begun, imported, undone])).toEqual(foldWorker(begun));
  expect(foldWorker([again, undone, imported, ...begun])).toEqual(foldWorker([...begun, again]));
});
