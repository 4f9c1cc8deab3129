import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { event, VillageVerified, WorkerRegistered, type ReceivedEvent } from '@libs/contracts';
import { newDataSource, roleNames, Transaction } from '@libs/database';
import { newId } from '@libs/kernel';
import { eventually, freshDatabase, kafkaBrokers, registered, type TestDatabase } from '@libs/testing';
import { Controller } from '@nestjs/common';
import type { INestMicroservice } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Kafka, logLevel, type Message } from 'kafkajs';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import {
  EventConsumer,
  On,
  OnMany,
  Outbox,
  Relay,
  createInbox,
  createOutbox,
  createTopics,
} from './index.js';

class Plumbing implements MigrationInterface {
  readonly name = 'Plumbing0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createOutbox(runner);
    const { system } = await roleNames(runner);
    // As in status: what a reader keeps lies in a schema that each of its transactions is pointed at.
    await runner.query(
      `create schema generation_1; grant usage on schema generation_1 to ${system}; set search_path = generation_1, public`,
    );
    await createInbox(runner);
    await runner.query(`
      create table effect (event_id uuid not null, worker uuid not null, n serial);
      grant select, insert, delete on effect to ${system};
      grant usage on sequence effect_n_seq to ${system};
      set search_path = public`);
  }

  async down(): Promise<void> {}
}

/** What the handler under test should do with an event, by the worker it is about. */
const broken = new Set<string>();

@Controller()
class RecordEffect {
  @On(WorkerRegistered)
  async handle(heard: ReceivedEvent<WorkerRegistered>, tx: Transaction): Promise<void> {
    await tx.query('insert into effect (event_id, worker) values ($1, $2)', [heard.id, heard.subject.id]);
    if (broken.has(heard.subject.id)) throw new TypeError('a bug');
  }
}

/** The workers of each call, in the order in which they were handed over. */
const calls: string[][] = [];

@Controller()
class RecordMany {
  @OnMany(VillageVerified)
  async handle(heard: ReceivedEvent<VillageVerified>[], tx: Transaction): Promise<void> {
    const workers = heard.map(({ subject }) => subject.id);
    calls.push(workers);
    await tx.query('insert into effect (event_id, worker) select * from unnest($1::uuid[], $2::uuid[])', [
      heard.map(({ id }) => id),
      workers,
    ]);
    if (workers.some((worker) => broken.has(worker))) throw new TypeError('a bug');
  }
}

const dead: Error[] = [];
const kafka = new Kafka({ clientId: 'test', brokers: kafkaBrokers(), logLevel: logLevel.NOTHING });
let database: TestDatabase;
let system: DataSource;
let relay: Relay;
let outbox: Outbox;
let consumer: EventConsumer;
let app: INestMicroservice;

beforeAll(async () => {
  database = await freshDatabase('registration', [Plumbing]);
  await createTopics(kafka);
  system = await newDataSource({
    url: database.url.system,
    entities: [],
    poolSize: 4,
    applicationName: 'test',
  }).initialize();
  relay = new Relay({
    service: 'registration',
    url: database.url.system,
    kafka,
    topics: ['pmi.registration.v1'],
  });
  outbox = new Outbox(relay);
  relay.onApplicationBootstrap();
  await listen();
}, 30_000);

async function listen(): Promise<void> {
  consumer = new EventConsumer({
    service: 'messaging-test',
    kafka: { brokers: kafkaBrokers() },
    source: system,
    onDead: (error) => dead.push(error),
    onOpen: useGeneration,
  });
  const module = await Test.createTestingModule({ controllers: [RecordEffect, RecordMany] }).compile();
  app = module.createNestMicroservice({ strategy: consumer, logger: false });
  await app.listen();
}

afterAll(async () => {
  await app.close();
  await relay.onApplicationShutdown();
  await system.destroy();
  await database.drop();
});

const useGeneration = async (tx: Transaction): Promise<void> => {
  await tx.query(`select set_config('search_path', 'generation_1, public', true)`);
};

