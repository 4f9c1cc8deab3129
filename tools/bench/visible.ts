import { newId } from '@libs/kernel';
import { Kafka, logLevel } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { figure, quantile, type Figure } from './interleave.js';
import { openLoop } from './open-loop.js';
import type { BenchSystem } from './system.js';
import { RegistrationLoad } from './registration-load.js';

const SECONDS = 15;
const WARM_UP_SECONDS = 3;
/** How often the ministry's page is asked: what the figure cannot be finer than. */
const POLL_MS = 4;
/** The list shows the newest hundred: one that was pushed out of it between two looks is not measured. */
const PATIENCE_MS = 5_000;

/** From the desk's 2xx to the ministry's answer that holds it, at a given rate of registrations. */
export async function visibility(system: BenchSystem, desk: string, ministry: string): Promise<Figure[]> {
  const at100 = await measure(system, desk, ministry, 100);
  const bare = await bareVisibility(system, 100);
  const at300 = await measure(system, desk, ministry, 300);
  const p99 = quantile(at100, 0.99);
  return [
    figure('visible.p50_ms', [quantile(at100, 0.5)], 'ms'),
    figure('visible.p99_ms', [p99], 'ms', 100),
    figure('visible300.p99_ms', [quantile(at300, 0.99)], 'ms', 250),
    figure('visible.ratio', [p99 / quantile(bare, 0.99)], ''),
    figure('visible.bare_p99_ms', [quantile(bare, 0.99)], 'ms'),
  ];
}

async function measure(
  system: BenchSystem,
  desk: string,
  ministry: string,
  perSecond: number,
): Promise<number[]> {
  const load = new RegistrationLoad(system.gateway, desk);
  const answeredAt = new Map<string, number>();
  const latencies: number[] = [];
  const warmUntil = performance.now() + WARM_UP_SECONDS * 1000;
  const sending = new AbortController();
  let giveUpAt = Infinity;
  const watching = (async () => {
    while (!sending.signal.aborted || (answeredAt.size > 0 && performance.now() < giveUpAt)) {
      const asked = await fetch(`${system.gateway}/api/status/v1/journeys?limit=100`, {
        headers: { authorization: `Bearer ${ministry}` },
      });
      const { items } = (await asked.json()) as { items: { workerId: string }[] };
      const now = performance.now();
      for (const { workerId } of items) {
        const answered = answeredAt.get(workerId);
        if (answered === undefined) continue;
        answeredAt.delete(workerId);
        if (answered > warmUntil) latencies.push(now - answered);
      }
      await pause(POLL_MS);
    }
  })();
  await openLoop(perSecond, SECONDS, async () => {
    const { status, workerId } = await load.register();
    if (status === 201) answeredAt.set(workerId, performance.now());
  });
  sending.abort();
  giveUpAt = performance.now() + PATIENCE_MS;
  await watching;
  load.close();
  return latencies;
}

/** The same path with nothing of ours on it: commit, produce, consume, upsert. */
async function bareVisibility(system: BenchSystem, perSecond: number): Promise<number[]> {
  const topic = `bench-${newId()}`;
  const kafka = new Kafka({
    clientId: 'bench',
    brokers: system.kafka.split(','),
    logLevel: logLevel.NOTHING,
  });
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 6 }], waitForLeaders: false });
  const pool = new Pool({ connectionString: system.postgres, max: 8 });
  await pool.query(
    'create table bench_told (id uuid primary key, body jsonb); create table bench_seen (id uuid primary key, body jsonb)',
  );
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  const consumer = kafka.consumer({ groupId: topic, maxWaitTimeInMs: 100 });
  await producer.connect();
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const committedAt = new Map<string, number>();
  const latencies: number[] = [];
  const warmUntil = performance.now() + WARM_UP_SECONDS * 1000;
  await consumer.run({
    partitionsConsumedConcurrently: 6,
    eachMessage: async ({ message }) => {
      const id = message.key!.toString();
      await pool.query({
        name: 'seen',
        text: 'insert into bench_seen values ($1, $2) on conflict (id) do update set body = excluded.body',
        values: [id, message.value!.toString()],
      });
      const committed = committedAt.get(id);
      committedAt.delete(id);
      if (committed !== undefined && committed > warmUntil) latencies.push(performance.now() - committed);
    },
  });
  const body = JSON.stringify({ village: '3307102004', filler: 'x'.repeat(400) });
  await openLoop(perSecond, SECONDS, async () => {
    const id = newId();
    await pool.query({ name: 'told', text: 'insert into bench_told values ($1, $2)', values: [id, body] });
    committedAt.set(id, performance.now());
    await producer.send({ topic, messages: [{ key: id, value: body }] });
  });
  for (let i = 0; i < 100 && committedAt.size > 0; i++) await pause(50);
  await consumer.disconnect();
  await producer.disconnect();
  await admin.deleteTopics({ topics: [topic] });
  await admin.disconnect();
  await pool.query('drop table bench_told, bench_seen');
  await pool.end();
  return latencies;
}
