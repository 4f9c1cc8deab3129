import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { createOutbox, createTopics, Relay } from '@libs/messaging';
import { eventually, freshDatabase, kafkaBrokers, type TestDatabase } from '@libs/testing';
import { Logger } from '@nestjs/common';
import { Kafka, logLevel } from 'kafkajs';
import { connect } from 'node:net';
import { Pool } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { readTopic, TOPIC } from '../../tools/faults/books.js';
import { KafkaProxy, PRODUCE } from '../../tools/faults/kafka-proxy.js';
import { Teller, type Held } from '../../tools/faults/teller.js';
import { drainPlainly } from './plain-relay.js';

/*
 * The loss that architecture §5 describes. The broker writes a batch, and its answer is lost, or says that the batch of
 * another partition is too large. The producer of kafkajs takes the sequence numbers of all of them back. Where it
 * then sends another batch of the same length, that carries the numbers of the one that was written: the broker takes it
 * for a repeat, acknowledges it, and writes nothing. So a row is lost that commits meanwhile with a lower position, since
 * the oldest ten rows are then another ten.
 */
const ROWS = 10;

class Plumbing implements MigrationInterface {
  readonly name = 'Plumbing0000000000001';
  up = (runner: QueryRunner): Promise<void> => createOutbox(runner);
  down = (): Promise<void> => Promise.resolve();
}

const broker = new Kafka({ brokers: kafkaBrokers(), logLevel: logLevel.NOTHING });
let database: TestDatabase;
let outbox: Pool;
let teller: Teller;
let proxy: KafkaProxy;
let throughProxy: Kafka;

beforeAll(async () => {
  Logger.overrideLogger(false); // that Kafka does not answer is what we are here for
  await createTopics(broker);
  database = await freshDatabase('registration', [Plumbing]);
  outbox = new Pool({ connectionString: database.url.system, max: 1 });
  teller = await Teller.open(database.url.system);
}, 60_000);

afterAll(async () => {
  await teller.close();
  await outbox.end();
  await database.drop();
});

beforeEach(async () => {
  const brokers = kafkaBrokers();
  proxy = await KafkaProxy.before(brokers[0]!);
  throughProxy = new Kafka({
    brokers,
    logLevel: logLevel.NOTHING,
    // Whatever address the broker tells of itself, the way there is through the proxy.
    socketFactory: ({ onConnect }) => connect(proxy.port, '127.0.0.1', onConnect),
  });
});

afterEach(() => proxy.close());

/** Tells something in a transaction that stays open, then ten more in one that commits: their positions are all higher. */
async function tellOneLate(): Promise<{ ids: string[]; late: Held }> {
  const late = await teller.hold(newId());
  return { ids: [late.eventId, ...(await teller.tell(newId(), ROWS))], late };
}

async function newTopic(numPartitions: number): Promise<string> {
  const topic = `faults-${newId()}`;
  const admin = broker.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions }] });
  await admin.disconnect();
  return topic;
}

async function missingOn(topic: string, ids: readonly string[]): Promise<string[]> {
  const messages = await readTopic(broker, topic);
  const there = new Set(messages.map(({ headers }) => headers?.['ce_id']?.toString()));
  return ids.filter((id) => !there.has(id));
}

test.each([
  { replacesProducer: false, verdict: 'keeps its producer loses the late row' },
  { replacesProducer: true, verdict: 'replaces its producer loses nothing' },
])(
  'a relay that asks anew for the oldest rows and $verdict',
  async ({ replacesProducer }) => {
    const topic = await newTopic(1);
    const { ids, late } = await tellOneLate();

    const cut = proxy.cutAnswers(PRODUCE);
    await drainPlainly(outbox, throughProxy, { topic, rowsAtOnce: ROWS, replacesProducer }, async () => {
      await late.commit();
      cut.mend();
    });

    expect(cut.times).toBeGreaterThan(0);
    expect(await missingOn(topic, ids)).toEqual(replacesProducer ? [] : [late.eventId]);
  },
  60_000,
);

test('a producer that is kept after one of its partitions was refused has the next batch acknowledged and not written', async () => {
  const topic = await newTopic(2);
  const producer = throughProxy.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const send = (partition: number, ...ids: string[]) => ({
    topic,
    messages: ids.map((id) => ({ partition, value: id, headers: { ce_id: id } })),
  });
  const large = { topic, messages: [{ partition: 1, value: Buffer.alloc(2_000_000) }] };
  await expect(producer.sendBatch({ topicMessages: [send(0, 'a', 'b'), large] })).rejects.toThrow(
    'larger than',
  );
  await producer.send(send(0, 'c', 'd'));
  await producer.disconnect();
  expect(await missingOn(topic, ['a', 'b', 'c', 'd'])).toEqual(['c', 'd']);
}, 60_000);

test('our relay loses nothing: it sends what it has once sent again as it was, by a producer in the place of the one that failed', async () => {
  const { ids, late } = await tellOneLate();
  const cut = proxy.cutAnswers(PRODUCE);
  await withRelay(async () => {
    // Six attempts of the first producer, and then some of its successor.
    await eventually(() => expect(cut.times).toBeGreaterThan(7), { within: 30_000 });
    await late.commit();
    cut.mend();
    await untilAllAreSent();
  });
  expect(await missingOn(TOPIC, ids)).toEqual([]);
  const { rows } = await outbox.query(
    'select heardat = (select max(heardat) from event_archive) as last from event_archive where id = $1',
    [late.eventId],
  );
  expect(rows).toEqual([{ last: true }]); // after those whose positions are higher, and not in the place of one
}, 90_000);

test('our relay loses nothing where the broker refuses a row: the others of its batch, and the next of their length, are written', async () => {
  const worker = newId();
  const ids = await teller.tell(worker, 2);
  await teller.tellTooLarge(newId()); // of the same batch, and five times out of six on another partition
  await withRelay(async () => {
    await untilAllAreSent();
    ids.push(...(await teller.tell(worker, 2)));
    await untilAllAreSent();
  });
  expect(await missingOn(TOPIC, ids)).toEqual([]);
  const { rows } = await outbox.query('select count(*)::int as n from outbox_refused');
  expect(rows).toEqual([{ n: 1 }]);
}, 90_000);

async function withRelay(work: () => Promise<void>): Promise<void> {
  const relay = new Relay({
    service: 'registration',
    url: database.url.system,
    kafka: throughProxy,
    topics: [TOPIC],
  });
  relay.onApplicationBootstrap();
  try {
    await work();
  } finally {
    await relay.onApplicationShutdown();
  }
}

const untilAllAreSent = (): Promise<void> =>
  eventually(async () => expect((await outbox.query('select from outbox')).rowCount).toBe(0), {
    within: 30_000,
  });
