import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  DeskReported,
  EventRedriven,
  RelayTick,
  WorkerRegistered,
  type Contract,
  type ReceivedEvent,
} from '@libs/contracts';
import { Transaction } from '@libs/database';
import { newId } from '@libs/kernel';
import { received, REGISTERED } from '@libs/testing';
import { useLiveGeneration } from '../projection/generation.js';
import { ToldOperations } from '../rebuild/told-operations.js';
import { startStatus, type StatusUnderTest } from '../spec-status.js';
import type { Coverage } from './coverage.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let service: StatusUnderTest;

beforeAll(async () => {
  service = await startStatus();
}, 60_000);

afterAll(() => service.close());

beforeEach(() =>
  live(async (tx) => {
    for (const table of ['village_day', 'village_heard', 'village_count', 'watermark', 'fact', 'late_fact'])
      await tx.query(`delete from ${table}`);
  }),
);

function live<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return new Transaction(service.system, { actor: { role: 'SYSTEM' } }).run(async (tx) => {
    await useLiveGeneration(tx);
    return work(tx);
  });
}

/** As it is stamped: so many milliseconds before now. */
const before = (ms: number): string => new Date(Date.now() - ms).toISOString();

function told<T extends object>(
  contract: Contract<T>,
  village: string,
  data: T,
  heardAt: string,
): ReceivedEvent<T> {
  const subject = contract.type.includes('desk')
    ? ({ kind: 'village', id: village } as const)
    : ({ kind: 'worker', id: newId() } as const);
  return received(contract, subject.id, data, {
    subject,
    heardAt,
    // A desk’s service writes down before it tells; a redrive changes neither.
    recordedAt: new Date(Date.parse(heardAt) - 100).toISOString(),
    actor: { role: 'PETUGAS_DESA', area: village },
  });
}

const registered = (village: string, heardAt: string): ReceivedEvent =>
  told(WorkerRegistered, village, { ...REGISTERED, villageCode: village }, heardAt);

const reported = (
  village: string,
  heardAt: string,
  waiting = 0,
  oldestWaitingSince?: string,
): ReceivedEvent =>
  told(DeskReported, village, { waiting, ...(oldestWaitingSince && { oldestWaitingSince }) }, heardAt);

async function coverage(
  query = '',
  by: { role: 'KEMENTERIAN' | 'DINAS'; areas?: string[] } = { role: 'KEMENTERIAN' },
) {
  const answer = await service
    .as(by)
    .get(`/v1/figures/PENEMPATAN_LAYANAN?from=2024-03&to=2024-03${query && `&${query}`}`);
  return answer.json<{ coverage: Coverage }>().coverage;
}

const tick = (stamp: string): Promise<void> =>
  service.project(
    ...['registration', 'training', 'placement', 'reintegration'].map((teller) =>
      received(
        RelayTick,
        teller,
        { service: teller, stamp, offsets: {}, waiting: 0, oldestWaitingAgeMs: 0 },
        { subject: { kind: 'relay', id: teller } },
      ),
    ),
  );

describe('as of now', () => {
  test('a desk that says it has nothing to say is fresh; one that says nothing falls silent', async () => {
    const [talks, quiet, late, silent] = ['3307102004', '3307102005', '3507112008', '5313092004'] as const;
    await service.project(
      registered(talks, before(HOUR)),
      registered(quiet, before(9 * DAY)),
      registered(late, before(DAY + 5 * 60_000)),
      registered(silent, before(8 * DAY)),
    );
    await service.project(reported(quiet, before(2 * HOUR)));
    expect(await coverage()).toEqual({
      villagesExpected: 4,
      villagesFresh: 2,
      villagesLate: 1,
      villagesSilent: 1,
      silent: [silent],
      oldestUnsyncedHours: null,
      provinces: [
        { province: '33', villages: 2, silent: 0 },
        { province: '35', villages: 1, silent: 0 },
        { province: '53', villages: 1, silent: 1 },
      ],
    });
  });

  test('what waits at the desks is told by the oldest of it, by the last report of each, in whatever order they come', async () => {
    const [one, other] = ['3307102004', '3507112008'] as const;
    await service.project(
      reported(one, before(HOUR), 1, before(52 * HOUR + 60_000)),
      reported(one, before(2 * HOUR), 1, before(90 * HOUR)),
      reported(other, before(3 * HOUR), 2, before(5 * HOUR + 60_000)),
    );
    expect(await coverage()).toMatchObject({ villagesFresh: 2, oldestUnsyncedHours: 52 });
    await service.project(reported(one, before(4 * HOUR), 1, before(400 * HOUR)));
    expect(await coverage()).toMatchObject({ oldestUnsyncedHours: 52 });
    expect(await coverage('area=35')).toMatchObject({ villagesExpected: 1, oldestUnsyncedHours: 5 });
    await service.project(reported(one, before(60_000)), reported(other, before(60_000)));
    expect(await coverage()).toMatchObject({ villagesFresh: 2, oldestUnsyncedHours: null });
  });

  test('an office is told of its own villages', async () => {
    await service.project(
      reported('3307102004', before(HOUR)),
      reported('3308102004', before(HOUR), 1, before(30 * HOUR)),
      reported('3507112008', before(8 * DAY)),
    );
    expect(await coverage('', { role: 'DINAS', areas: ['3307', '330710'] })).toMatchObject({
      villagesExpected: 1,
      villagesFresh: 1,
      oldestUnsyncedHours: null,
    });
    expect(await coverage('', { role: 'DINAS', areas: ['35'] })).toMatchObject({
      villagesExpected: 1,
      silent: ['3507112008'],
      provinces: [{ province: '35', villages: 1, silent: 1 }],
      regencies: [{ regency: '3507', villages: 1, silent: 1 }],
    });
  });
});

