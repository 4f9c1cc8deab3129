import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ArrivalReported,
  WorkerDeparted,
  WorkerRegistered,
  type Contract,
  type ReceivedEvent,
} from '@libs/contracts';
import { Transaction, type Settings } from '@libs/database';
import { JoinIdsOnWorkersMerged } from '@libs/merges';
import { newId } from '@libs/kernel';
import { ServiceEnv } from '@libs/service';
import {
  eventually,
  freshDatabase,
  hearing,
  merged,
  received,
  REGISTERED,
  startService,
  testEnv,
  unmerged,
  type Asker,
  type TestDatabase,
  type TestService,
} from '@libs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations/index.js';
import { ExpectWorkerOnArrivalReported } from './expected/hear-journeys/expect-worker-on-arrival-reported.js';
import { ExpectWorkerOnWorkerDeparted } from './expected/hear-journeys/expect-worker-on-worker-departed.js';
import { LinkWorkerOnWorkerRegistered } from './expected/hear-journeys/link-worker-on-worker-registered.js';
import { ReintegrationModule } from './reintegration.module.js';
import { WORDS } from './words.js';

let database: TestDatabase;
let service: TestService;
let owner: Client;
let sri: Asker;
let bp3mi: Asker;
let dinas: Asker;
let kaltara: Asker;
let elsewhere: Asker;

beforeAll(async () => {
  database = await freshDatabase('reintegration', MIGRATIONS);
  const env = testEnv(ServiceEnv, database);
  service = await startService(env, () => ({
    name: 'reintegration',
    module: ReintegrationModule.for(env),
    words: WORDS,
  }));
  owner = new Client({ connectionString: database.url.owner });
  await owner.connect();
  sri = service.as({ role: 'PETUGAS_DESA', areas: ['3307102004'] });
  bp3mi = service.as({ role: 'BP3MI', areas: ['33'], orgId: 'BP3MI-JATENG' });
  dinas = service.as({ role: 'DINAS', areas: ['3307'] });
  kaltara = service.as({ role: 'BP3MI', areas: ['65'], orgId: 'BP3MI-KALTARA' });
  elsewhere = service.as({ role: 'PETUGAS_DESA', areas: ['3507112008'] });
}, 60_000);

afterAll(async () => {
  await service.close();
  await owner.end();
  await database.drop();
});

interface Person {
  readonly workerId: string;
  readonly journeyId: string;
}

const somebody = (): Person => ({ workerId: newId(), journeyId: newId() });

const fact = <T extends object>(
  contract: Contract<T>,
  who: Person,
  more: { seq: number; occurredOn: string },
  data: T,
): ReceivedEvent<T> => received(contract, who.workerId, data, { journeyId: who.journeyId, ...more });

const hearRegistered = (who: Person, villageCode = '3307102004'): Promise<void> => {
  const data: WorkerRegistered = { ...REGISTERED, villageCode };
  const handler = service.app.get(LinkWorkerOnWorkerRegistered);
  const when = { seq: 1, occurredOn: '2026-03-04' };
  return hearing(service.app, (tx) => handler.registered([fact(WorkerRegistered, who, when, data)], tx));
};

const hearDeparted = (who: Person, occurredOn = '2026-07-01', country = 'TW'): Promise<void> => {
  const handler = service.app.get(ExpectWorkerOnWorkerDeparted);
  const data = { embarkationCode: 'CGK', country };
  return hearing(service.app, (tx) =>
    handler.handle(fact(WorkerDeparted, who, { seq: 8, occurredOn }, data), tx),
  );
};

const hearArrived = (who: Person): Promise<void> => {
  const handler = service.app.get(ExpectWorkerOnArrivalReported);
  const data = { missionCode: 'PERWAKILAN-TAIPEI', country: 'TW' };
  const when = { seq: 9, occurredOn: '2026-07-02' };
  return hearing(service.app, (tx) => handler.handle(fact(ArrivalReported, who, when, data), tx));
};

