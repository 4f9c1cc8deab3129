import { expect, test } from '@jest/globals';
import { DuplicateCandidate, type Side } from './duplicate-candidate.js';
import {
  AlreadyMerged,
  DuplicateDecided,
  JourneysNotOfPair,
  NotMerged,
  RecordRestricted,
  SurvivorNotOfPair,
} from './duplicate-candidate.errors.js';

const [SITI, ANI, RINI] = ['siti', 'ani', 'rini'];
const when = { occurredOn: '2026-03-20' };
const NOW = '2026-03-20T02:00:00.000Z';
const sides: readonly [Side, Side] = [
  { workerId: SITI, journeyId: 'trip-of-siti', restricted: false, merged: false },
  { workerId: ANI, journeyId: 'trip-of-ani', restricted: false, merged: false },
];
const trip = { from: 'trip-of-ani', to: 'trip-of-siti' };
const intoSiti = { survivorId: SITI, journeys: [trip] };

function open(): DuplicateCandidate {
  const found = { id: 'pair', workerId: ANI, otherId: SITI, officeArea: '3307', method: 'EXACT', score: 31 };
  return Object.assign(new DuplicateCandidate(), {
    ...found,
    state: 'OPEN',
    version: 1,
    decidedAt: null,
    survivorId: null,
    journeys: null,
  });
}

test('an office finds two people, once', () => {
  const pair = open();
  expect(pair.dismiss(when, NOW)).toMatchObject({
    subject: { id: ANI },
    data: { otherWorkerId: SITI, score: 31, method: 'EXACT' },
  });
  expect(pair).toMatchObject({ state: 'DISMISSED', version: 2, decidedAt: NOW });
  expect(() => pair.dismiss(when, NOW)).toThrow(DuplicateDecided);
  expect(() => pair.merge(intoSiti, sides, when, NOW)).toThrow(DuplicateDecided);
});

test('an office finds one person, says which record stays and which journeys are one trip, and takes it back', () => {
  const pair = open();
  const merged = pair.merge(intoSiti, sides, when, NOW);
  expect(merged.data).toEqual({ survivorId: SITI, mergedId: ANI, journeys: [trip] });
  expect(merged.subject.id).toBe(SITI);
  expect(pair).toMatchObject({ state: 'MERGED', survivorId: SITI });
  const unmerged = pair.unmerge(when, NOW);
  expect(unmerged.data).toEqual({ survivorId: SITI, mergedId: ANI });
  expect(pair).toMatchObject({
    state: 'OPEN',
    survivorId: null,
    journeys: null,
    decidedAt: null,
    version: 3,
  });
  expect(() => pair.unmerge(when, NOW)).toThrow(NotMerged);
});

test('two trips of one person stay two', () => {
  const { data } = open().merge({ survivorId: SITI, journeys: [] }, sides, when, NOW);
  expect(data).toMatchObject({ journeys: [] });
});

test('what does not fit the pair is refused, and what an office may not see', () => {
  const refused = (merge: object, of: readonly Side[] = sides) => {
    const pair = open();
    return expect(() => pair.merge({ ...intoSiti, ...merge }, of, when, NOW));
  };
  refused({ survivorId: RINI }).toThrow(SurvivorNotOfPair);
  refused({ journeys: [{ from: trip.to, to: trip.from }] }).toThrow(JourneysNotOfPair);
  refused({ journeys: [trip, trip] }).toThrow(JourneysNotOfPair);
  refused({}, [{ ...sides[0], merged: true }, sides[1]]).toThrow(AlreadyMerged);
  refused({ journeys: [] }, [sides[0], { workerId: ANI, restricted: true, merged: false }]).toThrow(
    RecordRestricted,
  );
});