describe('as of the past', () => {
  test('an answer stays, whatever is heard later or taken up again', async () => {
    const [one, other, parked] = ['3307102004', '3507112008', '5313092004'] as const;
    await service.project(registered(one, '2024-03-01T02:00:00.000Z'));
    await service.project(registered(other, '2024-03-09T20:00:00.000Z'));
    await tick('2024-04-01T00:00:00.000Z');
    const asOf = 'asOf=2024-03-10T01:00:00.000Z';
    const first = await coverage(asOf);
    expect(first).toEqual({
      villagesExpected: 2,
      villagesFresh: 1,
      villagesLate: 0,
      villagesSilent: 1,
      silent: [one],
      oldestUnsyncedHours: null,
      provinces: [
        { province: '33', villages: 1, silent: 1 },
        { province: '35', villages: 1, silent: 0 },
      ],
    });
    const stoodParked = registered(parked, '2024-03-09T21:00:00.000Z');
    const redriven = received(
      EventRedriven,
      stoodParked.id,
      { eventId: stoodParked.id },
      { subject: { kind: 'event', id: stoodParked.id }, heardAt: '2024-05-01T02:00:00.000Z' },
    );
    await service.project(stoodParked);
    await service.project(redriven);
    await service.project(
      registered(one, '2024-05-02T02:00:00.000Z'),
      reported(other, '2024-05-03T02:00:00.000Z'),
    );
    expect(await coverage(asOf)).toEqual(first);
  });

  test('a rebuild, which knows from the beginning what was redriven, keeps the same', async () => {
    const stoodParked = registered('5313092004', '2024-03-09T21:00:00.000Z');
    const redriven = received(
      EventRedriven,
      stoodParked.id,
      { eventId: stoodParked.id },
      { subject: { kind: 'event', id: stoodParked.id }, heardAt: '2024-05-01T02:00:00.000Z' },
    );
    const operations = new ToldOperations();
    operations.hear(redriven);
    await service.project(operations.arrived(redriven), operations.arrived(stoodParked));
    expect(await coverage()).toMatchObject({ villagesExpected: 0 });
  });
});

test('every count is that of every village looked at, now and then, of the country and of each area', async () => {
  const villages = Array.from({ length: 60 }, (_, n) => `${[33, 35, 53][n % 3]}0${1 + (n % 4)}10${2001 + n}`);
  let seed = 11;
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const now = Date.now();
  const arrivals = Array.from({ length: 400 }, () => ({
    village: villages[Math.floor(random() * villages.length)]!,
    // Ever rarer; not so near to the edge of a day that it is passed while we look.
    at: now - Math.floor(random() ** 3 * 40 * 24) * HOUR - Math.floor((0.1 + random() * 0.8) * HOUR),
  }));
  for (let from = 0; from < arrivals.length; from += 50)
    await service.project(
      ...arrivals
        .slice(from, from + 50)
        .map(({ village, at }) => reported(village, new Date(at).toISOString())),
    );
  await tick(new Date(now).toISOString());

  const looked = (moment: number, areas: readonly string[]) => {
    const last = new Map<string, number>();
    for (const { village, at } of arrivals)
      if (at <= moment && areas.some((area) => village.startsWith(area)))
        last.set(village, Math.max(at, last.get(village) ?? 0));
    const ages = [...last].map(([village, at]) => ({ village, age: moment - at }));
    const regencies = Map.groupBy(ages, ({ village }) => village.slice(0, 4));
    return {
      ...(areas[0] !== '' && {
        regencies: [...regencies]
          .toSorted(([a], [b]) => a.localeCompare(b))
          .map(([regency, within]) => ({
            regency,
            villages: within.length,
            silent: within.filter(({ age }) => age >= 7 * DAY).length,
          })),
      }),
      villagesExpected: ages.length,
      villagesFresh: ages.filter(({ age }) => age < DAY).length,
      villagesSilent: ages.filter(({ age }) => age >= 7 * DAY).length,
      silent: ages.filter(({ age }) => age >= 7 * DAY).map(({ village }) => village),
    };
  };
  for (const areas of [[''], ['33'], ['33', '53'], ['3301'], ['33', '3502', '330210']]) {
    const query = areas[0] === '' ? '' : `area=${areas.join(',')}`;
    const { silent, ...counts } = looked(Date.now(), areas);
    const answer = await coverage(query);
    expect(answer).toMatchObject(counts);
    expect(answer.silent.toSorted()).toEqual(silent.toSorted());
    for (const days of [0.5, 1, 3.3, 8, 20, 39]) {
      const moment = now - days * DAY;
      const then = looked(moment, areas);
      const past = await coverage(`${query}&asOf=${new Date(moment).toISOString()}`);
      expect(past).toMatchObject({ ...then, silent: then.silent.toSorted() });
    }
  }
});
