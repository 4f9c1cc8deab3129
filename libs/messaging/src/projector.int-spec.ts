import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WorkerRegistered, type ReceivedEvent } from '@libs/contracts';
import { newDataSource, roleNames, Transaction } from '@libs/database';
import { newId } from '@libs/kernel';
import { eventually, freshDatabase, kafkaBrokers, registered, type TestDatabase } from '@libs/testing';
import { Controller, type INestMicroservice } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Kafka, logLevel } from 'kafkajs';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import {
  createInbox,
  createOutbox,
  createTopics,
  Lease,
  OnBatch,
  Outbox,
  Projector,
  Relay,
} from './index.js';

const TOPIC = WorkerRegistered.topic;

class Plumbing implements MigrationInterface {
  readonly name = 'Plumbing0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createOutbox(runner);
    await createInbox(runner);
    const { system } = await roleNames(runner);
    await runner.query(`
      create table effect (event_id uuid not null, worker text not null, n serial);
      grant select, insert on effect to ${system};
      grant usage on sequence effect_n_seq to ${system}`);
  }

  async down(): Promise<void> {}
}

/** Nothing in its table would hide that an event had two effects. */
@Controller()
class RecordEffects {
  @OnBatch([TOPIC])
  async handle(events: ReceivedEvent[], tx: Transaction): Promise<void> {
    await tx.query('insert into effect (event_id, worker) select * from unnest($1::uuid[], $2::text[])', [
      events.map(({ id }) => id),
      events.map(({ subject }) => subject.id),
    ]);
  }
}

const kafka = new Kafka({ clientId: 'test', brokers: kafkaBrokers(), logLevel: logLevel.NOTHING });
const admin = kafka.admin();
const group = `projector-${newId()}`;
let database: TestDatabase;
let system: DataSource;
let relay: Relay;
let outbox: Outbox;
const processes = new Map<string, INestMicroservice>();

beforeAll(async () => {
  database = await freshDatabase('registration', [Plumbing]);
  await createTopics(kafka);
  await admin.connect();
  const { system: url } = database.url;
  system = await newDataSource({ url, entities: [], poolSize: 4, applicationName: 'test' }).initialize();
  relay = new Relay({ service: 'registration', url, kafka, topics: [TOPIC] });
  outbox = new Outbox(relay);
  relay.onApplicationBootstrap();
  for (const clientId of ['one', 'another']) {
    const projector = new Projector({
      service: group,
      kafka: { clientId, brokers: kafkaBrokers(), logLevel: logLevel.NOTHING },
      source: system,
      url,
      onDead: (error) => expect(error).toBeUndefined(),
    });
    const module = await Test.createTestingModule({ controllers: [RecordEffects] }).compile();
    const app = module.createNestMicroservice({ strategy: projector, logger: false });
    processes.set(clientId, app);
    await app.listen();
  }
}, 30_000);

afterAll(async () => {
  for (const app of processes.values()) await app.close();
  await relay.onApplicationShutdown();
  await admin.disconnect();
  await system.destroy();
  await database.drop();
});

/** Who is in Kafka's group, by the name of the client. */
const members = async (): Promise<string[]> => {
  const { groups } = await admin.describeGroups([group]);
  return groups.flatMap((each) => each.members.map(({ clientId }) => clientId));
};

const tell = (worker: string): Promise<string> =>
  new Transaction(system, { actor: { role: 'PETUGAS_DESA', area: '3307102004' } }).run(async (tx) => {
    const told = registered(worker);
    outbox.add(tx, told);
    return told.id;
  });

const effectsOn = async (worker: string): Promise<string[]> => {
  const rows = await system.query<{ id: string }[]>(
    'select event_id as id from effect where worker = $1 order by n',
    [worker],
  );
  return rows.map(({ id }) => id);
};

test('of two processes the one that holds the lease is alone in the group', async () => {
  const worker = newId();
  const id = await tell(worker);
  await eventually(async () => expect(await effectsOn(worker)).toEqual([id]));
  expect(await members()).toEqual(['one']);
});

test('who loses the lease leaves the group; when it can be had again one of the two hears on, and nothing twice', async () => {
  const worker = newId();
  const told = [await tell(worker)];
  const lease = await Lease.seize(database.url.system, 'projector');
  await eventually(async () => expect(await members()).toEqual([]));
  told.push(await tell(worker));
  await eventually(async () => expect(await system.query('select from outbox')).toEqual([]));
  expect(await effectsOn(worker)).not.toContain(told[1]);
  await lease.release();
  await eventually(async () => expect(await effectsOn(worker)).toEqual(told));
  expect(await members()).toHaveLength(1);
}, 30_000);

test('who was halted with a batch in hand writes before the next or after it, never beside it', async () => {
  const worker = newId();
  const halted = system.createQueryRunner();
  await halted.startTransaction();
  try {
    await halted.query(`select pg_advisory_xact_lock(hashtext('projection'))`);
    const id = await tell(worker);
    await eventually(async () =>
      expect(
        await system.query(`select from pg_locks where locktype = 'advisory' and not granted
          and database = (select oid from pg_database where datname = current_database())`),
      ).not.toEqual([]),
    );
    await eventually(async () => expect(await system.query('select from outbox')).toEqual([]));
    expect(await effectsOn(worker)).toEqual([]);
    await halted.rollbackTransaction();
    await eventually(async () => expect(await effectsOn(worker)).toEqual([id]));
  } finally {
    await halted.release();
  }
});

test('who ends gives the lease back, and the other hears on', async () => {
  const worker = newId();
  const told = [await tell(worker)];
  await eventually(async () => expect(await effectsOn(worker)).toEqual(told));
  const [holder = ''] = await members();
  await processes.get(holder)!.close();
  processes.delete(holder);
  told.push(await tell(worker));
  await eventually(async () => expect(await effectsOn(worker)).toEqual(told));
  expect(await members()).toEqual([...processes.keys()]);
}, 30_000);
