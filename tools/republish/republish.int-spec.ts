import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WorkerRegistered, type ReceivedEvent } from '@libs/contracts';
import { newDataSource, Transaction } from '@libs/database';
import { newId } from '@libs/kernel';
import { createTopics, EventConsumer, On, Outbox, Relay } from '@libs/messaging';
import { eventually, freshDatabase, Plumbing, registered, type TestDatabase } from '@libs/testing';
import { Controller, type INestMicroservice } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Kafka, logLevel, type KafkaMessage } from 'kafkajs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { startKafka, type EmbeddedKafka } from '../embedded/kafka.js';
import { Readers } from './readers.js';
import { republish } from './republish.js';

const TOPIC = WorkerRegistered.topic;

const heard: string[] = [];

@Controller()
class Hear {
  @On(WorkerRegistered)
  async handle({ id }: ReceivedEvent<WorkerRegistered>, _tx: Transaction): Promise<void> {
    heard.push(id);
  }
}

let dir: string;
let broker: EmbeddedKafka;
let kafka: Kafka;
let database: TestDatabase;
let system: DataSource;
let relay: Relay;
let outbox: Outbox;
let app: INestMicroservice;

beforeAll(async () => {
  // A broker of its own: a topic is taken away here that others use.
  dir = mkdtempSync(join(tmpdir(), 'republish-'));
  [broker, database] = await Promise.all([
    startKafka({ dir, heap: '256m' }),
    freshDatabase('registration', [Plumbing]),
  ]);
  kafka = new Kafka({ clientId: 'test', brokers: [broker.brokers], logLevel: logLevel.NOTHING });
  await createTopics(kafka);
  const { system: url } = database.url;
  system = await newDataSource({ url, entities: [], poolSize: 4, applicationName: 'test' }).initialize();
  relay = new Relay({ service: 'registration', url, kafka, topics: [TOPIC] });
  outbox = new Outbox(relay);
  relay.onApplicationBootstrap();
  const consumer = new EventConsumer({
    service: 'reader',
    kafka: { brokers: [broker.brokers], logLevel: logLevel.NOTHING },
    source: system,
    onDead: (error) => expect(error).toBeUndefined(),
  });
  const module = await Test.createTestingModule({ controllers: [Hear] }).compile();
  app = module.createNestMicroservice({ strategy: consumer, logger: false });
  await app.listen();
}, 120_000);

afterAll(async () => {
  await app.close();
  await relay.onApplicationShutdown();
  await system.destroy();
  await database.drop();
  await broker.stop();
  rmSync(dir, { recursive: true });
}, 60_000);

const workers = Array.from({ length: 12 }, newId);

/** Registers each of the workers once more; an event each. */
const tell = (): Promise<string[]> =>
  new Transaction(system, { actor: { role: 'PETUGAS_DESA', area: '3307102004' } }).run(async (tx) => {
    const events = workers.map(registered);
    outbox.add(tx, ...events);
    return events.map(({ id }) => id);
  });

const again = async (append = false): Promise<string[]> => {
  const said: string[] = [];
  const readers = await Readers.connect(kafka, { reader: database.url.system });
  try {
    const url = database.url.system;
    const say = (line: string): void => void said.push(line);
    await republish({ service: 'registration', url, kafka, readers, append, say });
  } finally {
    await readers.close();
  }
  return said;
};

async function loseTopic(): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  await admin.deleteTopics({ topics: [TOPIC] });
  await eventually(async () => expect(await admin.listTopics()).not.toContain(TOPIC));
  await admin.disconnect();
}

/** Everything on the topic, by partition, as it lies there. */
async function read(count: number): Promise<Map<number, KafkaMessage[]>> {
  const messages = new Map<number, KafkaMessage[]>();
  const consumer = kafka.consumer({ groupId: `look-${newId()}`, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topic: TOPIC, fromBeginning: true });
  try {
    await new Promise<void>((resolve, reject) => {
      let seen = 0;
      const eachMessage = async ({ partition, message }: { partition: number; message: KafkaMessage }) => {
        messages.set(partition, [...(messages.get(partition) ?? []), message]);
        if (++seen === count) resolve();
      };
      consumer.run({ eachMessage }).catch(reject);
    });
  } finally {
    await consumer.disconnect();
  }
  return messages;
}

/** What must be the same after all: everything but where it lies. */
const told = (messages: Map<number, KafkaMessage[]>): unknown =>
  [...messages]
    .sort(([a], [b]) => a - b)
    .map(([partition, of]) => [
      partition,
      of.map(({ key, value, headers, timestamp }) => ({
        key: String(key),
        value: String(value),
        headers: Object.entries(headers!).map(([name, text]) => `${name}: ${String(text)}`),
        timestamp,
      })),
    ]);

test('a lost topic is made again as it was, whoever has heard of it hears nothing twice, and nothing is missed afterwards', async () => {
  const ids = await tell();
  await eventually(() => expect(heard).toHaveLength(ids.length));
  const before = await read(ids.length);
  // Repeats: the offsets of the lost topic count them, the archive does not.
  const producer = kafka.producer();
  await producer.connect();
  for (const [partition, messages] of before) {
    await producer.send({
      topic: TOPIC,
      messages: messages.map((message) => ({ ...message, headers: message.headers!, partition })),
    });
  }
  await producer.disconnect();
  const more = await tell();
  await eventually(() => expect(heard).toHaveLength(ids.length + more.length));

  await loseTopic();
  const said = await again();

  expect(said.at(-1)).toBe('24 events are on their topics again.');
  const after = await read(24);
  const first = new Map(
    [...after].map(([partition, messages]) => [partition, messages.slice(0, before.get(partition)!.length)]),
  );
  expect(told(first)).toEqual(told(before));
  const afterwards = await tell();
  const all = [...ids, ...more, ...afterwards];
  await eventually(() => expect(heard.toSorted()).toEqual(all.toSorted()));
}, 60_000);

test('a topic that holds something is left alone, unless all is to be appended', async () => {
  await expect(again()).rejects.toThrow('No topic of registration is lost.');
  const before = [...heard];
  await again(true);
  const afterwards = await tell();
  await eventually(() => expect(heard.toSorted()).toEqual([...before, ...afterwards].toSorted()));
}, 60_000);

test('what was told on the new topic before it was made again is heard too, wherever a reader stood on the lost one', async () => {
  const before = [...heard];
  await loseTopic();
  await createTopics(kafka);
  // Far more than there was: the reader takes the first for what it had read of the lost one, and hears only the last.
  const ids: string[] = [];
  for (let round = 0; round < 30; round++) ids.push(...(await tell()));
  await eventually(async () => expect((await system.query('select from outbox')).length).toBe(0));

  await expect(again()).rejects.toThrow('--append');
  await again(true);

  await eventually(() => expect(heard.toSorted()).toEqual([...before, ...ids].toSorted()));
}, 60_000);
