import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Access } from '@libs/access';
import {
  DistrictVerified,
  ReturnCauseRecorded,
  toKafkaRecord,
  VillageVerified,
  WorkerDeparted,
  WorkerRegistered,
  type Contract,
  type OutgoingRecord,
} from '@libs/contracts';
import { newSigningKey } from '@libs/access';
import { newId } from '@libs/kernel';
import type { Transaction } from '@libs/database';
import { createTopics } from '@libs/messaging';
import { createService, ServiceEnv } from '@libs/service';
import {
  eventually,
  freshDatabase,
  postgresUrl,
  REGISTERED,
  testEnv,
  type TestDatabase,
} from '@libs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Kafka, logLevel, type Producer } from 'kafkajs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setInterval } from 'node:timers/promises';
import { Client } from 'pg';
import { startKafka, type EmbeddedKafka } from '../../../../tools/embedded/kafka.js';
import { MIGRATIONS } from '../../migrations/index.js';
import { LiveGeneration } from '../projection/live-generation.js';
import { operations } from '../projection/operations.js';
import { StatusModule } from '../status.module.js';
import { WORDS } from '../words.js';
import { rebuild, type Rebuilt } from './rebuild.js';

// A limit for what hangs: each of these reads the whole log several times.
jest.setTimeout(180_000);

let dir: string;
let broker: EmbeddedKafka;
let kafka: Kafka;
let producer: Producer;
let database: TestDatabase;
let owner: Client;
let app: NestFastifyApplication;

beforeAll(async () => {
  // A broker of its own: what is rebuilt is all that was ever told.
  dir = mkdtempSync(join(tmpdir(), 'rebuild-'));
  [broker, database] = await Promise.all([
    startKafka({ dir, heap: '256m' }),
    freshDatabase('status', MIGRATIONS),
  ]);
  kafka = new Kafka({ brokers: [broker.brokers], logLevel: logLevel.NOTHING });
  await createTopics(kafka);
  producer = kafka.producer();
  await producer.connect();
  owner = new Client({ connectionString: database.url.owner });
  await owner.connect();
  const { verifying } = await newSigningKey();
  const env = testEnv(ServiceEnv, database, {
    KAFKA_BROKERS: broker.brokers,
    INTERNAL_KEYS: JSON.stringify(verifying),
  });
  app = await createService({
    name: 'status',
    module: StatusModule.for(env),
    env,
    words: WORDS,
    hooks: operations,
  });
  await app.startAllMicroservices();
  await app.init();
}, 120_000);

afterAll(async () => {
  await app.close();
  await producer.disconnect();
  await owner.end();
  await database.drop();
  await broker.stop();
  rmSync(dir, { recursive: true });
}, 60_000);

let position = 0n;

function told<T extends object>(contract: Contract<T>, worker: string, occurredOn: string, data: T) {
  position += 1n;
  const record: OutgoingRecord = toKafkaRecord({
    id: newId(),
    type: contract.type,
    topic: contract.topic,
    source: contract.type.split('.')[0] as 'registration',
    subject: { kind: 'worker', id: worker },
    occurredOn,
    recordedAt: '2026-03-04T02:40:00.000Z',
    heardAt: '2026-03-04T02:40:00.100Z',
    position,
    seq: Number(position),
    actor: { role: 'PETUGAS_DESA', area: '3307102004' },
    payload: JSON.stringify(data),
  });
  return { topic: contract.topic, record };
}

type Told = ReturnType<typeof told>;

const registered = (worker: string): Told => told(WorkerRegistered, worker, '2026-03-04', REGISTERED);
const atVillage = (worker: string): Told =>
  told(VillageVerified, worker, '2026-03-05', { checklist: ['IDENTITY'] });
const atDistrict = (worker: string): Told =>
  told(DistrictVerified, worker, '2026-03-10', { externalIds: [] });
const departed = (worker: string): Told =>
  told(WorkerDeparted, worker, '2026-07-01', { embarkationCode: 'CGK', country: 'TW' });
const returnCause = (worker: string): Told =>
  told(ReturnCauseRecorded, worker, '2027-02-10', { returnReason: 'DEPORTASI' });

async function publish(...all: Told[]): Promise<void> {
  await producer.sendBatch({
    topicMessages: [...Map.groupBy(all, ({ topic }) => topic)].map(([topic, ofTopic]) => ({
      topic,
      messages: ofTopic.map(({ record }) => record),
    })),
  });
}

const manyWorkers = (n: number): string[] => Array.from({ length: n }, newId);

/** Every worker registered, most verified, some departed, a few returned for a restricted cause: each told twice. */
async function publishStories(workers: readonly string[]): Promise<number> {
  const events = workers.flatMap((worker, i) => [
    registered(worker),
    ...(i % 3 ? [atVillage(worker), atDistrict(worker)] : []),
    ...(i % 5 ? [] : [departed(worker)]),
    ...(i % 7 ? [] : [returnCause(worker)]),
  ]);
  await publish(...events, ...events.slice(0, 50));
  return events.filter(({ topic }) => !topic.includes('restricted')).length;
}

