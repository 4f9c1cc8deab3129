import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Fact } from '../fact.js';
import { heardBefore, inFoldOrder } from '../order.js';
import { fact, WORKER } from '../spec-facts.js';
import { foldWorker } from '../worker.js';
import { anyFact, check, days, hours, JOURNEYS, seed, shuffled } from '../spec-histories.js';
import { PLAIN, RESTRICTED, ledgersOf, type Contribution, type LedgerName } from './contribution.js';
import { carryOn, contributionsOf, ledgerOf, reckon, type LedgerEntry } from './ledger.js';
import type { CarriedStory } from './plain-story.js';

const OTHER_WORKER = '0197c0de-7a01-7c11-9a55-2f6e0c9d00ff';
const OTHER_JOURNEY = '0197c0de-7a01-7c11-9a55-0000000000ff';

/** Two records, of which an office may find that they are one person, and may find later that they are not. */
const aMerge = fc
  .record({
    event: fc.constantFrom('WorkersMerged', 'WorkersUnmerged'),
    day: days,
    hour: hours,
    sameTrip: fc.boolean(),
  })
  .map(({ event, day, hour, sameTrip }) =>
    fact(event as 'WorkersMerged', day, {
      heardAt: day + hour,
      data: {
        survivorId: WORKER,
        mergedId: OTHER_WORKER,
        ...(event === 'WorkersMerged' && {
          journeys: sameTrip ? [{ from: OTHER_JOURNEY, to: JOURNEYS[0] }] : [],
        }),
      },
    }),
  );
const ofTheOther = anyFact([OTHER_JOURNEY, undefined]).map((each): Fact => ({
  ...each,
  workerId: OTHER_WORKER,
}));
const anUndoing = fc
  .tuple(days, hours)
  .map(([day, hour]) =>
    fact('WorkerImportUndone', day, { heardAt: day + hour, journeyId: JOURNEYS[0]!, data: {} }),
  );
const histories = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: anyFact(JOURNEYS) },
    { weight: 4, arbitrary: ofTheOther },
    { weight: 1, arbitrary: aMerge },
    { weight: 1, arbitrary: anUndoing },
  ),
  { maxLength: 16 },
);

/** As it mostly is: one journey, each fact heard after those that happened before it. */
const told = fc.array(anyFact(JOURNEYS.slice(0, 1)), { maxLength: 16 }).map((facts) =>
  inFoldOrder(facts).map((each, nth): Fact => ({
    ...each,
    heardAt: `2026-03-12T${String(nth).padStart(2, '0')}:30:00.000Z`,
  })),
);

/** What she is, and what became of her cases: told late, it changes what was counted before. */
const WHO_SHE_IS = ['birthYear', 'villageCode', 'sex', 'returnReason', 'proceduralStatus', 'caseCategory'];

/** As it nearly always is: who she is, is told at first. */
const plain = told.map((facts) =>
  facts.map((each, nth): Fact =>
    nth < 3
      ? each
      : {
          ...each,
          data: Object.fromEntries(Object.entries(each.data).filter(([name]) => !WHO_SHE_IS.includes(name))),
        },
  ),
);

/** Sums by everything that a figure may be asked by, without those that come to nothing. */
function sums(ledger: LedgerName, contributions: readonly Contribution[]): Record<string, number> {
  const fields = ledger === 'PLAIN' ? PLAIN : RESTRICTED;
  const found: Record<string, number> = {};
  for (const contribution of contributions) {
    const key = fields.map((field) => contribution[field] ?? '').join('|');
    found[key] = (found[key] ?? 0) + contribution.n;
  }
  return Object.fromEntries(Object.entries(found).filter(([, n]) => n !== 0));
}

const inLedger = (ledger: LedgerName, entries: readonly LedgerEntry[]): LedgerEntry[] =>
  entries.filter((entry) => entry.ledger === ledger);

