import { newSigningKey } from '@libs/access';
import { newRolePasswords, provisionDatabase, roleUrl, runMigrations } from '@libs/database';
import { newId } from '@libs/kernel';
import { createService, ServiceEnv } from '@libs/service';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { MIGRATIONS } from '../../apps/status/migrations/index.js';
import { operations } from '../../apps/status/src/projection/operations.js';
import { StatusModule } from '../../apps/status/src/status.module.js';
import { facts } from './events.js';
import { figure, interleave, ratio, type Figure } from './interleave.js';
import type { BareParts } from './parts.js';

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

async function intoStatus(
  { postgres, brokers }: BareParts,
  from: Map<number, string>,
  records: number,
): Promise<number> {
  const name = `bench_${newId().slice(-6)}_status`;
  const passwords = newRolePasswords();
  await provisionDatabase(postgres, name, passwords);
  await runMigrations(roleUrl(postgres, name, 'owner', passwords.owner), MIGRATIONS);
  const superuser = new URL(postgres);
  superuser.pathname = `/${name}`;
  const pool = new Pool({ connectionString: superuser.toString(), max: 1 });
  for (const [partition, next] of from) {
    await pool.query('insert into generation_1.position values ($1, $2, $3)', [TOPIC, partition, next]);
  }
  const env = Object.assign(new ServiceEnv(), {
    PORT: 1,
    DATABASE_APP_URL: roleUrl(postgres, name, 'app', passwords.app),
    DATABASE_SYSTEM_URL: roleUrl(postgres, name, 'system', passwords.system),
    KAFKA_BROKERS: brokers.join(','),
    INTERNAL_KEYS: JSON.stringify((await newSigningKey()).verifying),
    IDEMPOTENCY_KEY: randomBytes(32).toString('base64'),
  });
  const app = await createService({
    name: 'status',
    module: StatusModule.for(env),
    env,
    words: {},
    hooks: operations,
  });
  await app.startAllMicroservices();
  // From the first fact that stands to the last: joining the group is no part of it.
  const began = await reached(pool, 1);
  const ended = await reached(pool, records);
  await app.close();
  await pool.end();
  return records / ((ended - began) / 1000);
}

async function reached(pool: Pool, wanted: number): Promise<number> {
  for (;;) {
    const { rows } = await pool.query<{ n: number }>('select count(*)::int as n from generation_1.fact');
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
