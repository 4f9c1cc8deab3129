import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  AreaRecorded,
  DistrictVerified,
  ProceduralStatusTold,
  RelayTick,
  ReturnCauseRecorded,
  WorkerDeparted,
  WorkerDetailsCorrected,
  WorkerImported,
  WorkerImportUndone,
  WorkerRecordedAbroad,
  WorkerRegistered,
  type Contract,
  type ReceivedEvent,
} from '@libs/contracts';
import { Transaction } from '@libs/database';
import { newId } from '@libs/kernel';
import { sift, type Aside, type HeardRecord } from '@libs/messaging';
import { received, REGISTERED, type Asker } from '@libs/testing';
import { recordOf, startStatus, type StatusUnderTest } from '../spec-status.js';
import { KEPT } from './facts.js';
import { useLiveGeneration } from './generation.js';

let service: StatusUnderTest;
let ministry: Asker;

beforeAll(async () => {
  service = await startStatus();
  ministry = service.as({ role: 'KEMENTERIAN' });
}, 30_000);

afterAll(() => service.close());

const heard = <T extends object>(
  contract: Contract<T>,
  worker: string,
  occurredOn: string,
  data: T,
  more: Partial<Omit<ReceivedEvent, 'data'>> = {},
): ReceivedEvent<T> => received(contract, worker, data, { occurredOn, ...more });

const registered = (worker: string, journeyId: string, villageCode = '3307102004') =>
  heard(WorkerRegistered, worker, '2026-03-04', { ...REGISTERED, villageCode }, { journeyId });

const departed = (worker: string, journeyId?: string) =>
  heard(
    WorkerDeparted,
    worker,
    '2026-07-01',
    { embarkationCode: 'CGK', country: 'TW' },
    journeyId ? { journeyId } : {},
  );

const journeyOf = async (worker: string) => {
  const { journeys } = (await ministry.get(`/v1/journeys/${worker}`)).json<{
    journeys: { state: string; anomalies: { code: string }[]; timeline: unknown[] }[];
  }>();
  return journeys.map(({ state, anomalies, timeline }) => ({
    state,
    anomalies: anomalies.map(({ code }) => code),
    facts: timeline.length,
  }));
};

test('a departure heard before the registration stands as an anomaly until the rest is heard', async () => {
  const [worker, journey] = [newId(), newId()];
  await service.project(departed(worker, journey));
  const [alone] = await journeyOf(worker);
  expect(alone).toMatchObject({ state: 'DEPARTED', facts: 1 });
  expect(alone!.anomalies.length).toBeGreaterThan(0);
  await service.project(
    registered(worker, journey),
    heard(DistrictVerified, worker, '2026-03-20', { externalIds: [] }, { journeyId: journey }),
  );
  const [later] = await journeyOf(worker);
  expect(later).toMatchObject({ state: 'DEPARTED', facts: 3 });
  expect(later!.anomalies).not.toContain('BEFORE_REGISTRATION');
});

test('what is heard again changes nothing', async () => {
  const [worker, journey] = [newId(), newId()];
  const told = registered(worker, journey);
  await service.project(told);
  const before = await journeyOf(worker);
  await service.project(told);
  expect(await journeyOf(worker)).toEqual(before);
});