const tell = (worker: string, times = 1): Promise<string[]> =>
  new Transaction(system, { actor: { role: 'PETUGAS_DESA', area: '3307102004' } }).run(async (tx) => {
    const events = Array.from({ length: times }, () => registered(worker));
    outbox.add(tx, ...events);
    return events.map(({ id }) => id);
  });

const ask = <Row extends Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  new Transaction(system, { actor: { role: 'SYSTEM' } }).run(async (tx) => {
    await useGeneration(tx);
    return tx.query<Row>(sql, values);
  });

const effectsOf = async (worker: string): Promise<string[]> =>
  (await ask<{ event_id: string }>('select event_id from effect where worker = $1 order by n', worker)).map(
    (row) => row.event_id,
  );

test('what is told in a transaction is heard once, in the order of the subject, and archived', async () => {
  const worker = newId();
  const ids = [...(await tell(worker, 3)), ...(await tell(worker))];
  await eventually(async () => expect(await effectsOf(worker)).toEqual(ids));
  await eventually(async () =>
    expect(
      await ask(
        'select seq::int, position > 0 as placed from event_archive where aggregateid = $1 order by position',
        worker,
      ),
    ).toEqual([1, 2, 3, 4].map((seq) => ({ seq, placed: true }))),
  );
  expect(await ask('select count(*)::int as left from outbox where aggregateid = $1', worker)).toEqual([
    { left: 0 },
  ]);
});

const verified = (worker: string) =>
  event(
    VillageVerified,
    { subject: { kind: 'worker', id: worker }, journeyId: newId(), occurredOn: '2026-03-05' },
    { checklist: ['IDENTITY'] },
  );

const tellVerified = (workers: string[]): Promise<string[]> =>
  new Transaction(system, { actor: { role: 'KEPALA_DESA', area: '3307102004' } }).run(async (tx) => {
    const events = workers.map(verified);
    outbox.add(tx, ...events);
    return events.map(({ id }) => id);
  });

test('what comes often is handed over together, of each subject one at a time and in its order', async () => {
  const [ani, budi] = [newId(), newId()];
  const ids = await tellVerified([ani, budi, ani, ani]);
  await eventually(async () => expect(await effectsOf(ani)).toEqual([ids[0], ids[2], ids[3]]));
  await eventually(async () => expect(await effectsOf(budi)).toEqual([ids[1]]));
  for (const workers of calls) expect(new Set(workers).size).toBe(workers.length);
});

test('where one of those that came together breaks the handler, it alone is parked', async () => {
  const [poor, other] = [newId(), newId()];
  broken.add(poor);
  const [, id] = await tellVerified([poor, other]);
  await eventually(async () => expect(await effectsOf(other)).toEqual([id]));
  await eventually(async () =>
    expect(await ask('select reason from parked_event where subject = $1', `worker:${poor}`)).toEqual([
      { reason: 'HANDLER_FAILED' },
    ]),
  );
  expect(await effectsOf(poor)).toEqual([]);
});

test('one word each of many subjects is numbered, sent and heard like any other', async () => {
  const workers = Array.from({ length: 300 }, newId);
  for (const round of [1, 2]) {
    await new Transaction(system, { actor: { role: 'SYSTEM' } }).run(async (tx) =>
      outbox.add(tx, ...workers.map(registered)),
    );
    await eventually(async () =>
      expect(await ask('select from effect where worker = any($1::uuid[])', workers)).toHaveLength(
        300 * round,
      ),
    );
  }
  await eventually(async () =>
    expect(
      await ask(
        `select seq::int, count(*)::int from event_archive where aggregateid = any($1::text[]) group by seq order by seq`,
        workers,
      ),
    ).toEqual([
      { seq: 1, count: 300 },
      { seq: 2, count: 300 },
    ]),
  );
});