const homecoming = ({ workerId }: Person, changes: object = {}) => ({
  workerId,
  debarkationCode: 'CGK',
  condition: 'FIT_TO_TRAVEL',
  returnReason: 'KONTRAK_SELESAI',
  occurredOn: '2026-09-02',
  ...changes,
});

interface Returned {
  readonly returnId: string;
  readonly version: number;
}

const record = async (asker: Asker, who: Person, changes?: object): Promise<Returned> =>
  (await asker.post('/v1/returns', homecoming(who, changes))).json<Returned>();

const etag = (version: number) => ({ 'if-match': `"${version}"` });
const needs = { domains: ['ECONOMIC'] };
const plan = { forms: ['PELATIHAN_VOKASIONAL_KEWIRAUSAHAAN'] };
const programme = { programmeType: 'USAHA_PRODUKTIF', providerId: 'BUMDES-KURIPAN' };

interface Told {
  readonly type: string;
  readonly topic: string;
  readonly payload: object;
  readonly journey: string | null;
}

/** What was told about somebody, in the order in which it was told. */
async function told({ workerId }: Person): Promise<Told[]> {
  const columns = `type, topic, payload, headers->>'journeyId' as journey, position`;
  const { rows } = await owner.query<Told>(
    `select ${columns} from outbox where aggregateid = $1 union all
     select ${columns} from event_archive where aggregateid = $1 order by position`,
    [workerId],
  );
  return rows;
}

const idsIn = async (asker: Asker, list: string, id: 'workerId' | 'returnId'): Promise<unknown[]> =>
  (await asker.get(`/v1/${list}`)).json<{ items: Record<string, unknown>[] }>().items.map((line) => line[id]);

test('somebody comes home, is asked, planned with, taken into a programme, and her journey ends', async () => {
  const siti = somebody();
  await hearRegistered(siti);
  await hearDeparted(siti);
  await hearArrived(siti);
  expect((await sri.get(`/v1/expected/${siti.workerId}`)).json()).toEqual({
    workerId: siti.workerId,
    villageCode: '3307102004',
    country: 'TW',
    departedOn: '2026-07-01',
    arrivedOn: '2026-07-02',
  });

  const back = await bp3mi.post('/v1/returns', homecoming(siti));
  expect([back.statusCode, back.headers.etag]).toEqual([201, '"1"']);
  const { returnId } = back.json<Returned>();
  expect(back.json()).toMatchObject({ linked: true, villageCode: '3307102004', state: 'RETURNED' });
  expect((await sri.get(`/v1/expected/${siti.workerId}`)).statusCode).toBe(404);

  const step = (path: string, body: object, version: number) =>
    sri.post(`/v1/returns/${returnId}/${path}`, body, etag(version));
  expect((await step('needs', { ...needs, urgent: true }, 1)).json()).toMatchObject({
    needs: ['ECONOMIC'],
    urgent: true,
  });
  expect((await step('plan', plan, 2)).json()).toMatchObject({ state: 'REINTEGRATING', ...plan });
  expect((await step('programmes', programme, 3)).json()).toMatchObject({
    programmes: [{ ...programme, state: 'ACTIVE' }],
  });
  expect((await step('completion', { outcome: 'PRODUCTIVE' }, 4)).json()).toMatchObject({
    state: 'COMPLETED',
    outcome: 'PRODUCTIVE',
    programmes: [{ state: 'GRADUATED' }],
    version: 5,
  });

  const events = await told(siti);
  expect(events.map(({ type }) => type)).toEqual([
    'reintegration.worker-returned.v1',
    'reintegration.return-cause-recorded.v1',
    'reintegration.needs-assessed.v1',
    'reintegration.reintegration-plan-opened.v1',
    'reintegration.programme-accepted.v1',
    'reintegration.programme-graduated.v1',
    'reintegration.reintegration-completed.v1',
  ]);
  expect(new Set(events.map(({ journey }) => journey))).toEqual(new Set([siti.journeyId]));
});