test('facts are their own memory: the inbox remembers those that are parked, and none of them twice', async () => {
  const [kept, parked] = [newId(), newId()].map((worker) => recordOf(registered(worker, newId())));
  const hear = (record: HeardRecord, aside?: Aside) =>
    new Transaction(service.system, { actor: { role: 'SYSTEM' } }).run(async (tx) => {
      await useLiveGeneration(tx);
      const sifted = await sift(tx, [record, record], () => aside, KEPT);
      return Object.entries(sifted).flatMap(([name, records]) => (records as unknown[]).map(() => name));
    });
  await service.project(registered(newId(), newId()), (kept!.heard as { event: ReceivedEvent }).event);
  expect(await hear(kept!)).toEqual(['repeated', 'repeated']);
  expect(await hear(parked!, { reason: 'BEHIND' })).toEqual(['parked', 'repeated']);
  expect(await hear(parked!)).toEqual(['repeated', 'repeated']);
  const remembered = await service.system.query<{ event_id: string }[]>(
    'select event_id from generation_1.inbox',
  );
  const idOf = (record: HeardRecord): string => (record.heard as { event: ReceivedEvent }).event.id;
  expect(remembered.map(({ event_id }) => event_id)).toContain(idOf(parked!));
  expect(remembered.map(({ event_id }) => event_id)).not.toContain(idOf(kept!));
  await service.system.query('delete from generation_1.parked_event');
});

test('what is told of an area is passed by: no worker’s fact, and nothing parked', async () => {
  const counts = () =>
    service.system.query(
      `select (select count(*) from generation_1.fact) as facts, (select count(*) from generation_1.journey) as journeys,
         (select count(*) from generation_1.parked_event) as parked`,
    );
  const before = await counts();
  const area = { areaCode: '3307102004', kind: 'DESA', validFrom: '2025-04-25' };
  const subject = { kind: 'area', id: area.areaCode } as const;
  await service.project({ ...heard(AreaRecorded, newId(), area.validFrom, area), subject });
  expect(await counts()).toEqual(before);
});

test('an import is counted, not known to the village; undone, every journey and figure is as before (X24)', async () => {
  const journeys = () => service.system.query('select * from generation_1.journey order by worker_id, nth');
  const before = await journeys();
  const [worker, journeyId] = [newId(), newId()];
  const data = {
    ...REGISTERED,
    source: 'IMPORT_SISKO',
    externalIds: [{ system: 'SISKOP2MI', idHash: 'a'.repeat(64) }],
  };
  await service.project(heard(WorkerImported, worker, '2026-03-04', data, { journeyId }));
  expect((await ministry.get(`/v1/journeys/${worker}`)).json()).toMatchObject({
    journeys: [{ state: 'DISTRICT_VERIFIED', flags: ['NOT_KNOWN_TO_VILLAGE'], anomalies: [] }],
  });
  await service.project(
    heard(WorkerImportUndone, worker, '2026-03-05', { reasonCode: 'WRONG_FILE' }, { journeyId }),
  );
  expect((await ministry.get(`/v1/journeys/${worker}`)).statusCode).toBe(404);
  expect(await journeys()).toEqual(before);
});

test('journeys are counted by state and area of origin, and no answer holds more than codes', async () => {
  for (let i = 0; i < 3; i++) await service.project(registered(newId(), newId(), '3507112008'));
  const { rows, definition } = (await ministry.get('/v1/figures/states?by=regency&under=35')).json();
  expect(rows).toEqual([{ area: '3507', state: 'REGISTERED', journeys: 3 }]);
  expect(definition).toEqual({ id: 'PERJALANAN_MENURUT_KEADAAN', version: 1, fold: 1 });
});

