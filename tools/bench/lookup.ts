import { newRolePasswords, provisionDatabase, roleUrl, runMigrations } from '@libs/database';
import { blockingKeys } from '@libs/duplicates';
import { maskNik } from '@libs/identifiers';
import { newId, SystemClock } from '@libs/kernel';
import { Outbox, type Relay } from '@libs/messaging';
import { BlindIndex, kekFromEnv, Vault } from '@libs/vault';
import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../apps/registration/migrations/index.js';
import { registrationOf } from '../../apps/registration/src/duplicates/seek-duplicates/registration-of.js';
import {
  SeekDuplicates,
  SeekEvery,
} from '../../apps/registration/src/duplicates/seek-duplicates/seek-duplicates.js';
import { registrations, type Registered } from './duplicates-people.js';
import { figure, quantile, type Figure } from './interleave.js';
import type { BareParts } from './parts.js';

/** Registered a set at a time, each by a seed of its own: a million people need no memory of their own. */
const SET = 20_000;
const LOOKED_UP = 400;
/** Not measured: plans are made and pages read for the first time. */
const WARM_UP = 100;
const LOOKING_SEED = 9_999;

const WORKERS = `
  insert into worker (id, journey_id, village_code, sex, birth_year, identity_status, country, isco08, planned_departure, state,
    version, data_key, card, identity, recorded_at, sought_at)
  select id, gen_random_uuid(), village, sex, year, 'SIGHTED_KTP', 'TW', '5322', '2027-07-01', 'REGISTERED', 1, key, card, identity,
    now(), case when $8 then now() end
  from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::bytea[], $6::bytea[], $7::bytea[])
    as w (id, village, sex, year, key, card, identity)`;

const KEYS = `
  insert into match_key (worker_id, kind, key_id, hash)
  select worker, kind, 'i1', hash from unnest($1::uuid[], $2::text[], $3::bytea[]) as k (worker, kind, hash)`;

/** How long it takes to look whether somebody is registered among so many, with opening and comparing whoever is alike. */
export async function lookups({ postgres }: BareParts, people: number): Promise<Figure[]> {
  const name = `bench_${newId().slice(-6)}_registration`;
  const passwords = newRolePasswords();
  await provisionDatabase(postgres, name, passwords);
  await runMigrations(roleUrl(postgres, name, 'owner', passwords.owner), MIGRATIONS);
  const superuser = new URL(postgres);
  superuser.pathname = `/${name}`;
  const pool = new Pool({ connectionString: superuser.toString(), max: 1 });
  const register = new Register(pool);
  await register.fill(people);

  const system = new DataSource({
    type: 'postgres',
    url: roleUrl(postgres, name, 'system', passwords.system),
    extra: { max: 1 },
  });
  await system.initialize();
  const outbox = new Outbox({ wake: () => undefined } as Relay);
  const { vault, index } = register;
  const seeking = new SeekDuplicates(system, outbox, vault, index, new SystemClock(), new SeekEvery(0));
  const took: number[] = [];
  for (const one of (await registrations(SET, LOOKING_SEED)).slice(0, LOOKED_UP)) {
    await register.add([one], { sought: false });
    const began = performance.now();
    await seeking.seek();
    took.push(performance.now() - began);
  }
  const { rows } = await pool.query<{ found: number }>(
    'select count(*)::int as found from duplicate_candidate',
  );
  console.log(`  ${rows[0]!.found} suspicions of ${LOOKED_UP} registrations among ${people}`);
  await system.destroy();
  await pool.end();
  const measured = took.slice(WARM_UP);
  return [
    figure('lookup.p50_ms', [quantile(measured, 0.5)], 'ms'),
    figure('lookup.p95_ms', [quantile(measured, 0.95)], 'ms', 50),
    figure('lookup.p99_ms', [quantile(measured, 0.99)], 'ms'),
  ];
}

/** A register as the service writes it, only faster: many rows a statement, and the keys' index at the end. */
class Register {
  readonly vault = new Vault(kekFromEnv(randomBytes(32).toString('base64')));
  readonly index = new BlindIndex(randomBytes(32), 'i1');
  private serial = 0;

  constructor(private readonly pool: Pool) {}

  async fill(people: number): Promise<void> {
    // Some clerks name a village by the code that it had: nothing looks at the list of villages here.
    await this.pool.query('set session_replication_role = replica');
    await this.pool.query('drop index match_key_hash; drop index match_key_worker');
    for (let seed = 1; seed * SET <= people; seed++) {
      const set = await registrations(SET, seed);
      for (let at = 0; at < set.length; at += 2_000)
        await this.add(set.slice(at, at + 2_000), { sought: true });
    }
    await this.pool.query(`
      create index match_key_hash on match_key (hash); create index match_key_worker on match_key (worker_id)`);
    await this.pool.query('vacuum analyze worker');
    await this.pool.query('vacuum analyze match_key');
  }

  async add(all: readonly Registered[], { sought }: { sought: boolean }): Promise<void> {
    const rows = all.map(({ told }) => this.sealed(told));
    await this.pool.query(WORKERS, [
      rows.map(({ id }) => id),
      rows.map(({ told }) => told.village),
      rows.map(({ told }) => told.sex),
      rows.map(({ year }) => year),
      rows.map(({ dataKey }) => dataKey),
      rows.map(({ card }) => card),
      rows.map(({ identity }) => identity),
      sought,
    ]);
    if (!sought) return;
    const keys = rows.flatMap((row) => this.keysOf(row));
    await this.pool.query(KEYS, [
      keys.map(({ id }) => id),
      keys.map(({ kind }) => kind),
      keys.map(({ hash }) => hash),
    ]);
  }

  private sealed(told: Registered['told']) {
    const id = newId();
    const nik = this.nik(told);
    const card = { name: told.name, motherInitial: told.motherName ?? '', maskedNik: maskNik(nik) };
    const identity = { nik, birthDate: told.birthDate, ...(told.phone && { phone: told.phone }) };
    return {
      id,
      told,
      nik,
      year: Number(told.birthDate.slice(0, 4)),
      ...this.vault.seal('worker', id, { card, identity }),
    };
  }

  /** A number of her own: none is found by it, so that all are found by what they are called and when they were born. */
  private nik({ village, birthDate, sex }: Registered['told']): string {
    const [year, month, day] = birthDate.split('-') as [string, string, string];
    this.serial += 1;
    const written = String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0');
    return `${village.slice(0, 6)}${written}${month}${year.slice(2)}${9_900 + (this.serial % 100)}`;
  }

  private keysOf({ id, told, nik, year, dataKey, card, identity }: ReturnType<Register['sealed']>) {
    const sealed = { workerId: id, journeyId: id, village: told.village, sex: told.sex, birthYear: year };
    const seen = { isRestricted: false, notKnownToVillage: false };
    const registered = { ...sealed, ...seen, recordedAt: new Date(), dataKey, card, identity };
    const { person } = registrationOf(this.vault, registered, '2026-11-28');
    const likeness = blockingKeys(person, (text) => this.index.of('LIKENESS', text).toString('base64'));
    return [
      { id, kind: 'NIK', hash: this.index.of('NIK', nik) },
      ...likeness.map((key) => ({ id, kind: 'LIKENESS', hash: Buffer.from(key, 'base64') })),
    ];
  }
}