const ask = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await owner.query(sql, values)).rows as Row[];

const live = async (): Promise<number> =>
  (await ask<{ n: number }>('select n from generation where live'))[0]!.n;

const countOf = async (table: string, n: number): Promise<number> =>
  (await ask<{ n: number }>(`select count(*)::int as n from generation_${n}.${table}`))[0]!.n;

let facts = 0;

async function heardAll(): Promise<void> {
  const n = await live();
  await eventually(async () => expect(await countOf('fact', n)).toBe(facts), { within: 60_000 });
}

const said: string[] = [];

const again = (say: (sentence: string) => void = () => undefined, accept = false): Promise<Rebuilt> =>
  rebuild({
    kafka: { brokers: [broker.brokers], logLevel: logLevel.NOTHING },
    threads: 0,
    ownerUrl: database.url.owner,
    systemUrl: database.url.system,
    accept,
    say: (sentence) => {
      said.push(sentence);
      say(sentence);
    },
  });

test('a rebuild gives the same tables, and answers come from them; the generation before is gone', async () => {
  facts += await publishStories(manyWorkers(500));
  await heardAll();

  const { live: n, switched, tables } = await again();

  expect({ n, switched }).toEqual({ n: 2, switched: true });
  expect(tables.map(({ table, equal }) => ({ table, equal }))).toEqual(
    [
      'fact',
      'journey',
      'merged_worker',
      'figure_entry',
      'restricted_fact',
      'restricted_entry',
      'village_day',
      'village_heard',
      'village_count',
      'late_fact',
      'parked_event',
    ].map((table) => ({
      table,
      equal: true,
    })),
  );
  const causes = Math.ceil(500 / 7);
  expect(tables.map(({ rows }) => rows)).toEqual([facts, 500, 0, 1_830, causes, 300, 1, 1, 2, 0, 0]);
  expect(await ask('select n, live from generation')).toEqual([{ n: 2, live: true }]);
  expect(await ask(`select 1 from pg_namespace where nspname = 'generation_1'`)).toEqual([]);
  // The consumer goes on in the new one.
  facts += await publishStories(manyWorkers(10));
  await heardAll();
});

test('whoever asks two figures at once, 50 times a second, gets both of the one generation or both of the next', async () => {
  const caller = {
    access: { subject: newId(), role: 'KEMENTERIAN', areas: [], purposes: [], authTime: 0 } satisfies Access,
    trace: {},
  };
  const figures = async (tx: Transaction): Promise<string> => {
    const [at] = await tx.query<{ path: string }>(`select current_setting('search_path') as path`);
    const [workers] = await tx.query<{ n: number }>(
      'select count(distinct worker_id)::int as n from journey',
    );
    const [kept] = await tx.query<{ n: number }>('select count(*)::int as n from fact');
    return `${at!.path}: ${workers!.n} workers, ${kept!.n} facts`;
  };
  const before = await live();
  // The live one lacks somebody whom the new one will have: of each generation both figures are others.
  const [lacking] = await ask<{ worker_id: string; n: number }>(
    `select worker_id, count(*)::int as n from generation_${before}.fact group by 1 order by 1 limit 1`,
  );
  for (const table of ['fact', 'journey'])
    await ask(`delete from generation_${before}.${table} where worker_id = $1`, lacking!.worker_id);
  const generations = app.get(LiveGeneration);
  let isSwitched = false;
  const seen = new Set<string>();
  const enough = new AbortController();
  const short = (async () => {
    const answers: Promise<unknown>[] = [];
    for await (const _ of setInterval(20)) {
      if (enough.signal.aborted) break;
      answers.push(generations.read(caller, figures).then((answer) => seen.add(answer)));
    }
    await Promise.all(answers);
  })();
  const long = generations.read(caller, async (tx) => {
    const answered = new Set<string>();
    for await (const _ of setInterval(20)) {
      const wasSwitched = isSwitched;
      answered.add(await figures(tx));
      if (wasSwitched) break;
    }
    return [...answered];
  });

  await again((sentence) => (isSwitched ||= sentence.endsWith('answers from now on')), true);

  await eventually(() => expect(seen.size).toBeGreaterThan(1));
  enough.abort();
  await short;
  const old = `generation_${before}, public: 509 workers, ${facts - lacking!.n} facts`;
  expect([...seen]).toEqual([old, `generation_${before + 1}, public: 510 workers, ${facts} facts`]);
  expect(await long).toEqual([old]);
});

test('what goes on being told during a rebuild is in both, once', async () => {
  const telling = (async () => {
    for (let i = 0; i < 20; i++) facts += await publishStories(manyWorkers(20));
  })();
  const { tables } = await again();
  expect(tables.filter(({ equal }) => !equal)).toEqual([]);
  await telling;
  await heardAll();
  expect((await again()).tables[0]).toMatchObject({ rows: facts, equal: true });
});