describe('village and offices', () => {
  const kuripan = () => service.as({ role: 'PETUGAS_DESA', areas: ['3307102004'] });
  const malang = () => service.as({ role: 'DINAS', areas: ['3507'] });
  const centralJava = () => service.as({ role: 'BP3MI', areas: ['33'] });

  test('read the journeys of their own area, and of another see nothing, by list or by id', async () => {
    const [ours, theirs] = [newId(), newId()];
    await service.project(registered(ours, newId()), registered(theirs, newId(), '3507112008'));
    for (const [asker, area] of [
      [kuripan(), '3307102004'],
      [malang(), '3507'],
      [centralJava(), '33'],
    ] as const) {
      const [seen, hidden] = area === '3507' ? [theirs, ours] : [ours, theirs];
      const list = (await asker.get('/v1/journeys?limit=100')).json<{
        items: { workerId: string; area: string }[];
      }>().items;
      expect(list.map(({ workerId }) => workerId)).toContain(seen);
      expect(list.filter((line) => !line.area.startsWith(area))).toEqual([]);
      expect((await asker.get(`/v1/journeys/${seen}`)).json()).toMatchObject({
        workerId: seen,
        journeys: [{ state: 'REGISTERED' }],
      });
      const refused = await asker.get(`/v1/journeys/${hidden}`);
      expect([refused.statusCode, refused.json().type]).toEqual([404, '/problems/journey-not-found']);
    }
    const elsewhere = (await kuripan().get('/v1/journeys?area=3507')).json();
    expect(elsewhere).toEqual({ items: [] });
  });

  test('see of somebody who has moved the journey that began with them alone', async () => {
    const [worker, before, after] = [newId(), newId(), newId()];
    await service.project(registered(worker, before), departed(worker, before), {
      ...registered(worker, after, '3507112008'),
      occurredOn: '2029-01-15',
    });
    const journeysSeenBy = async (asker: Asker) =>
      (await asker.get(`/v1/journeys/${worker}`)).json<{ journeys: { area: string }[] }>().journeys;
    expect(await journeysSeenBy(ministry)).toHaveLength(2);
    expect(await journeysSeenBy(kuripan())).toMatchObject([{ journeyId: before, state: 'DEPARTED' }]);
    expect(await journeysSeenBy(malang())).toMatchObject([{ journeyId: after, state: 'REGISTERED' }]);
  });

  test('are given no figures; and no journey those who train, test, place or serve abroad', async () => {
    for (const asker of [kuripan(), malang(), centralJava()])
      expect((await asker.get('/v1/figures/states')).statusCode).toBe(403);
    for (const role of ['LPK', 'LSP', 'P3MI', 'PERWAKILAN', 'ADMIN'] as const)
      expect((await service.as({ role, areas: ['33'] }).get('/v1/journeys')).statusCode).toBe(403);
  });
});

test('a cause of return is kept for counting, and makes no journey to be shown', async () => {
  const worker = newId();
  await service.project(
    heard(
      ReturnCauseRecorded,
      worker,
      '2027-02-10',
      { returnReason: 'DEPORTASI' },
      { confidentiality: 'RESTRICTED' },
    ),
  );
  expect((await ministry.get(`/v1/journeys/${worker}`)).statusCode).toBe(404);
  const [row] = await service.system.query<{ told: string }[]>(
    `select data ->> 'returnReason' as told from generation_1.restricted_fact where worker_id = $1`,
    [worker],
  );
  expect(row).toEqual({ told: 'DEPORTASI' });
});

test('a record that is corrected is counted where she is from', async () => {
  const [worker, journeyId] = [newId(), newId()];
  const corrected = { changedFields: ['VILLAGE'], reasonCode: 'TYPED_WRONG', villageCode: '5201012001' };
  await service.project(
    registered(worker, journeyId),
    heard(WorkerDetailsCorrected, worker, '2026-03-05', { ...corrected, birthYear: 1996 }, { journeyId }),
  );
  const { rows } = (await ministry.get('/v1/figures/states?by=regency&under=52')).json();
  expect(rows).toEqual([{ area: '5201', state: 'REGISTERED', journeys: 1 }]);
  const [row] = await service.system.query<object[]>(
    'select area, sex, birth_year from generation_1.journey where worker_id = $1',
    [worker],
  );
  expect(row).toEqual({ area: '5201012001', sex: 'P', birth_year: 1996 });
});

