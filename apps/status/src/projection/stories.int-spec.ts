import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import {
  DistrictVerified,
  EventRedriven,
  WorkerDeparted,
  WorkerRegistered,
  WorkersMerged,
  WorkersUnmerged,
  type Contract,
  type ReceivedEvent,
} from '@libs/contracts';
import { newId } from '@libs/kernel';
import { received, REGISTERED, type Asker } from '@libs/testing';
import * as fc from 'fast-check';
import { startStatus, type StatusUnderTest } from '../spec-status.js';

/* Fixture X6: one person registered at two desks of two districts, her facts told with both ids. */

let service: StatusUnderTest;
let ministry: Asker;
let siti: Person;
let ani: Person;

interface Person {
  readonly worker: string;
  readonly journey: string;
}

beforeAll(async () => {
  service = await startStatus();
  ministry = service.as({ role: 'KEMENTERIAN' });
}, 30_000);

afterAll(() => service.close());

beforeEach(() => {
  const person = () => ({ worker: newId(), journey: newId() });
  [siti, ani] = [person(), person()];
});

const of = <T extends object>(
  { worker, journey }: Person,
  contract: Contract<T>,
  occurredOn: string,
  data: T,
): ReceivedEvent<T> => received(contract, worker, data, { occurredOn, journeyId: journey });
const registered = (who: Person, villageCode: string) =>
  of(who, WorkerRegistered, '2026-03-04', { ...REGISTERED, villageCode });
const verified = (who: Person) => of(who, DistrictVerified, '2026-03-10', { externalIds: [] });
const departed = (who: Person) =>
  of(who, WorkerDeparted, '2026-07-01', { embarkationCode: 'CGK', country: 'TW' });
const merged = (sameTrip = true) => {
  const journeys = sameTrip ? [{ from: ani.journey, to: siti.journey }] : [];
  const data = { survivorId: siti.worker, mergedId: ani.worker, journeys };
  return received(WorkersMerged, siti.worker, data, { occurredOn: '2026-03-20' });
};
const unmerged = () =>
  received(
    WorkersUnmerged,
    siti.worker,
    { survivorId: siti.worker, mergedId: ani.worker },
    { occurredOn: '2026-03-25' },
  );

const told = async (who: Person, asker = ministry) => {
  const { workerId, journeys = [] } = (await asker.get(`/v1/journeys/${who.worker}`)).json<{
    workerId: string;
    journeys?: { journeyId: string; state: string; timeline: object[] }[];
  }>();
  return {
    workerId,
    journeys: journeys.map(({ journeyId, state, timeline }) => [journeyId, state, timeline.length]),
  };
};
const inKuripanOrArjowilangun = async () => {
  const lines = await service.system.query(
    `select worker_id, state from generation_1.journey where worker_id = any ($1) order by worker_id`,
    [[siti.worker, ani.worker]],
  );
  return (lines as { worker_id: string; state: string }[]).map(({ worker_id, state }) => [worker_id, state]);
};

test('a merged trip is one journey, found under either id, and two again when it is taken back', async () => {
  await service.project(registered(siti, '3307102004'), registered(ani, '3507112008'), departed(ani));
  expect(await inKuripanOrArjowilangun()).toHaveLength(2);
  await service.project(merged());
  const one = { workerId: siti.worker, journeys: [[siti.journey, 'DEPARTED', 4]] };
  expect([await told(siti), await told(ani)]).toEqual([one, one]);
  expect(await inKuripanOrArjowilangun()).toEqual([[siti.worker, 'DEPARTED']]);
  await service.project(unmerged());
  expect((await told(ani)).journeys).toEqual([[ani.journey, 'DEPARTED', 2]]);
  expect((await told(siti)).journeys).toMatchObject([[siti.journey, 'REGISTERED', 3]]);
  expect(await inKuripanOrArjowilangun()).toHaveLength(2);
});