test('a transaction that is undone tells nothing', async () => {
  const worker = newId();
  const undone = new Transaction(system, { actor: { role: 'PETUGAS_DESA' } }).run(async (tx) => {
    outbox.add(tx, registered(worker));
    throw new Error('refused');
  });
  await expect(undone).rejects.toThrow('refused');
  expect(
    await ask(
      'select 1 from outbox where aggregateid = $1 union all select 1 from event_archive where aggregateid = $1',
      worker,
    ),
  ).toEqual([]);
});

test('an event whose handler has a bug is parked with its subject after it, others go on, and a redrive does all in order', async () => {
  const [poor, other] = [newId(), newId()];
  broken.add(poor);
  const [first] = await tell(poor);
  await eventually(async () =>
    expect(await ask('select reason from parked_event where subject = $1', `worker:${poor}`)).toEqual([
      { reason: 'HANDLER_FAILED' },
    ]),
  );
  const behind = await tell(poor, 12);
  const [elsewhere] = await tell(other);
  await eventually(async () => expect(await effectsOf(other)).toEqual([elsewhere]));
  await eventually(async () =>
    expect(
      await ask('select event_id, reason from parked_event where subject = $1 order by id', `worker:${poor}`),
    ).toEqual([
      { event_id: first, reason: 'HANDLER_FAILED' },
      ...behind.map((event_id) => ({ event_id, reason: 'BEHIND' })),
    ]),
  );
  expect(await effectsOf(poor)).toEqual([]);

  broken.delete(poor);
  await ask('update parked_event set redrive_asked_at = now() where subject = $1', `worker:${poor}`);
  await eventually(async () => expect(await effectsOf(poor)).toEqual([first, ...behind]));
  expect(await ask('select 1 from parked_event where subject = $1', `worker:${poor}`)).toEqual([]);
});

test('a redrive that fails again leaves everything parked as it was', async () => {
  const poor = newId();
  broken.add(poor);
  await tell(poor, 2);
  const parked = () =>
    ask('select reason, redrive_asked_at from parked_event where subject = $1 order by id', `worker:${poor}`);
  await eventually(async () => expect(await parked()).toHaveLength(2));
  await ask('update parked_event set redrive_asked_at = now() where subject = $1', `worker:${poor}`);
  await eventually(async () =>
    expect(await parked()).toEqual([
      { reason: 'HANDLER_FAILED', redrive_asked_at: null },
      { reason: 'BEHIND', redrive_asked_at: null },
    ]),
  );
  expect(await effectsOf(poor)).toEqual([]);
});

test('an event that comes while its subject is being redriven waits for that, and is not left behind', async () => {
  const poor = newId();
  broken.add(poor);
  await tell(poor);
  await eventually(async () =>
    expect(await ask('select 1 from parked_event where subject = $1', `worker:${poor}`)).toHaveLength(1),
  );
  broken.delete(poor);
  let next: string[] = [];
  await new Transaction(system, { actor: { role: 'SYSTEM' } }).run(async (redrive) => {
    await useGeneration(redrive);
    await redrive.query('delete from parked_event where subject = $1', [`worker:${poor}`]);
    next = await tell(poor);
    await eventually(async () =>
      expect(
        await ask(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        ),
      ).toHaveLength(1),
    );
  });
  await eventually(async () => expect(await effectsOf(poor)).toEqual(next));
  expect(await ask('select 1 from parked_event where subject = $1', `worker:${poor}`)).toEqual([]);
});

test('a redrive of one event waits for those of its subject that stand before it', async () => {
  const poor = newId();
  broken.add(poor);
  const [first, second] = await tell(poor, 2);
  const parked = () =>
    ask('select event_id from parked_event where subject = $1 order by id', `worker:${poor}`);
  await eventually(async () => expect(await parked()).toHaveLength(2));
  broken.delete(poor);
  const other = newId();
  broken.add(other);
  await tell(other);
  await eventually(async () =>
    expect(await ask('select 1 as n from parked_event where subject = $1', `worker:${other}`)).toHaveLength(
      1,
    ),
  );
  broken.delete(other);
  await ask(
    'update parked_event set redrive_asked_at = now() where event_id = $1 or subject = $2',
    second,
    `worker:${other}`,
  );
  await eventually(async () => expect(await effectsOf(other)).toHaveLength(1));
  expect(await parked()).toEqual([{ event_id: first }, { event_id: second }]);
  expect(await effectsOf(poor)).toEqual([]);
});

