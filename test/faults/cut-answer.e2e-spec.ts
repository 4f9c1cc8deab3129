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
 * The loss that architecture §5 describes. The broker writes a batch, and its answer is lost. The producer of kafkajs
 * gives up, and takes the sequence numbers of the batch back. Meanwhile a row with a lower position commits, so the
 * oldest ten rows are now another ten. Where the same producer sends those, they carry the numbers of the ten before: the
 * broker takes them for a repeat, acknowledges them, and writes nothing.
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
    const topic = `faults-${newId()}`;
    const admin = broker.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic, numPartitions: 1 }] });
    await admin.disconnect();
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

test('our relay loses nothing: it sends what it has once sent again as it was, by a producer in the place of the one that failed', async () => {
  const { ids, late } = await tellOneLate();
  const cut = proxy.cutAnswers(PRODUCE);
  const relay = new Relay({
    service: 'registration',
    url: database.url.system,
    kafka: throughProxy,
    topics: [TOPIC],
  });
  relay.onApplicationBootstrap();
  try {
    // Six attempts of the first producer, and then some of its successor.
    await eventually(() => expect(cut.times).toBeGreaterThan(7), { within: 30_000 });
    await late.commit();
    cut.mend();
    await eventually(async () => expect((await outbox.query('select from outbox')).rowCount).toBe(0), {
      within: 30_000,
    });
  } finally {
    await relay.onApplicationShutdown();
  }
  expect(await missingOn(TOPIC, ids)).toEqual([]);
  const { rows } = await outbox.query(
    'select heardat = (select max(heardat) from event_archive) as last from event_archive where id = $1',
    [late.eventId],
  );
  expect(rows).toEqual([{ last: true }]); // after those whose positions are higher, and not in the place of one
}, 90_000);
