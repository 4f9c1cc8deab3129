import { newId } from '@libs/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { facts } from './events.js';
import { figure, interleave, ratio, type Figure } from './interleave.js';
import type { BareParts } from './parts.js';
import { BenchStatus } from './status.js';

const WORKERS = 20_000;
const PAIRS = 5;
const TOPIC = 'pmi.registration.v1';

/** Folding facts into the status database against reading the same records and parsing them. */
export async function consumption(parts: BareParts): Promise<Figure[]> {
  const records = facts(WORKERS);
  const before = await ends(parts);
  const producer = parts.kafka.producer();
  await producer.connect();
  for (let at = 0; at < records.length; at += 1_000) {
    await producer.sendBatch({ topicMessages: [{ topic: TOPIC, messages: records.slice(at, at + 1_000) }] });
  }
  await producer.disconnect();
  const pairs = await interleave(
    PAIRS,
    () => intoStatus(parts, before, records.length),
    () => parsed(parts, before, records.length),
  );
  return [
    ratio('consume.ratio', pairs, 0.2),
    figure(
      'consume.per_s',
      pairs.map(({ subject }) => subject),
      '/s',
    ),
    figure(
      'consume.baseline_per_s',
      pairs.map(({ baseline }) => baseline),
      '/s',
    ),
  ];
}

/** Where each partition ends: what other measurements wrote lies before. */
async function ends({ kafka }: BareParts): Promise<Map<number, string>> {
  const admin = kafka.admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(TOPIC);
  await admin.disconnect();
  return new Map(offsets.map(({ partition, high }) => [partition, high]));
}

async function intoStatus(parts: BareParts, from: Map<number, string>, records: number): Promise<number> {
  const status = await BenchStatus.create(parts);
  for (const [partition, next] of from) {
    await status.sql.query('insert into generation_1.position values ($1, $2, $3)', [TOPIC, partition, next]);
  }
  const perSecond = await status.serve(async () => {
    // From the first fact that stands to the last: joining the group is no part of it.
    const began = await reached(status.sql, 1);
    return records / (((await reached(status.sql, records)) - began) / 1000);
  });
  await status.drop();
  return perSecond;
}

async function reached(sql: Client, wanted: number): Promise<number> {
  for (;;) {
    const { rows } = await sql.query<{ n: number }>('select count(*)::int as n from generation_1.fact');
    if ((rows[0]?.n ?? 0) >= wanted) return performance.now();
    await pause(20);
  }
}

async function parsed({ kafka }: BareParts, from: Map<number, string>, records: number): Promise<number> {
  const consumer = kafka.consumer({ groupId: `bench-${newId()}`, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topic: TOPIC, fromBeginning: true });
  let read = 0;
  let began = 0;
  const ended = await new Promise<number>((resolve, reject) => {
    consumer
      .run({
        partitionsConsumedConcurrently: 6,
        eachBatch: async ({ batch }) => {
          const start = BigInt(from.get(batch.partition) ?? '0');
          for (const { offset, value } of batch.messages) {
            if (BigInt(offset) < start) continue;
            began ||= performance.now();
            JSON.parse(value!.toString());
            read++;
          }
          if (read >= records) resolve(performance.now());
        },
      })
      .catch(reject);
    for (const [partition, offset] of from) consumer.seek({ topic: TOPIC, partition, offset });
  });
  await consumer.disconnect();
  return records / ((ended - began) / 1000);
}