describe('somebody whom her village knows to be abroad (X10)', () => {
  const worker = newId();
  const abroad = {
    villageCode: '3307112007',
    sex: 'P',
    birthYear: 1999,
    identityStatus: 'ABSENT',
    country: 'MY',
    informant: 'FAMILY',
  };

  beforeAll(async () => {
    const journeyId = newId();
    await service.project(
      heard(WorkerRecordedAbroad, worker, '2026-03-04', abroad, { journeyId }),
      heard(
        ProceduralStatusTold,
        worker,
        '2026-03-04',
        { proceduralStatus: 'NON_PROCEDURAL' },
        { journeyId, confidentiality: 'RESTRICTED' },
      ),
    );
  });

  test('is counted by the ministry, down to her regency, and no journey of hers is shown to it', async () => {
    const { rows } = (await ministry.get('/v1/figures/states?by=regency&under=3307')).json<{
      rows: { state: string; journeys: number }[];
    }>();
    expect(rows.filter(({ state }) => state === 'ABROAD_KNOWN')).toEqual([
      { area: '3307', state: 'ABROAD_KNOWN', journeys: 1 },
    ]);
    expect((await ministry.get('/v1/journeys?state=ABROAD_KNOWN')).json()).toEqual({ items: [] });
    expect((await ministry.get(`/v1/journeys/${worker}`)).statusCode).toBe(404);
    const counts = await service.system.query<object[]>(
      `select procedural, sum(n)::int as n from generation_1.restricted_entry
       where measure = 'PMI_DI_LUAR_NEGERI' and area = '3307112007' group by 1 having sum(n) <> 0`,
    );
    expect(counts).toEqual([{ procedural: 'NON_PROCEDURAL', n: 1 }]);
  });

  test.each([
    ['her village', { role: 'PETUGAS_DESA', areas: ['3307112007'] }, 200],
    ['its head', { role: 'KEPALA_DESA', areas: ['3307112007'] }, 200],
    ['the village next door', { role: 'PETUGAS_DESA', areas: ['3307102004'] }, 404],
    ['a desk over many villages', { role: 'PETUGAS_DESA', areas: ['330711'] }, 404],
    ['her district', { role: 'DINAS', areas: ['3307'] }, 404],
    ['BP3MI', { role: 'BP3MI', areas: ['33'] }, 404],
  ] as const)('is shown to %s: %j %i', async (_, { role, areas }, status) => {
    const answer = await service.as({ role, areas }).get(`/v1/journeys/${worker}`);
    expect(answer.statusCode).toBe(status);
    if (status === 200) expect(answer.body).not.toMatch(/procedural/i);
  });
});

test('a watermark moves only when all that its tick speaks of has been read', async () => {
  const tick = (stamp: string, next: string) =>
    heard(RelayTick, newId(), '2026-03-04', {
      service: 'training',
      stamp,
      offsets: { 'pmi.training.v1': ['0', next] },
      waiting: 2,
      oldestWaitingAgeMs: 5,
    });
  const training = async () =>
    (await ministry.get('/v1/freshness'))
      .json<{ services: { service: string }[] }>()
      .services.find(({ service: name }) => name === 'training');
  await service.project(tick('2026-03-04T02:40:00.000Z', '7'));
  expect(await training()).toMatchObject({ watermark: null });
  await service.system.query(`insert into generation_1.position values ('pmi.training.v1', 1, 7)`);
  await service.project(tick('2026-03-04T02:40:01.000Z', '8'));
  expect(await training()).toMatchObject({ watermark: '2026-03-04T02:40:00.000Z', waiting: 2 });
  await service.system.query(
    `update generation_1.position set next_offset = 8 where topic = 'pmi.training.v1'`,
  );
  await service.project(tick('2026-03-04T02:40:02.000Z', '9'));
  expect(await training()).toMatchObject({ watermark: '2026-03-04T02:40:01.000Z' });
});

test('an operator sees the age of each watermark and what is parked', async () => {
  const { body } = await service.app.inject({ method: 'GET', url: '/metrics' });
  expect(body).toMatch(/^watermark_age_seconds\{service="training"\} \d/m);
  expect(body).toMatch(/^parked_events 0$/m);
  expect(body).toMatch(/^outbox_rows 0$/m);
});