describe('why somebody came back', () => {
  test('is told on the restricted topic and on no other', async () => {
    const who = somebody();
    await record(bp3mi, who, { returnReason: 'DEPORTASI' });
    const events = await told(who);
    const telling = events.filter((each) => JSON.stringify(each).includes('DEPORTASI'));
    expect(telling).toMatchObject([
      { topic: 'pmi.reintegration.restricted.v1', payload: { returnReason: 'DEPORTASI' } },
    ]);
    expect(events).toHaveLength(2);
  });

  test('is in no answer, and not even the role that serves people can read it', async () => {
    const who = somebody();
    const { returnId } = await record(bp3mi, who, { returnReason: 'PENGANIAYAAN_KEKERASAN' });
    for (const path of [`/v1/returns/${returnId}`, '/v1/returns?limit=100'])
      expect((await bp3mi.get(path)).body).not.toMatch(/PENGANIAYAAN|returnReason/);
    const app = new Transaction(service.app.get<DataSource>(getDataSourceToken()), { actor: { role: 'X' } });
    await expect(app.run((tx) => tx.query('select return_reason from return_case'))).rejects.toThrow(
      'permission denied',
    );
    const { rows } = await owner.query('select return_reason from return_case where id = $1', [returnId]);
    expect(rows).toEqual([{ return_reason: 'PENGANIAYAAN_KEKERASAN' }]);
  });

  test.each(['CUTI', 'MENINGGAL'])('is never %s: that is told as what it is', async (returnReason) => {
    const refused = await sri.post('/v1/returns', homecoming(somebody(), { returnReason }));
    expect([refused.statusCode, refused.json()]).toMatchObject([
      400,
      { errors: [{ pointer: '/returnReason' }] },
    ]);
  });
});

describe('a return that comes before what led to it', () => {
  test('is kept in its reporter’s list, and linked when the registration is heard', async () => {
    const who = somebody();
    const early = await sri.post('/v1/returns', homecoming(who));
    expect([early.statusCode, early.json()]).toMatchObject([201, { linked: false, state: 'RETURNED' }]);
    const { returnId } = early.json<Returned>();
    expect(await idsIn(sri, 'returns?linked=false', 'returnId')).toContain(returnId);
    expect(await idsIn(dinas, 'returns?linked=false', 'returnId')).toContain(returnId);
    expect(await idsIn(elsewhere, 'returns', 'returnId')).toEqual([]);
    expect((await told(who))[0]?.journey).toBeNull();

    await hearRegistered(who);
    const linked = { linked: true, villageCode: '3307102004', version: 2 };
    expect((await sri.get(`/v1/returns/${returnId}`)).json()).toMatchObject(linked);
    expect(await idsIn(sri, 'returns?linked=false', 'returnId')).not.toContain(returnId);
    expect(await idsIn(sri, 'returns?linked=true', 'returnId')).toContain(returnId);
    await sri.post(`/v1/returns/${returnId}/needs`, needs, etag(2));
    expect((await told(who)).at(-1)?.journey).toBe(who.journeyId);
  });

  test('leaves nobody expected, when the departure is heard at last (X9)', async () => {
    const who = somebody();
    await record(sri, who);
    await hearArrived(who);
    await hearDeparted(who);
    await hearRegistered(who);
    expect((await sri.get(`/v1/expected/${who.workerId}`)).statusCode).toBe(404);
    expect(await idsIn(sri, 'expected', 'workerId')).not.toContain(who.workerId);
    await hearDeparted(who, '2026-09-15');
    expect(await idsIn(sri, 'expected', 'workerId')).toContain(who.workerId);
  });

  test('is linked also where the registration is heard while it is being recorded', async () => {
    const who = somebody();
    const settings: Settings = { 'app.areas': '3307102004', 'app.org': '' };
    const app = service.app.get<DataSource>(getDataSourceToken());
    let heard: Promise<void> | undefined;
    await new Transaction(app, { actor: { role: 'X' } }, settings).run(async (tx) => {
      const [recording] = await tx.query<{ pid: number; village_code: string | null }>(
        'select pg_backend_pid() as pid, village_code from origin_of($1)',
        [who.workerId],
      );
      expect(recording?.village_code).toBeNull();
      heard = hearRegistered(who);
      await eventually(async () => {
        const { rows } = await owner.query(
          'select from pg_locks where not granted and $1 = any (pg_blocking_pids(pid))',
          [recording?.pid],
        );
        expect(rows).toHaveLength(1);
      });
      await tx.query(
        `insert into return_case (id, worker_id, reporter_area, returned_on, accompanying_adults, accompanying_children, return_reason, state, version)
         values ($1, $2, '3307102004', '2026-09-02', 0, 0, 'PULANG_MANDIRI', 'RETURNED', 1)`,
        [newId(), who.workerId],
      );
    });
    await heard;
    const { rows } = await owner.query('select village_code from return_case where worker_id = $1', [
      who.workerId,
    ]);
    expect(rows).toEqual([{ village_code: '3307102004' }]);
  });
});

