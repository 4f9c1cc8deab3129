import { newRolePasswords, provisionDatabase, roleUrl, runMigrations } from '@libs/database';
import { createOutbox, Relay } from '@libs/messaging';
import type { Producer } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { facts } from './events.js';
import { figure, interleave, ratio, type Figure } from './interleave.js';
import type { BareParts } from './parts.js';

const ROWS = 100_000;
const BATCH = 500;
const PAIRS = 5;
const TOPIC = 'pmi.registration.v1';

class OutboxOnly implements MigrationInterface {
  readonly name = 'OutboxOnly0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await createOutbox(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

/** Draining a backlog of 100,000 rows against sending the same records and nothing else. */
export async function relayDrain({ postgres, kafka }: BareParts): Promise<Figure[]> {
  const passwords = newRolePasswords();
  await provisionDatabase(postgres, 'bench_relay', passwords);
  await runMigrations(roleUrl(postgres, 'bench_relay', 'owner', passwords.owner), [OutboxOnly]);
  const url = roleUrl(postgres, 'bench_relay', 'system', passwords.system);
  const superuser = new URL(postgres);
  superuser.pathname = '/bench_relay';
  const pool = new Pool({ connectionString: superuser.toString(), max: 2 });
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const records = facts(Math.ceil(ROWS / 3)).slice(0, ROWS);

  const drain = async (): Promise<number> => {
    await fill(pool);
    const relay = new Relay({ service: 'registration', url, kafka, topics: [TOPIC] });
    const began = performance.now();
    relay.onApplicationBootstrap();
    while ((await pool.query('select from outbox limit 1')).rowCount) await pause(20);
    const seconds = (performance.now() - began) / 1000;
    await relay.onApplicationShutdown();
    return ROWS / seconds;
  };
  const pairs = await interleave(PAIRS, drain, () => sendAlone(producer, records));
  await producer.disconnect();
  await pool.end();
  return [
    ratio('relay.ratio', pairs, 0.5),
    figure(
      'relay.per_s',
      pairs.map(({ subject }) => subject),
      '/s',
    ),
    figure(
      'relay.baseline_per_s',
      pairs.map(({ baseline }) => baseline),
      '/s',
    ),
  ];
}

async function fill(pool: Pool): Promise<void> {
  await pool.query(
    `insert into outbox (position, id, aggregatetype, aggregateid, type, payload, topic, seq, occurred_on, occurred_at, recorded_at, headers)
     select nextval('outbox_position'), gen_random_uuid(), 'worker', gen_random_uuid(), 'registration.worker-registered.v1',
       '{"villageCode":"3307102004","sex":"P","birthYear":1995,"education":"SLTP","identityStatus":"SIGHTED_KTP","intent":{"country":"TW","isco08":"5322","scheme":"P_TO_P","employerType":"PERSEORANGAN_RUMAH_TANGGA","plannedDeparture":"2027-07-01"},"source":"DESK"}',
       $1, 1, '2026-03-04', now(), now(),
       jsonb_build_object('actor', jsonb_build_object('role', 'PETUGAS_DESA', 'area', '3307102004'), 'journeyId', gen_random_uuid(), 'correlationId', gen_random_uuid())
     from generate_series(1, $2)`,
    [TOPIC, ROWS],
  );
  await pool.query('vacuum analyze outbox');
}

async function sendAlone(producer: Producer, records: ReturnType<typeof facts>): Promise<number> {
  const began = performance.now();
  for (let at = 0; at < records.length; at += BATCH) {
    await producer.sendBatch({
      acks: -1,
      topicMessages: [{ topic: TOPIC, messages: records.slice(at, at + BATCH) }],
    });
  }
  return records.length / ((performance.now() - began) / 1000);
}
