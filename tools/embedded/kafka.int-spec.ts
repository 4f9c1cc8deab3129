import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { startKafka, type EmbeddedKafka } from './kafka.js';
import { freePorts } from './ports.js';
import { findProcess } from './process.js';

let dir: string;
const started: EmbeddedKafka[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kafka-'));
});

afterEach(async () => {
  for (const broker of started.splice(0)) await broker.stop();
  rmSync(dir, { recursive: true });
});

async function start(port?: number): Promise<EmbeddedKafka> {
  const broker = await startKafka({ dir, heap: '256m', ...(port === undefined ? {} : { port }) });
  started.push(broker);
  return broker;
}

const client = ({ brokers }: EmbeddedKafka) => new Kafka({ brokers: [brokers], logLevel: logLevel.NOTHING });

async function say(broker: EmbeddedKafka, value: string): Promise<void> {
  const admin = client(broker).admin();
  await admin.createTopics({ topics: [{ topic: 'kept', numPartitions: 1 }], waitForLeaders: true });
  await admin.disconnect();
  const producer = client(broker).producer();
  await producer.connect();
  await producer.send({ topic: 'kept', messages: [{ value }] });
  await producer.disconnect();
}

async function hear(broker: EmbeddedKafka): Promise<string | undefined> {
  const consumer = client(broker).consumer({ groupId: 'reader', maxWaitTimeInMs: 100 });
  await consumer.subscribe({ topic: 'kept', fromBeginning: true });
  const heard = new Promise<string | undefined>((resolve, reject) => {
    consumer
      .run({ eachMessage: ({ message }) => Promise.resolve(resolve(message.value?.toString())) })
      .catch(reject);
  });
  try {
    return await heard;
  } finally {
    await consumer.disconnect();
  }
}

test('a broker is taken over while it runs, even halted, and after a kill -9 has what it acknowledged', async () => {
  const first = await start();
  await say(first, 'acknowledged');

  process.kill(first.pid, 'SIGSTOP');
  const second = await start();
  expect(second).toMatchObject({ adopted: true, pid: first.pid, brokers: first.brokers });

  process.kill(first.pid, 'SIGKILL');
  await Promise.all([first.exited, second.exited]);
  const third = await start(first.port);
  expect(third).toMatchObject({ adopted: false, brokers: first.brokers });
  expect(await hear(third)).toBe('acknowledged');

  await third.stop();
  expect(findProcess(third.pid)).toBeUndefined();
}, 120_000);

test('a port that another program has is named, with what to do', async () => {
  const stranger = createServer().listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const { port } = stranger.address() as AddressInfo;

  await expect(start(port)).rejects.toThrow(
    `Port ${port}, which Kafka is to have, is taken by another program`,
  );
  stranger.close();
}, 60_000);

test('a broker that cannot be noted down, as on a full disk, is ended and does not keep its port', async () => {
  const [port] = await freePorts(1);
  mkdirSync(join(dir, 'broker.json.new'));
  await expect(start(port)).rejects.toThrow(/directory/);
  rmSync(join(dir, 'broker.json.new'), { recursive: true });
  const next = await start(port);
  expect(next).toMatchObject({ adopted: false, brokers: `127.0.0.1:${port}` });
  await next.stop();
}, 120_000);

test('a broken data folder is told by the words of the broker', async () => {
  writeFileSync(join(dir, 'data'), 'no folder at all');

  await expect(start()).rejects.toThrow(
    /Kafka does not start on .*: .+See .*broker\.log.*npm start -- --fresh/s,
  );
}, 60_000);
