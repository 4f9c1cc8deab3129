import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { foldJourney } from './fold.js';
import { fact, siti } from './spec-facts.js';
import {
  anyFact,
  check,
  days,
  hours,
  JOURNEYS,
  ofOneJourney,
  ofOneWorker,
  seed,
  shuffled,
} from './spec-histories.js';
import { eventName } from './stage-rank.js';
import { advancement, isTerminal } from './states.js';
import { foldWorker } from './worker.js';

describe(`seed ${seed}`, () => {
  test('in whatever order the facts are heard, the journeys are the same', () => {
    check(
      ofOneWorker.chain((facts) => fc.tuple(fc.constant(facts), shuffled(facts))),
      ([facts, other]) => expect(foldWorker(other)).toEqual(foldWorker(facts)),
    );
  });

  test('a fact heard twice, with a later stamp or the same, changes nothing', () => {
    const repeated = ofOneWorker.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.subarray(facts).chain((some) => {
          const again = some.map((each) => ({
            ...each,
            heardAt: '2026-12-31T00:00:00.000Z',
            recordedAt: '2026-12-31T00:00:00.000Z',
          }));
          return shuffled([...facts, ...some, ...again]);
        }),
      ),
    );
    check(repeated, ([facts, doubled]) => expect(foldWorker(doubled)).toEqual(foldWorker(facts)));
  });

  test('no fact is lost, and each stands in one journey', () => {
    check(ofOneWorker, (facts) => {
      const kept = foldWorker(facts).flatMap(({ entries }) => entries.map(({ factId }) => factId));
      expect(kept.toSorted()).toEqual(facts.map(({ eventId }) => eventId).toSorted());
    });
  });

  test('who is dead stays so; what has ended is left by death alone', () => {
    check(ofOneJourney, (facts) => {
      for (const { from, to } of foldJourney(facts).entries) {
        if (from === 'DECEASED') expect(to).toBe('DECEASED');
        if (isTerminal(from) && to !== from) expect(to).toBe('DECEASED');
      }
    });
  });

  test('a journey goes back only where a registration is returned for repair', () => {
    check(ofOneJourney, (facts) => {
      for (const { what, from, to } of foldJourney(facts).entries) {
        if (advancement(to) < advancement(from)) expect(what).toBe('RegistrationReturned');
      }
    });
  });

  test('a clearance without the whole set is always told, and nothing else is told so', () => {
    check(ofOneJourney, (facts) => {
      const { entries, anomalies } = foldJourney(facts);
      const incomplete = new Set(
        anomalies.filter(({ code }) => code === 'CLEARED_INCOMPLETE').map(({ factId }) => factId),
      );
      const cleared = entries.filter(
        ({ what, from }) => what === 'WorkerCleared' && advancement(from) <= advancement('CLEARED'),
      );
      for (const { factId, missing } of cleared) {
        const lacks = missing.some((step) => step !== 'REGISTERED');
        expect({ factId, told: incomplete.has(factId) }).toEqual({ factId, told: lacks });
      }
    });
  });

  test('departure, arrival and return that are not in this order are told', () => {
    const moments = fc.record({ day: days, hour: hours });
    const { registered, confirmed } = siti();
    const start = [registered!, confirmed!];
    check(fc.tuple(moments, moments, moments), (times) => {
      const events = ['WorkerDeparted', 'ArrivalReported', 'WorkerReturned'] as const;
      const trip = times.map(({ day, hour }, stage) =>
        fact(events[stage]!, day, { occurredAt: day + hour, recordedAt: '2026-12-01T00:00:00.000Z' }),
      );
      const [departed, arrived, returned] = trip.map(({ occurredAt }) => occurredAt!);
      const inOrder = departed! <= arrived! && arrived! <= returned!;
      const odd = foldJourney([...start, ...trip]).anomalies.filter(
        ({ code }) => code !== 'DEPARTED_WITHOUT_CLEARANCE',
      );
      expect(odd.length > 0).toBe(!inOrder);
    });
  });

  test('Siti is COMPLETED without anything odd, however late each desk was heard (X1, X9)', () => {
    const told = Object.values(siti());
    check(
      fc.tuple(shuffled(told), fc.integer({ min: 1, max: told.length })),
      ([inHearingOrder, heardSoFar]) => {
        const early = foldJourney(inHearingOrder.slice(0, heardSoFar));
        expect(early.entries).toHaveLength(heardSoFar);
        expect(foldJourney(inHearingOrder)).toMatchObject({ state: 'COMPLETED', flags: [], anomalies: [] });
      },
    );
  });

  test('two journeys of one worker that are open at once are told', () => {
    check(ofOneWorker, (facts) => {
      const journeys = foldWorker(facts);
      const open = journeys.filter(
        ({ state }) => state !== null && state !== 'RETURNED' && !isTerminal(state),
      );
      const told = journeys.some(({ anomalies }) =>
        anomalies.some(({ code }) => code === 'JOURNEYS_OVERLAP'),
      );
      if (open.length > 1) expect(told).toBe(true);
    });
  });

  test('whatever a fact’s data hold, it folds', () => {
    const strange = fc.array(
      fc
        .tuple(anyFact(JOURNEYS), fc.oneof(fc.object(), fc.dictionary(fc.string(), fc.anything())))
        .map(([each, told]) => ({ ...each, data: { ...each.data, ...told } })),
      { maxLength: 10 },
    );
    check(strange, (facts) => expect(() => foldWorker(facts)).not.toThrow());
  });

  test('only what the catalogue names moves a journey', () => {
    check(ofOneJourney, (facts) => {
      const unknown = new Set(
        facts.filter(({ type }) => eventName(type) === 'OTHER').map(({ eventId }) => eventId),
      );
      for (const { factId, from, to } of foldJourney(facts).entries) {
        if (unknown.has(factId)) expect(to).toBe(from);
      }
    });
  });
});
