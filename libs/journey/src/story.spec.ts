import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { fact, unnamed } from './spec-facts.js';
import { tellStories } from './story.js';
import { foldWorker } from './worker.js';

const [SITI, ANI, RINI] = ['a', 'b', 'c'];
const by = (workerId: string) => ({ workerId, journeyId: `trip-${workerId}` });
const registered = (id: string) => fact('WorkerRegistered', '2026-01-05', by(id));
const merged = (survivorId: string, mergedId: string, day: string, journeys: object[] = []) =>
  unnamed('WorkersMerged', day, { workerId: survivorId, data: { survivorId, mergedId, journeys } });
const unmerged = (survivorId: string, mergedId: string, day: string) =>
  unnamed('WorkersUnmerged', day, { workerId: survivorId, data: { survivorId, mergedId } });
const sameTrip = (mergedId: string, survivorId: string) => [
  { from: `trip-${mergedId}`, to: `trip-${survivorId}` },
];
const people = (...facts: Parameters<typeof tellStories>[0]) =>
  tellStories(facts)
    .map(({ workerId, workerIds }) => [workerId, [...workerIds].sort().join('')].join(':'))
    .toSorted();

test('a merged trip counts once, and facts keep the ids they were told with', () => {
  const left = fact('WorkerDeparted', '2026-07-01', by(ANI));
  const told = [
    registered(SITI),
    registered(ANI),
    left,
    merged(SITI, ANI, '2026-03-01', sameTrip(ANI, SITI)),
  ];
  const [story, none] = tellStories(told);
  expect(none).toBeUndefined();
  expect(story).toMatchObject({ workerId: SITI, workerIds: [SITI, ANI] });
  expect(foldWorker(story!.facts)).toMatchObject([{ journeyId: 'trip-a', state: 'DEPARTED' }]);
  expect(story!.facts.map(({ workerId }) => workerId)).toEqual([SITI, ANI, ANI, SITI]);
  expect(left.journeyId).toBe('trip-b');
});

test('of a trip that two villages have told, the record that stays says where she is from', () => {
  const from = (id: string, villageCode: string, day: string) =>
    fact('WorkerRegistered', day, { ...by(id), data: { villageCode, sex: 'P', birthYear: 1995 } });
  const told = [from(SITI, '3307102004', '2026-01-05'), from(ANI, '3507112008', '2026-01-06')];
  const area = (survivor: string, other: string) =>
    foldWorker(
      tellStories([...told, merged(survivor, other, '2026-03-01', sameTrip(other, survivor))])[0]!.facts,
    )[0]!.area;
  expect([area(SITI, ANI), area(ANI, SITI)]).toEqual(['3307102004', '3507112008']);
});

test('two trips of one person stay two', () => {
  const [story] = tellStories([registered(SITI), registered(ANI), merged(SITI, ANI, '2026-03-01')]);
  expect(foldWorker(story!.facts)).toHaveLength(2);
});

test('what is taken back is two again, and what is heard last holds, whichever of the two goes on', () => {
  const both = [registered(SITI), registered(ANI)];
  const first = merged(SITI, ANI, '2026-03-01');
  const back = unmerged(SITI, ANI, '2026-03-02');
  expect(people(...both, first)).toEqual(['a:ab']);
  expect(people(...both, first, back)).toEqual(['a:a', 'b:b']);
  expect(people(...both, first, back, merged(ANI, SITI, '2026-03-03'))).toEqual(['b:ab']);
});

test('a chain of merges is one person, and parts where it is taken back', () => {
  const all = [registered(SITI), registered(ANI), registered(RINI)];
  const chain = [
    merged(SITI, ANI, '2026-03-01', sameTrip(ANI, SITI)),
    merged(RINI, SITI, '2026-03-02', sameTrip(SITI, RINI)),
  ];
  expect(people(...all, ...chain)).toEqual(['c:abc']);
  expect(tellStories([...all, ...chain])[0]!.facts.map(({ journeyId }) => journeyId)).toEqual([
    'trip-c',
    'trip-c',
    'trip-c',
    undefined,
    undefined,
  ]);
  expect(people(...all, ...chain, unmerged(SITI, ANI, '2026-03-03'))).toEqual(['b:b', 'c:ac']);
});

test('of somebody who was merged nothing else need have been heard', () => {
  expect(people(merged(SITI, ANI, '2026-03-01'))).toEqual(['a:ab']);
});

test('in which order facts are given does not matter, nor that some come twice, nor a circle that cannot be', () => {
  const told = [
    ...[SITI, ANI, RINI].map(registered),
    merged(SITI, ANI, '2026-03-01', sameTrip(ANI, SITI)),
    unmerged(SITI, ANI, '2026-03-02'),
    merged(ANI, SITI, '2026-03-03', sameTrip(SITI, ANI)),
    merged(ANI, RINI, '2026-03-04', sameTrip(RINI, ANI)),
    merged(RINI, ANI, '2026-03-05', sameTrip(ANI, RINI)),
    merged(SITI, RINI, '2026-03-06', sameTrip(RINI, SITI)),
  ];
  const subset = fc.shuffledSubarray([...told, ...told], {
    minLength: told.length,
    maxLength: 2 * told.length,
  });
  const tell = (facts: typeof told) =>
    new Map(
      tellStories(facts).map(({ workerId, workerIds, facts: own }) => [
        workerId,
        [[...workerIds].sort(), own.map(({ eventId, journeyId }) => `${eventId}|${journeyId}`).sort()],
      ]),
    );
  fc.assert(
    fc.property(subset, (facts) => {
      expect(tell(facts)).toEqual(tell(facts.toReversed()));
    }),
  );
});