test('what was unreadable, and was repeated so, has its effect once when it can be read', async () => {
  const worker = newId();
  const [id] = await tell(worker);
  await eventually(async () => expect(await effectsOf(worker)).toEqual([id]));
  const { value, headers } = await recordOf(id!);
  const [late, about] = [newId(), `worker:${newId()}`];
  const unreadable = { value: 'no JSON', headers: { ...headers, ce_id: late, ce_subject: about } };
  await produce({ key: about, ...unreadable }, { key: about, ...unreadable });
  await eventually(async () =>
    expect(await ask('select reason from parked_event where subject = $1', about)).toEqual([
      { reason: 'UNREADABLE' },
      { reason: 'UNREADABLE' },
    ]),
  );
  // As if a version came that can read it.
  await ask('update parked_event set value = $2, redrive_asked_at = now() where subject = $1', about, value);
  await eventually(async () =>
    expect(await ask('select 1 from parked_event where subject = $1', about)).toEqual([]),
  );
  expect(await effectsOf(about.slice('worker:'.length))).toEqual([late]);
});

test('a record with what Postgres cannot store is parked like any other, and the next goes on', async () => {
  const [nul, worker] = [newId(), newId()];
  await produce({ key: nul, value: '\0', headers: { ce_type: WorkerRegistered.type, 'x-\0': 'a\0b' } });
  const [id] = await tell(worker);
  await eventually(async () => expect(await effectsOf(worker)).toEqual([id]));
  await eventually(async () =>
    expect(await ask('select reason from parked_event where subject = $1', keySubject(nul))).toEqual([
      { reason: 'UNREADABLE' },
    ]),
  );
});

test('records that cannot be read are parked, those of a foreign source ignored, repeats heard once', async () => {
  const [worker, nonsense, bare] = [newId(), newId(), newId()];
  const [id] = await tell(worker);
  await eventually(async () => expect(await effectsOf(worker)).toEqual([id]));
  const { repeated, ignored } = { ...consumer.counts };
  const original = await recordOf(id!);
  await produce(
    { key: worker, value: original.value, headers: original.headers },
    {
      key: worker,
      value: original.value,
      headers: { ...original.headers, ce_id: newId(), ce_source: '/pmi/placement' },
    },
    { key: nonsense, value: 'no JSON', headers: { ce_type: WorkerRegistered.type } },
    { key: bare, value: null },
  );
  await eventually(async () =>
    expect(
      await ask(
        'select reason from parked_event where subject in ($1, $2)',
        keySubject(nonsense),
        keySubject(bare),
      ),
    ).toEqual([{ reason: 'UNREADABLE' }, { reason: 'UNREADABLE' }]),
  );
  await eventually(() => {
    expect(consumer.counts.repeated).toBeGreaterThan(repeated);
    expect(consumer.counts.ignored).toBeGreaterThan(ignored);
  });
  expect(await effectsOf(worker)).toEqual([id]);
});

test('after a clock has run hours ahead, what is told goes on being heard', async () => {
  const worker = newId();
  await ask(`update relay_state set last_stamp = now() + interval '5 hours'`);
  const [id] = await tell(worker);
  await eventually(async () => expect(await effectsOf(worker)).toEqual([id]));
  expect(await ask('select 1 from outbox_refused')).toEqual([]);
});

/** What stands for the subject where it cannot be read. */
const keySubject = (key: string): string => `key:${Buffer.from(key).toString('base64url')}`;