test('two trips of one person stay two journeys of hers', async () => {
  await service.project(registered(siti, '3307102004'), registered(ani, '3507112008'), merged(false));
  expect((await told(ani)).journeys).toHaveLength(2);
  expect((await inKuripanOrArjowilangun()).map(([worker]) => worker)).toEqual([siti.worker, siti.worker]);
});

test('what is told later with the id that was merged belongs to the one story', async () => {
  await service.project(registered(siti, '3307102004'), registered(ani, '3507112008'), merged());
  await service.project(departed(ani));
  expect(await told(siti)).toEqual({ workerId: siti.worker, journeys: [[siti.journey, 'DEPARTED', 4]] });
});

test('facts keep the ids they were told with', async () => {
  await service.project(registered(siti, '3307102004'), departed(ani), merged());
  const rows = await service.system.query(
    'select worker_id, journey_id from generation_1.fact where worker_id = $1',
    [ani.worker],
  );
  expect(rows).toEqual([{ worker_id: ani.worker, journey_id: ani.journey }]);
});

test('in whatever order and however often both ids, the merge and its undoing are heard, the same stands in the end', async () => {
  const events = (undone: boolean) => {
    [siti, ani] = [
      { worker: newId(), journey: newId() },
      { worker: newId(), journey: newId() },
    ];
    return [
      registered(siti, '3307102004'),
      registered(ani, '3507112008'),
      verified(siti),
      departed(ani),
      merged(),
      ...(undone ? [unmerged()] : []),
    ];
  };
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      fc.integer({ min: 1, max: 12 }),
      async (undone, order, size) => {
        const all = events(undone);
        const twice = [...all, ...all]
          .map((event, nth) => ({ event, at: order[nth] ?? 0 }))
          .toSorted((one, other) => one.at - other.at)
          .map(({ event }) => event);
        for (let from = 0; from < twice.length; from += size)
          await service.project(...twice.slice(from, from + size));
        const expected = undone
          ? [
              [siti.worker, 'DISTRICT_VERIFIED'],
              [ani.worker, 'DEPARTED'],
            ]
          : [[siti.worker, 'DEPARTED']];
        expect(await inKuripanOrArjowilangun()).toEqual(expected);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

test('a merge that comes with the redrive of another fact joins her facts of the same batch as without it', async () => {
  await service.project(registered(siti, '3307102004'), registered(ani, '3507112008'));
  const arrival = { service: 'registration', position: '1', heardAt: '2026-03-04T00:00:00.000Z' };
  const eventId = newId();
  const redriven = received(
    EventRedriven,
    eventId,
    { eventId, eventType: WorkerRegistered.type, arrival },
    { subject: { kind: 'event', id: eventId }, occurredOn: '2026-03-25' },
  );
  await service.project(verified(siti), merged(), departed(ani), redriven);
  expect(await inKuripanOrArjowilangun()).toEqual([[siti.worker, 'DEPARTED']]);
});

test('the village where the one journey began sees it; that of the other record sees hers no more, until it is taken back', async () => {
  await service.project(registered(siti, '3307102004'), registered(ani, '3507112008'));
  const arjowilangun = service.as({ role: 'PETUGAS_DESA', areas: ['3507112008'] });
  const kuripan = service.as({ role: 'PETUGAS_DESA', areas: ['3307102004'] });
  const sees = async (asker: Asker, who: Person) =>
    (await asker.get(`/v1/journeys/${who.worker}`)).statusCode;
  expect([await sees(arjowilangun, ani), await sees(kuripan, ani)]).toEqual([200, 404]);
  await service.project(merged());
  expect([await sees(kuripan, siti), await sees(kuripan, ani)]).toEqual([200, 200]);
  const seen = await told(ani, kuripan);
  expect(seen.journeys).toHaveLength(1);
  await service.project(unmerged());
  expect([await sees(arjowilangun, ani), await sees(kuripan, ani)]).toEqual([200, 404]);
});