test('who is abroad is heard in any order and any number of times, and stays one', async () => {
  const who = somebody();
  for (const heard of [hearArrived, hearDeparted, hearRegistered, hearDeparted, hearArrived])
    await heard(who);
  const { rows } = await owner.query(
    'select journey_id, country, registration_seq, placement_seq from known_worker where worker_id = $1',
    [who.workerId],
  );
  expect(rows).toEqual([{ journey_id: who.journeyId, country: 'TW', registration_seq: 1, placement_seq: 9 }]);
  expect((await idsIn(bp3mi, 'expected?limit=100', 'workerId')).filter((id) => id === who.workerId)).toEqual([
    who.workerId,
  ]);
});

test('a departure and an arrival of an earlier trip that are told late set nothing back', async () => {
  const who = somebody();
  await hearRegistered(who);
  await hearDeparted(who, '2030-01-05', 'MY');
  await hearDeparted(who);
  await hearArrived(who);
  expect((await sri.get(`/v1/expected/${who.workerId}`)).json()).toMatchObject({
    country: 'MY',
    departedOn: '2030-01-05',
  });
  const again = somebody();
  await hearArrived(again);
  await hearDeparted(again, '2026-06-01', 'HK');
  await hearRegistered(again);
  expect((await sri.get(`/v1/expected/${again.workerId}`)).json()).toMatchObject({
    country: 'TW',
    departedOn: '2026-06-01',
    arrivedOn: '2026-07-02',
  });
});

test('a mother who lands elsewhere is seen by that office, by her own, and by her village (X19)', async () => {
  const mother = somebody();
  await hearRegistered(mother, '5313092004');
  const landing = { debarkationCode: 'NUNUKAN', returnReason: 'DEPORTASI', accompanyingChildren: 2 };
  const { returnId } = await record(kaltara, mother, landing);
  const ntt = service.as({ role: 'BP3MI', areas: ['53'], orgId: 'BP3MI-NTT' });
  const lamatokan = service.as({ role: 'KEPALA_DESA', areas: ['5313092004'] });
  for (const asker of [kaltara, ntt, lamatokan]) {
    expect((await asker.get(`/v1/returns/${returnId}`)).json()).toMatchObject({
      linked: true,
      villageCode: '5313092004',
      accompanyingChildren: 2,
      presumedNeeds: ['DOCUMENTS', 'CHILDREN'],
    });
  }
  expect((await bp3mi.get(`/v1/returns/${returnId}`)).statusCode).toBe(404);
  const events = await told(mother);
  expect(events.filter(({ type }) => type === 'reintegration.worker-returned.v1')).toMatchObject([
    { payload: { accompanyingAdults: 0, accompanyingChildren: 2 } },
  ]);
});

test('a homecoming that has not been yet is refused', async () => {
  const early = await sri.post('/v1/returns', homecoming(somebody(), { occurredOn: '2199-12-31' }));
  expect([early.statusCode, early.json()]).toMatchObject([400, { errors: [{ pointer: '/occurredOn' }] }]);
});