/** Writes to the topic past the outbox. */
async function produce(...messages: Message[]): Promise<void> {
  const producer = kafka.producer();
  await producer.connect();
  await producer.send({ topic: 'pmi.registration.v1', messages });
  await producer.disconnect();
}

test('a database that was set back hears again what it has lost, also where nothing new comes', async () => {
  const worker = newId();
  const ids = await tell(worker, 2);
  await eventually(async () => expect(await effectsOf(worker)).toEqual(ids));
  await app.close();
  await ask('delete from effect where worker = $1', worker);
  await ask('delete from inbox where event_id = any ($1)', ids);
  await ask('update position set next_offset = 0');
  await listen();
  await eventually(async () => expect(await effectsOf(worker)).toEqual(ids));
});

test('a position that is set back beneath a reader is gone back to within seconds, also where nothing new comes', async () => {
  const worker = newId();
  const ids = await tell(worker, 2);
  await eventually(async () => expect(await effectsOf(worker)).toEqual(ids));
  await ask('delete from effect where worker = $1', worker);
  await ask('delete from inbox where event_id = any ($1)', ids);
  await ask('update position set next_offset = 0');
  await eventually(async () => expect(await effectsOf(worker)).toEqual(ids), { within: 15_000 });
});

test('a reader that ends while something comes goes in peace, and the next hears it', async () => {
  const worker = newId();
  const ids: string[] = [];
  for (let round = 0; round < 3; round++) {
    const end = new AbortController();
    const telling = (async () => {
      while (!end.signal.aborted) ids.push(...(await tell(worker)));
    })();
    await eventually(async () => expect((await effectsOf(worker)).length).toBeGreaterThan(10 * round));
    await app.close();
    end.abort();
    await telling;
    await listen();
  }
  await eventually(async () => expect(await effectsOf(worker)).toEqual(ids), { within: 15_000 });
  expect(dead).toEqual([]);
}, 60_000);

test('a reader that ends with much in hand, and goes on, has heard each once and of each subject in order', async () => {
  const workers = Array.from({ length: 500 }, newId);
  await app.close();
  for (let round = 0; round < 16; round++)
    await new Transaction(system, { actor: { role: 'SYSTEM' } }).run(async (tx) =>
      outbox.add(tx, ...workers.map(registered)),
    );
  const heard = () =>
    ask<{ worker: string; ids: string[] }>(
      'select worker, array_agg(event_id::text order by n) as ids from effect where worker = any ($1::uuid[]) group by 1',
      workers,
    );
  await listen();
  await eventually(async () => expect(await heard()).not.toEqual([]), { within: 15_000 });
  await app.close();
  await listen();
  await eventually(
    async () => {
      const told = await heard();
      expect(told.map(({ ids }) => ids.length)).toEqual(workers.map(() => 16));
    },
    { within: 15_000 },
  );
  const told = await ask<{ worker: string; ids: string[] }>(
    `select aggregateid as worker, array_agg(id::text order by seq) as ids from event_archive where aggregateid = any ($1::text[])
     group by 1`,
    workers,
  );
  expect(new Map((await heard()).map(({ worker, ids }) => [worker, ids]))).toEqual(
    new Map(told.map(({ worker, ids }) => [worker, ids])),
  );
}, 60_000);

/** The record of an event id as it lies on the topic. */
async function recordOf(id: string) {
  const reader = kafka.consumer({ groupId: `look-${newId()}`, maxWaitTimeInMs: 100 });
  await reader.connect();
  await reader.subscribe({ topic: 'pmi.registration.v1', fromBeginning: true });
  try {
    return await new Promise<{ value: Buffer | null; headers: Record<string, string> }>((resolve, reject) => {
      reader
        .run({
          eachMessage: async ({ message }) => {
            const headers = Object.fromEntries(
              Object.entries(message.headers ?? {}).map(([name, value]) => [name, String(value)]),
            );
            if (headers['ce_id'] === id) resolve({ value: message.value, headers });
          },
        })
        .catch(reject);
    });
  } finally {
    await reader.disconnect();
  }
}