test.each([
  ['it reads', (n: number) => `lock table generation_${n}.position in access exclusive mode`],
  ['it compares', (n: number) => `lock table generation_${n}.restricted_fact in access exclusive mode`],
  ['it switches', () => 'select n from generation where live for share'],
])('ended while %s, a rebuild has changed no answer, and the next one begins anew', async (_, hold) => {
  const before = await live();
  const unfinished = before + 1;
  const holder = new Client({ connectionString: database.url.owner });
  await holder.connect();
  const ended = again((sentence) => {
    if (sentence.startsWith(`generation ${unfinished} is made`)) void holder.query(`begin; ${hold(before)}`);
  });
  const waiting = `select pid from pg_stat_activity where application_name = 'rebuild' and wait_event_type = 'Lock'`;
  await eventually(async () => expect(await ask(waiting)).toHaveLength(1), { within: 60_000 });
  await Promise.all([cutConnections(), expect(ended).rejects.toThrow()]);
  await holder.end();

  expect(await live()).toBe(before);
  await heardAll();
  expect(await again()).toMatchObject({ live: unfinished, switched: true });
  expect(await ask('select n from generation')).toEqual([{ n: unfinished }]);
  expect(await ask(`select nspname from pg_namespace where nspname like 'generation%'`)).toHaveLength(1);
});

/** As when its process is killed: the server undoes what was open. */
async function cutConnections(): Promise<void> {
  const admin = new Client({ connectionString: postgresUrl() });
  await admin.connect();
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name = 'rebuild'`,
    [database.name],
  );
  await admin.end();
}

test('of two at once the second is refused', async () => {
  const first = again();
  await eventually(async () =>
    expect(
      await ask(
        `select 1 from pg_locks where locktype = 'advisory' and pid in (select pid from pg_stat_activity where application_name = 'rebuild')`,
      ),
    ).not.toEqual([]),
  );
  await expect(again()).rejects.toThrow('Another rebuild is under way');
  await first;
});

test('what stood parked is left out and can still be redriven; what was redriven counts from then on', async () => {
  const [later, never, other] = manyWorkers(3) as [string, string, string];
  const n = await live();
  await owner.query(
    `alter table generation_${n}.fact add constraint poison check (worker_id not in ('${later}', '${never}')) not valid`,
  );
  await publish(registered(later), atVillage(later), registered(never), registered(other));
  facts += 1;
  await heardAll();
  const parked = () =>
    ask<{ subject: string }>(`select subject from generation_${n}.parked_event order by id`);
  await eventually(async () => expect(await parked()).toHaveLength(3));
  await owner.query(`alter table generation_${n}.fact drop constraint poison`);
  await owner.query(`update generation_${n}.parked_event set redrive_asked_at = now() where subject = $1`, [
    `worker:${later}`,
  ]);
  facts += 2;
  await heardAll();
  // It counts from its redrive on, on the clock of who told that.
  const arrivals = (of: number) =>
    ask<{ service: string; heard_at: Date }>(
      `select service, heard_at from generation_${of}.fact where worker_id = $1 order by heard_at`,
      later,
    );
  await eventually(async () =>
    expect((await arrivals(n)).map(({ service }) => service)).toEqual(['status', 'status']),
  );

  const { tables, live: made } = await again();

  expect(tables.filter(({ equal }) => !equal)).toEqual([]);
  expect(tables.at(-1)).toMatchObject({ table: 'parked_event', rows: 1 });
  expect((await arrivals(made)).map(({ service }) => service)).toEqual(['status', 'status']);
  await owner.query(`update generation_${made}.parked_event set redrive_asked_at = now()`);
  facts += 1;
  await heardAll();
  expect((await again()).tables.filter(({ equal }) => !equal)).toEqual([]);
});

test('where the two differ nothing is switched, it is said how, and one may still want it', async () => {
  const before = await live();
  await owner.query(
    `update generation set fold_version = 0 where n = ${before};
     update generation_${before}.journey set fold_version = 0 where worker_id = (select min(worker_id::text)::uuid from generation_${before}.journey)`,
  );

  const refused = await again();

  expect(refused).toMatchObject({ live: before, switched: false });
  expect(refused.tables.find(({ equal }) => !equal)).toMatchObject({
    table: 'journey',
    explanation: expect.stringMatching(
      /^only in the live one: 1 \(.*\); only in the new one: 1 \(.*\); the live one was entered with fold 0 and measures 1, the new one with fold 1 and measures 1$/,
    ),
  });
  expect(await ask('select n from generation')).toEqual([{ n: before }]);
  expect(await again(undefined, true)).toMatchObject({ live: before + 1, switched: true });
  expect(await ask('select n, fold_version, measures_version from generation')).toEqual([
    { n: before + 1, fold_version: 1, measures_version: 1 },
  ]);
});

test('a topic that was lost is told of, and not waited for', async () => {
  const admin = kafka.admin();
  await admin.connect();
  await admin.deleteTopics({ topics: [WorkerDeparted.topic] });
  await eventually(async () => expect(await admin.listTopics()).not.toContain(WorkerDeparted.topic));
  await admin.disconnect();
  await createTopics(kafka);
  await expect(again()).rejects.toThrow('pmi.placement.v1 holds less than status has read of it');
});