describe('a homecoming that several hands tell of', () => {
  test('stands once: the second report confirms the first, and is kept and told', async () => {
    const who = somebody();
    await hearRegistered(who);
    await hearDeparted(who);
    const { returnId } = await record(sri, who, { debarkationCode: undefined, condition: undefined });
    const again = await bp3mi.post('/v1/returns', homecoming(who, { accompanyingChildren: 1 }));
    expect([again.statusCode, again.json()]).toMatchObject([201, { confirms: returnId, confirmations: [] }]);
    const confirming = again.json<Returned>();
    for (const asker of [sri, bp3mi, dinas]) {
      const listed = await idsIn(asker, 'returns?limit=100', 'returnId');
      expect(listed).toContain(returnId);
      expect(listed).not.toContain(confirming.returnId);
    }
    expect((await sri.get(`/v1/returns/${returnId}`)).json()).toMatchObject({
      presumedNeeds: ['DOCUMENTS', 'CHILDREN'],
      confirmations: [
        {
          returnedOn: '2026-09-02',
          debarkationCode: 'CGK',
          accompanyingChildren: 1,
          reporterOrg: 'BP3MI-JATENG',
        },
      ],
    });
    expect((await told(who)).map(({ type }) => type)).toEqual([
      'reintegration.worker-returned.v1',
      'reintegration.return-cause-recorded.v1',
      'reintegration.worker-returned.v1',
    ]);
    const refused = await bp3mi.post(`/v1/returns/${confirming.returnId}/needs`, needs, etag(1));
    expect([refused.statusCode, refused.json()]).toMatchObject([
      409,
      { type: '/problems/return-reported-before', returnId },
    ]);
    expect((await bp3mi.post(`/v1/returns/${returnId}/needs`, needs, etag(1))).statusCode).toBe(200);
  });

  test('shows a hand from elsewhere its own report, and not what is known at home', async () => {
    const who = somebody();
    await hearRegistered(who);
    const { returnId } = await record(sri, who);
    const landed = await record(kaltara, who, { debarkationCode: 'NUNUKAN' });
    expect(landed).toMatchObject({ confirms: returnId, confirmations: [] });
    expect((await kaltara.get(`/v1/returns/${returnId}`)).statusCode).toBe(404);
    expect(await idsIn(kaltara, 'returns?limit=100', 'returnId')).toContain(landed.returnId);
    expect((await sri.get(`/v1/returns/${returnId}`)).json()).toMatchObject({
      confirmations: [{ debarkationCode: 'NUNUKAN', reporterOrg: 'BP3MI-KALTARA' }],
    });
  });

  test('shuts nobody out: what an office elsewhere has told of somebody unheard of, her village tells anew', async () => {
    const who = somebody();
    const landed = await record(kaltara, who, { debarkationCode: 'NUNUKAN' });
    expect(await record(kaltara, who)).toMatchObject({ confirms: landed.returnId });
    const home = await record(sri, who, { occurredOn: '2026-09-04' });
    expect(home).not.toHaveProperty('confirms');
    expect(await record(bp3mi, who, { occurredOn: '2026-09-03' })).toMatchObject({ confirms: home.returnId });
    await hearRegistered(who);
    const listed = await idsIn(sri, 'returns?limit=100', 'returnId');
    expect(listed).toEqual(expect.arrayContaining([landed.returnId, home.returnId]));
    expect((await sri.post(`/v1/returns/${home.returnId}/needs`, needs, etag(2))).statusCode).toBe(200);
  });

  test('stands once also where they tell of it at the same time', async () => {
    const who = somebody();
    await hearRegistered(who);
    const both = await Promise.all([sri, bp3mi, sri, bp3mi].map((asker) => record(asker, who)));
    const first = both.filter((line) => !('confirms' in line));
    expect(first).toHaveLength(1);
    expect(both.filter((line) => 'confirms' in line && line.confirms === first[0]?.returnId)).toHaveLength(3);
  });

  test('is another one after she has left again, or when the help has ended', async () => {
    const who = somebody();
    await hearRegistered(who);
    const { returnId } = await record(sri, who);
    await hearDeparted(who, '2026-09-15');
    const second = await record(sri, who, { occurredOn: '2026-10-04' });
    expect(second).not.toHaveProperty('confirms');
    expect(await record(bp3mi, who, { occurredOn: '2026-09-03' })).toMatchObject({ confirms: returnId });
    const step = (path: string, body: object, version: number) =>
      sri.post(`/v1/returns/${second.returnId}/${path}`, body, etag(version));
    await step('needs', needs, 1);
    await step('plan', plan, 2);
    const end = { outcome: 'NO_FURTHER_NEED', occurredOn: '2026-10-20' };
    expect((await step('completion', end, 3)).statusCode).toBe(200);
    expect(await record(sri, who, { occurredOn: '2026-11-01' })).not.toHaveProperty('confirms');
  });

  test('is the same one where it is told again after the help has ended, and its cause counts once', async () => {
    const who = somebody();
    const { returnId } = await record(sri, who);
    const step = (path: string, body: object, version: number) =>
      sri.post(`/v1/returns/${returnId}/${path}`, body, etag(version));
    await step('needs', needs, 1);
    await step('plan', plan, 2);
    const end = { outcome: 'PRODUCTIVE', occurredOn: '2026-10-20' };
    expect((await step('completion', end, 3)).statusCode).toBe(200);
    expect(await record(bp3mi, who, { occurredOn: '2026-10-20' })).toMatchObject({ confirms: returnId });
    const causes = (await told(who)).filter(({ type }) => type.includes('return-cause'));
    expect(causes).toHaveLength(1);
  });
});

