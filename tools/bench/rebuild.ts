import { RelayTick, TOPICS } from '@libs/contracts';
import { newId } from '@libs/kernel';
import { logLevel } from 'kafkajs';
import { rebuild } from '../../apps/status/src/rebuild/rebuild.js';
import { atLeast, figure, interleave, ratio, type Figure } from './interleave.js';
import type { BareParts } from './parts.js';
import { BenchStatus } from './status.js';

/** Next offsets of a topic's partitions. */
export interface Position {
  readonly topic: string;
  readonly partition: number;
  readonly next: string;
}

/** Rebuilding all read models from the log against reading the same records and parsing them. */
export async function rebuilding(parts: BareParts, pairs: number): Promise<Figure[]> {
  const log = await endsOf(parts);
  const measured = await interleave(
    pairs,
    async () => {
      const { status, perSecond } = await rebuilt(parts, log);
      await status.drop();
      return perSecond;
    },
    () => parsed(parts, log),
  );
  return [
    ratio('rebuild.ratio', measured, 0.15),
    atLeast(
      'rebuild.per_s',
      measured.map(({ subject }) => subject),
      '/s',
      25_000,
    ),
    figure(
      'rebuild.baseline_per_s',
      measured.map(({ baseline }) => baseline),
      '/s',
    ),
    figure('rebuild.rss_mb', [process.resourceUsage().maxRSS / 1024], 'MB', 600),
  ];
}

/** A status whose read models were made from the log up to these positions, and how fast. */
export async function rebuilt(
  parts: BareParts,
  log: readonly Position[],
): Promise<{ status: BenchStatus; perSecond: number }> {
  const status = await BenchStatus.create(parts);
  const last = await lastTick(parts);
  for (const { topic, partition, next } of log)
    await status.sql.query('insert into generation_1.position values ($1, $2, $3)', [topic, partition, next]);
  for (const [service, stamp] of last)
    await status.sql.query('insert into generation_1.watermark values ($1, $2, 0, 0)', [service, stamp]);
  await status.sql.query(
    `update generation_1.months_closed set until =
       (select date_trunc('month', min(stamp), 'Asia/Jakarta') from generation_1.watermark)`,
  );
  const began = performance.now();
  await rebuild({
    kafka: { brokers: parts.brokers, logLevel: logLevel.NOTHING },
    ownerUrl: status.ownerUrl,
    systemUrl: status.systemUrl,
    threads: 2,
    accept: true,
    say: (sentence) => console.log(`  ${((performance.now() - began) / 1000).toFixed(1)} s: ${sentence}`),
  });
  const events = log.reduce((sum, { next }) => sum + Number(next), 0);
  return { status, perSecond: events / ((performance.now() - began) / 1000) };
}

/** Where every topic of events ends. */
export async function endsOf({ kafka }: BareParts): Promise<Position[]> {
  const admin = kafka.admin();
  await admin.connect();
  const positions: Position[] = [];
  for (const { name: topic } of TOPICS) {
    if (topic === RelayTick.topic) continue;
    for (const { partition, high } of await admin.fetchTopicOffsets(topic))
      positions.push({ topic, partition, next: high });
  }
  await admin.disconnect();
  return positions;
}

async function lastTick({ kafka }: BareParts): Promise<Map<string, string>> {
  const last = new Map<string, string>();
  await readAll(kafka, [RelayTick.topic], (value) => {
    const { service, stamp } = JSON.parse(value) as RelayTick;
    last.set(service, stamp);
  });
  return last;
}

async function parsed({ kafka }: BareParts, log: readonly Position[]): Promise<number> {
  const topics = [...new Set(log.map(({ topic }) => topic))];
  let began = 0;
  let read = 0;
  const ended = await readAll(kafka, topics, (value) => {
    began ||= performance.now();
    JSON.parse(value);
    read++;
  });
  return read / ((ended - began) / 1000);
}

/** Reads these topics from their beginning to their end; returns when it was there. */
async function readAll(
  kafka: BareParts['kafka'],
  topics: readonly string[],
  each: (value: string) => void,
): Promise<number> {
  const admin = kafka.admin();
  await admin.connect();
  const left = new Map<string, bigint>();
  for (const topic of topics)
    for (const { partition, high } of await admin.fetchTopicOffsets(topic))
      if (BigInt(high) > 0n) left.set(`${topic}/${partition}`, BigInt(high));
  await admin.disconnect();
  const consumer = kafka.consumer({ groupId: `bench-${newId()}`, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  try {
    return await new Promise<number>((resolve, reject) => {
      consumer
        .run({
          partitionsConsumedConcurrently: 6,
          eachBatch: async ({ batch }) => {
            for (const { value } of batch.messages) each(value!.toString());
            const key = `${batch.topic}/${batch.partition}`;
            if (BigInt(batch.lastOffset()) + 1n >= (left.get(key) ?? 0n)) left.delete(key);
            if (left.size === 0) resolve(performance.now());
          },
        })
        .catch(reject);
    });
  } finally {
    await consumer.disconnect();
  }
}
