import { newSigningKey } from '@libs/access';
import { RelayTick } from '@libs/contracts';
import { newRolePasswords, provisionDatabase, roleUrl, runMigrations } from '@libs/database';
import { newId } from '@libs/kernel';
import { createService, ServiceEnv } from '@libs/service';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { MIGRATIONS } from '../../apps/status/migrations/index.js';
import { operations } from '../../apps/status/src/projection/operations.js';
import { StatusModule } from '../../apps/status/src/status.module.js';
import type { Position } from './log.js';
import type { BareParts } from './parts.js';

/** A database of status, and the service on it. */
export class BenchStatus {
  private constructor(
    readonly parts: BareParts,
    private readonly name: string,
    readonly ownerUrl: string,
    readonly systemUrl: string,
    private readonly appUrl: string,
    /** As the superuser, whom no row security holds. */
    readonly sql: Client,
  ) {}

  static async create(parts: BareParts): Promise<BenchStatus> {
    const { postgres } = parts;
    const name = `bench_${newId().slice(-6)}_status`;
    const passwords = newRolePasswords();
    await provisionDatabase(postgres, name, passwords);
    const urlOf = (role: 'owner' | 'system' | 'app'): string =>
      roleUrl(postgres, name, role, passwords[role]);
    await runMigrations(urlOf('owner'), MIGRATIONS);
    const superuser = new URL(postgres);
    superuser.pathname = `/${name}`;
    const sql = new Client({ connectionString: superuser.toString() });
    await sql.connect();
    return new BenchStatus(parts, name, urlOf('owner'), urlOf('system'), urlOf('app'), sql);
  }

  /** As if the first generation had read so far. */
  async hasRead(log: readonly Position[]): Promise<void> {
    for (const { topic, partition, next } of log)
      await this.sql.query('insert into generation_1.position values ($1, $2, $3)', [topic, partition, next]);
  }

  /** Events that the live generation has heard, by how far it has read: counting rows would slow down what is measured. */
  async heard(): Promise<number> {
    const { rows } = await this.sql.query<{ live: string }>(
      `select 'generation_' || n as live from generation where live`,
    );
    const { rows: sums } = await this.sql.query<{ n: string }>(
      `select coalesce(sum(next_offset), 0)::text as n from ${rows[0]!.live}.position where topic <> $1`,
      [RelayTick.topic],
    );
    return Number(sums[0]!.n);
  }

  /** Once so many are heard: how many are. */
  async heardUpTo(wanted: number): Promise<number> {
    let heard = await this.heard();
    while (heard < wanted) {
      await pause(10);
      heard = await this.heard();
    }
    return heard;
  }

  /** Ends it when `work` has. */
  async serve<T>(work: (app: NestFastifyApplication) => Promise<T>): Promise<T> {
    const env = Object.assign(new ServiceEnv(), {
      PORT: 1,
      DATABASE_APP_URL: this.appUrl,
      DATABASE_SYSTEM_URL: this.systemUrl,
      KAFKA_BROKERS: this.parts.brokers.join(','),
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
    await app.init();
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  }

  async drop(): Promise<void> {
    await this.sql.end();
    const superuser = new Client({ connectionString: this.parts.postgres });
    await superuser.connect();
    await superuser.query(`drop database ${this.name} with (force)`);
    await superuser.end();
  }
}