test('steps out of their order are refused with what comes first, and nothing is told', async () => {
  const who = somebody();
  const { returnId } = await record(sri, who);
  const before = await told(who);
  for (const [path, body, type] of [
    ['plan', plan, '/problems/needs-not-assessed'],
    ['programmes', programme, '/problems/plan-missing'],
    ['completion', { outcome: 'PRODUCTIVE' }, '/problems/plan-missing'],
  ] as const) {
    const refused = await sri.post(`/v1/returns/${returnId}/${path}`, body, etag(1));
    expect([refused.statusCode, refused.json().type]).toEqual([422, type]);
  }
  expect(await told(who)).toEqual(before);
});

test('the same command is done once, and its repeat is answered with what stands by then', async () => {
  const who = somebody();
  const key = { 'idempotency-key': newId() };
  const first = await sri.post('/v1/returns', homecoming(who), key);
  const { returnId } = first.json<Returned>();
  expect((await sri.post('/v1/returns', homecoming(who), key)).json()).toEqual(first.json());
  const step = { ...etag(1), 'idempotency-key': newId() };
  await sri.post(`/v1/returns/${returnId}/needs`, needs, step);
  expect((await sri.post(`/v1/returns/${returnId}/needs`, needs, step)).json()).toMatchObject({ version: 2 });
  expect((await sri.post('/v1/returns', homecoming(who), key)).json()).toMatchObject({
    returnId,
    version: 2,
  });
  expect(await told(who)).toHaveLength(3);
});

test('a step needs the version that was read', async () => {
  const { returnId } = await record(sri, somebody());
  for (const [path, body] of [
    ['needs', needs],
    ['plan', plan],
    ['programmes', programme],
    ['completion', { outcome: 'PRODUCTIVE' }],
  ] as const) {
    expect((await sri.post(`/v1/returns/${returnId}/${path}`, body)).statusCode).toBe(428);
    expect((await sri.post(`/v1/returns/${returnId}/${path}`, body, etag(7))).statusCode).toBe(412);
  }
});