describe(`seed ${seed}`, () => {
  test('as of any moment the ledger adds up to what the facts heard by then add', () => {
    const moments = fc.tuple(fc.oneof(histories, told), fc.oneof(days, fc.constant('2026-03-12')), hours);
    check(moments, ([facts, day, hour]) => {
      const asOf = day + hour;
      const heard = contributionsOf(facts.filter(({ heardAt }) => heardAt <= asOf));
      const entered = ledgerOf(facts).filter(({ heardAt }) => heardAt <= asOf);
      for (const ledger of ['PLAIN', 'RESTRICTED'] as const) {
        const counted = heard.filter(({ measure }) => ledgersOf(measure).includes(ledger));
        expect(sums(ledger, inLedger(ledger, entered))).toEqual(sums(ledger, counted));
      }
    });
  });

  test('in whatever order and how often the facts are read, the ledger is the same, entry by entry', () => {
    const again = histories.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.subarray(facts).chain((some) => shuffled([...facts, ...some])),
      ),
    );
    check(again, ([facts, other]) => expect(ledgerOf(other)).toEqual(ledgerOf(facts)));
  });

  test('kept live, batch by batch, with each topic in its order, it comes out the same', () => {
    const read = histories.chain((facts) => {
      const queues = ['registration', 'training', 'placement', 'reintegration'].map((service) =>
        facts.filter((each) => each.service === service).toSorted((a, b) => (heardBefore(a, b) ? -1 : 1)),
      );
      return fc.tuple(
        fc.constant(queues),
        fc.array(fc.record({ queue: fc.nat(3), n: fc.integer({ min: 1, max: 4 }) }), { maxLength: 20 }),
      );
    });
    check(read, ([queues, batches]) => {
      const waiting = queues.map((queue) => [...queue]);
      const takes = [...batches, ...queues.map((queue, place) => ({ queue: place, n: queue.length }))];
      let facts: Fact[] = [];
      let entries: LedgerEntry[] = [];
      for (const { queue, n } of takes) {
        const taken = waiting[queue]!.splice(0, n);
        const [first] = taken;
        if (!first) continue;
        facts = [...facts, ...taken];
        entries = [...entries.filter((entry) => heardBefore(entry, first)), ...ledgerOf(facts, first)];
      }
      expect(entries).toEqual(ledgerOf(queues.flat()));
    });
  });

  test('a story that is carried on says of new facts what all its facts would say', () => {
    let carriedOn = 0;
    check(
      fc.tuple(fc.oneof(histories, told, plain), fc.array(fc.integer({ min: 1, max: 4 }))),
      ([facts, sizes]) => {
        const waiting = facts.toSorted((a, b) => (heardBefore(a, b) ? -1 : 1));
        const heard: Fact[] = waiting.splice(0, 3);
        let { carried } = reckon(heard);
        for (const size of [...sizes, waiting.length]) {
          const added = waiting.splice(0, size);
          const [first] = added;
          heard.push(...added);
          if (!first) continue;
          const all = reckon(heard, first);
          // As it is kept: as text.
          const on = carried && carryOn(JSON.parse(JSON.stringify(carried)) as CarriedStory, added);
          carried = all.carried;
          if (!on) continue;
          carriedOn += 1;
          expect(on.entries).toEqual(all.entries);
          expect(JSON.stringify(on.carried)).toBe(JSON.stringify(all.carried));
          const { entries: _, ...standing } = all.journey!;
          expect(on.journey).toMatchObject(standing);
        }
      },
    );
    expect(carriedOn).toBeGreaterThan(20);
  });

  test('a fact that was heard before the last one is reckoned with all of them', () => {
    const [one, other] = ['01', '02'].map((hour) =>
      fact('WorkerRegistered', '2026-03-01', { heardAt: `2026-03-01T${hour}:00:00.000Z` }),
    );
    expect(carryOn(reckon([other!]).carried!, [one!])).toBeUndefined();
  });

  test('what another version has carried is reckoned anew', () => {
    const { carried } = reckon([fact('WorkerRegistered', '2026-03-01')]);
    const next = fact('VillageVerified', '2026-03-02', { heardAt: '2026-12-31T00:00:00.000Z' });
    expect(carryOn(carried!, [next])).toBeDefined();
    expect(carryOn({ ...carried!, versions: '0.1' }, [next])).toBeUndefined();
  });

  test('the journey that was folded for it is the one that these facts tell, where they tell one', () => {
    let alone = 0;
    check(fc.tuple(fc.oneof(histories, told), fc.boolean()), ([facts, inPart]) => {
      const { journey } = reckon(facts, inPart ? facts[0] : undefined);
      if (journey) expect([journey]).toEqual(foldWorker(facts));
      alone += journey ? 1 : 0;
    });
    expect(alone).toBeGreaterThan(0);
  });

  test('what is RESTRICTED is the same count, told more finely', () => {
    check(histories, (facts) => {
      const entries = ledgerOf(facts);
      const inBoth = inLedger('RESTRICTED', entries).filter(({ measure }) =>
        ledgersOf(measure).includes('PLAIN'),
      );
      const measures = new Set(inBoth.map(({ measure }) => measure));
      const plain = inLedger('PLAIN', entries).filter(({ measure }) => measures.has(measure));
      expect(sums('PLAIN', inBoth)).toEqual(sums('PLAIN', plain));
      expect(plain.some(({ procedural, cause }) => procedural !== undefined || cause !== undefined)).toBe(
        false,
      );
    });
  });

  test('two records that are one trip count as one from the merge on, and as two again after it is taken back', () => {
    const trip = fc.array(anyFact(JOURNEYS.slice(0, 1)), { minLength: 1, maxLength: 8 });
    check(fc.tuple(trip, fc.array(ofTheOther, { minLength: 1, maxLength: 8 })), ([hers, others]) => {
      const later = (event: 'WorkersMerged' | 'WorkersUnmerged', day: string): Fact =>
        fact(event, day, {
          data: {
            survivorId: WORKER,
            mergedId: OTHER_WORKER,
            journeys: [{ from: OTHER_JOURNEY, to: JOURNEYS[0] }],
          },
        });
      const [merged, parted] = [later('WorkersMerged', '2026-04-01'), later('WorkersUnmerged', '2026-04-02')];
      const asOne = others.map((each): Fact => ({
        ...each,
        workerId: WORKER,
        ...(each.journeyId !== undefined && { journeyId: JOURNEYS[0]! }),
      }));
      const isTold = hers.some(({ data }) => 'villageCode' in data);
      if (!isTold) {
        const together = sums('RESTRICTED', contributionsOf([...hers, ...others, merged]));
        expect(together).toEqual(sums('RESTRICTED', contributionsOf([...hers, ...asOne, merged])));
      }
      const twice = [...contributionsOf(hers), ...contributionsOf(others)];
      const apart = contributionsOf([...hers, ...others, merged, parted]);
      expect(sums('RESTRICTED', apart)).toEqual(sums('RESTRICTED', twice));
    });
  });
});

test('a restatement is told with the fact that caused it: a village is corrected after the figure was printed', () => {
  const registered = fact('WorkerRegistered', '2026-01-05', {
    data: { villageCode: '3307102004', sex: 'P', birthYear: 1995 },
  });
  const corrected = fact('WorkerDetailsCorrected', '2026-02-01', { data: { villageCode: '5203082001' } });
  const restated = ledgerOf([registered, corrected]).filter(({ factId }) => factId === corrected.eventId);
  expect(restated.map(({ measure, area, n }) => [measure, area, n])).toEqual([
    ['PENDAFTARAN_CPMI', '3307102004', -1],
    ['PENDAFTARAN_CPMI', '5203082001', 1],
  ]);
});
