import { newId } from '@libs/kernel';
import { randomBytes, randomInt } from 'node:crypto';
import { Pool } from 'pg';
import { figure, interleave, quantile, ratio, type Figure } from './interleave.js';
import { RegistrationLoad } from './registration-load.js';
import type { BenchSystem } from './system.js';

const CONNECTIONS = 32;
const WINDOW_MS = 4_000;
/** Seven processes compile what they do often: their first seconds are not how they run. */
const WARM_UP_MS = 12_000;
const PAIRS = 5;

/** Registrations through the gateway against the bare driver doing what it cannot be done without. */
export async function writes(system: BenchSystem, token: string): Promise<Figure[]> {
  const http = new RegistrationLoad(system.gateway, token);
  const bare = await BareInserts.prepare(system.postgres);
  await http.run(WARM_UP_MS);
  const p95: number[] = [];
  const pairs = await interleave(
    PAIRS,
    async () => {
      const { rate, latencies } = await http.run(WINDOW_MS);
      p95.push(quantile(latencies, 0.95));
      return rate;
    },
    () => bare.run(WINDOW_MS),
  );
  await bare.close();
  http.close();
  return [
    ratio('write.ratio', pairs, 0.4),
    figure('write.p95_ms', p95.slice(1), 'ms'),
    figure(
      'write.per_s',
      pairs.map(({ subject }) => subject),
      '/s',
    ),
    figure(
      'write.baseline_per_s',
      pairs.map(({ baseline }) => baseline),
      '/s',
    ),
  ];
}

/** BEGIN, a named INSERT for each row of a registration, COMMIT; pool of 8, closed loop of 32; into copies of the same tables. */
class BareInserts {
  private constructor(private readonly pool: Pool) {}

  static async prepare(postgres: string): Promise<BareInserts> {
    const url = new URL(postgres);
    url.pathname = '/registration';
    const pool = new Pool({ connectionString: url.toString(), max: 8 });
    await pool.query(`
      drop schema if exists bench cascade; create schema bench;
      create table bench.worker (like public.worker including all);
      create table bench.name_entry (like public.name_entry including all);
      create table bench.outbox (like public.outbox including all);
      create table bench.idempotency (like public.idempotency including all)`);
    return new BareInserts(pool);
  }

  async run(ms: number): Promise<number> {
    const until = performance.now() + ms;
    let done = 0;
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        while (performance.now() < until) {
          await this.one();
          done++;
        }
      }),
    );
    return (done / ms) * 1000;
  }

  private async one(): Promise<void> {
    const id = newId();
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await client.query({
        name: 'worker',
        text: `insert into bench.worker (id, journey_id, human_code, village_code, sex, birth_year, education, identity_status, country,
                 isco08, scheme, employer_type, planned_departure, state, version, data_key, card, identity, screening,
                 screening_decision, recorded_at)
               values ($1, $2, $3, '3307102004', 'P', 1995, 'SLTP', 'SIGHTED_KTP', 'TW', '5322', 'P_TO_P', 'PERSEORANGAN_RUMAH_TANGGA',
                 '2027-07-01', 'REGISTERED', 1, $4, $5, $6, $7, 'OPEN_QUESTIONS', $8)`,
        values: [
          id,
          newId(),
          `PMI-3307102004-${id}`,
          Buffer.alloc(69, 1),
          Buffer.alloc(140, 2),
          Buffer.alloc(110, 3),
          SCREENING,
          new Date(),
        ],
      });
      await client.query({
        name: 'name',
        text: `insert into bench.name_entry (worker_id, village_code, keys) values ($1, '3307102004', $2)`,
        values: [id, Array.from({ length: 4 }, () => randomInt(2 ** 47))],
      });
      await client.query({
        name: 'outbox',
        text: `insert into bench.outbox (position, id, aggregatetype, aggregateid, type, payload, topic, seq, occurred_on, occurred_at, recorded_at, headers)
               values (nextval('outbox_position'), $1, 'worker', $2, 'registration.worker-registered.v1', $3, 'pmi.registration.v1', 1, '2026-03-04', now(), now(), $4)`,
        values: [newId(), id, PAYLOAD, HEADERS],
      });
      await client.query({
        name: 'idempotency',
        text: `insert into bench.idempotency (subject, route, key, body_hmac, resource_id, version) values ('bench', 'POST /v1/workers', $1, $2, $3, 1)`,
        values: [newId(), Buffer.alloc(32, 4), id],
      });
      await client.query('commit');
    } finally {
      client.release();
    }
  }

  async close(): Promise<void> {
    await this.pool.query('drop schema bench cascade');
    await this.pool.end();
  }
}

/** As long as what a first look rested on is, sealed; nothing of it can be made smaller. */
const SCREENING = randomBytes(1_120);

const PAYLOAD = JSON.stringify({
  villageCode: '3307102004',
  sex: 'P',
  birthYear: 1995,
  education: 'SLTP',
  identityStatus: 'SIGHTED_KTP',
  intent: {
    country: 'TW',
    isco08: '5322',
    scheme: 'P_TO_P',
    employerType: 'PERSEORANGAN_RUMAH_TANGGA',
    plannedDeparture: '2027-07-01',
  },
  source: 'DESK',
  screening: 'OPEN_QUESTIONS',
});

const HEADERS = JSON.stringify({
  actor: { role: 'PETUGAS_DESA', area: '3307102004', orgId: 'DESA-33-07-10-2004' },
  correlationId: newId(),
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  journeyId: newId(),
});