describe('another area', () => {
  test('sees nothing of a return, and takes no step of it', async () => {
    const who = somebody();
    await hearRegistered(who);
    await hearDeparted(who);
    expect((await elsewhere.get(`/v1/expected/${who.workerId}`)).statusCode).toBe(404);
    const { returnId } = await record(sri, who);
    expect((await elsewhere.get(`/v1/returns/${returnId}`)).statusCode).toBe(404);
    expect((await elsewhere.post(`/v1/returns/${returnId}/needs`, needs, etag(1))).statusCode).toBe(404);
    expect(await idsIn(elsewhere, 'expected', 'workerId')).toEqual([]);
  });

  test.each(['3507', '3507,', '35071', '33071', '', ',', undefined])(
    'nor does a query that forgets its filter: areas %j give nothing',
    async (areas) => {
      const who = somebody();
      await hearRegistered(who);
      const { returnId } = await record(sri, who);
      await sri.post(`/v1/returns/${returnId}/needs`, needs, etag(1));
      await sri.post(`/v1/returns/${returnId}/plan`, plan, etag(2));
      await sri.post(`/v1/returns/${returnId}/programmes`, programme, etag(3));
      const app = service.app.get<DataSource>(getDataSourceToken());
      const settings: Settings = areas === undefined ? {} : { 'app.areas': areas };
      for (const [column, table] of [
        ['worker_id', 'known_worker'],
        ['id', 'return_case'],
        ['id', 'programme_membership'],
      ]) {
        const scoped = new Transaction(app, { actor: { role: 'X' } }, settings);
        expect(await scoped.run((tx) => tx.query(`select ${column} from ${table}`))).toEqual([]);
      }
    },
  );
});

test('a list goes on where its page ended, and holds one state where it is asked for', async () => {
  for (const _ of Array.from({ length: 3 })) await record(elsewhere, somebody());
  const first = (await elsewhere.get('/v1/returns?limit=2&state=RETURNED')).json<{
    items: Returned[];
    next: string;
  }>();
  const second = (await elsewhere.get(`/v1/returns?limit=2&after=${first.next}`)).json<{
    items: Returned[];
  }>();
  const ids = [...first.items, ...second.items].map(({ returnId }) => returnId);
  expect(ids).toHaveLength(3);
  expect(ids).toEqual(ids.toSorted().toReversed());
  expect((await elsewhere.get('/v1/returns?state=COMPLETED')).json()).toEqual({ items: [] });
});

test('a form that cannot be right names its fields', async () => {
  const wrong = { accompanyingChildren: -1, debarkationCode: 'PORT 330710', condition: 'SAKIT', name: 'X' };
  const refused = await sri.post('/v1/returns', homecoming(somebody(), wrong));
  const pointers = refused.json<{ errors: { pointer: string }[] }>().errors.map(({ pointer }) => pointer);
  expect([refused.statusCode, pointers.toSorted()]).toEqual([
    400,
    ['/accompanyingChildren', '/condition', '/debarkationCode', '/name'],
  ]);
});

test('two ids of one person are expected once and come home once, wherever which was told, and twice when the merge is taken back', async () => {
  const [siti, ani] = [somebody(), somebody()];
  await hearRegistered(siti);
  await hearRegistered(ani, '3507112008');
  await hearDeparted(ani);
  const handler = service.app.get(JoinIdsOnWorkersMerged);
  const event = merged(siti, ani);
  const back = unmerged(siti, ani);
  await hearing(service.app, (tx) => handler.merged(event, tx));
  const expected = async (asker: Asker) =>
    (await idsIn(asker, 'expected?limit=100', 'workerId')).filter((id) =>
      [siti.workerId, ani.workerId].includes(String(id)),
    );
  const jatim = service.as({ role: 'BP3MI', areas: ['35'], orgId: 'BP3MI-JATIM' });
  expect([await expected(bp3mi), await expected(jatim)]).toEqual([[siti.workerId], []]);
  expect((await bp3mi.get(`/v1/expected/${siti.workerId}`)).json()).toMatchObject({
    country: 'TW',
    departedOn: '2026-07-01',
  });
  await hearing(service.app, (tx) => handler.unmerged(back, tx));
  await hearing(service.app, (tx) => handler.merged(event, tx)); // late, and again
  expect([await expected(bp3mi), await expected(jatim)]).toEqual([[], [ani.workerId]]);

  const again = merged(siti, ani);
  await hearing(service.app, (tx) => handler.merged(again, tx));
  await record(jatim, ani);
  expect([await expected(bp3mi), await expected(jatim)]).toEqual([[], []]);
  const { returnId } = await record(bp3mi, siti, { occurredOn: '2026-09-03' });
  const { rows } = await owner.query(
    'select confirms is not null as confirms from return_case where id = $1',
    [returnId],
  );
  expect(rows).toEqual([{ confirms: true }]);
});
