import { RelayTick } from '@libs/contracts';
import { roleNames } from '@libs/database';
import { keyOf, partitionOf } from '@libs/messaging';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { createGeneration, schemaOf } from '../projection/generation.js';
import { OF_CODE } from '../versions/versions.js';
import type { Offsets } from './log-reader.js';

/** Longer than any answer takes: the pools end a statement, or a transaction that idles, after 15 s. */
const READERS_PATIENCE_MS = 60_000;

/** The generations of the read models, in the hands of the owner role. */
export class Generations {
  constructor(private readonly owner: DataSource) {}

  /** Does the work of a rebuild, unless another is at it: then nothing is done, and nothing comes of it. */
  async alone<T>(work: () => Promise<T>): Promise<T | undefined> {
    const lock = this.owner.createQueryRunner();
    try {
      const [row] = (await lock.query(`select pg_try_advisory_lock(hashtext('rebuild')) as alone`)) as [
        { alone: boolean },
      ];
      if (!row.alone) return undefined;
      return await work();
    } finally {
      await lock.query('select pg_advisory_unlock_all()').catch(() => undefined); // gone with its connection
      await lock.release();
    }
  }

  async live(): Promise<number> {
    const [row] = await this.owner.query<{ n: number }[]>('select n from generation where live');
    if (!row) throw new Error('No generation is live');
    return row.n;
  }

  /** Makes an empty one beside the live one. Until it is live, nobody but its maker knows of it. */
  async create(): Promise<number> {
    return this.transact(async (runner) => {
      const [row] = (await runner.query('select max(n) + 1 as n from generation')) as [{ n: number }];
      await createGeneration(runner, row.n);
      await runner.query(
        'insert into generation (n, live, fold_version, measures_version) values ($1, false, $2, $3)',
        [row.n, OF_CODE.fold, OF_CODE.measures],
      );
      return row.n;
    });
  }

  /**
   * Takes from tables of a generation that nobody reads yet what makes filling slow, or that `COPY` does not bear: indexes,
   * keys and row security. Meanwhile requests may not even enter its schema.
   * Returns what gives it all back.
   */
  async strip(n: number, tables: readonly string[]): Promise<() => Promise<void>> {
    const schema = schemaOf(n);
    const named = tables.map((table) => `${schema}.${table}`);
    const found = await this.owner.query<{ take: string; give: string }[]>(
      `select format('alter table %s disable row level security', oid::regclass) as take,
         format('alter table %s enable row level security', oid::regclass) as give
       from pg_class where relrowsecurity and oid = any ($1::regclass[])
       union all
       select format('alter table %s drop constraint %I', conrelid::regclass, conname),
         format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
       from pg_constraint where contype = 'p' and conrelid = any ($1::regclass[])
       union all
       select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
       from pg_index where not indisprimary and indrelid = any ($1::regclass[])`,
      [named],
    );
    return this.transact(async (runner) => {
      const { app } = await roleNames(runner);
      await runner.query(`revoke usage on schema ${schema} from ${app}`);
      for (const { take } of found) await runner.query(take);
      return () =>
        this.transact(async (again) => {
          for (const { give } of found) await again.query(give);
          for (const table of named) await again.query(`analyze ${table}`);
          await again.query(`grant usage on schema ${schema} to ${app}`);
        });
    });
  }

  /** So that answers read what was filled from indexes alone. */
  async vacuum(n: number, tables: readonly string[]): Promise<void> {
    for (const table of tables) await this.owner.query(`vacuum (analyze) ${schemaOf(n)}.${table}`);
  }

  /** How far a generation has read. */
  async positions(n: number): Promise<Map<string, bigint>> {
    const rows = await this.owner.query<{ topic: string; partition: number; next_offset: string }[]>(
      `select topic, partition, next_offset::text from ${schemaOf(n)}.position`,
    );
    return new Map(rows.map((row) => [keyOf(row), BigInt(row.next_offset)]));
  }

  /**
   * While `work` runs, the consumer waits before its next batch and its next redrive, so the live generation stays as it
   * is; whoever only reads is not held up.
   */
  freeze<T>(live: number, work: (frozen: QueryRunner) => Promise<T>): Promise<T> {
    return this.transact(async (runner) => {
      // In the order in which the consumer takes them.
      const schema = schemaOf(live);
      await runner.query(`lock table ${schema}.position, ${schema}.parked_event in exclusive mode`);
      return work(runner);
    });
  }

  /**
   * Lets answers come from `n` as soon as the transaction of `frozen` stands. With it goes what is no event of the
   * log: the ticks and what was believed of them, and of what stands aside since when and why.
   */
  async switchTo(n: number, live: number, frozen: QueryRunner): Promise<void> {
    const [from, to] = [schemaOf(live), schemaOf(n)];
    const aside =
      'topic, partition, kafka_offset, subject, event_id, type, reason, detail, key, headers, value, parked_at, redrive_asked_at';
    await frozen.query(`
      insert into ${to}.position select * from ${from}.position where topic = '${RelayTick.topic}';
      insert into ${to}.tick select * from ${from}.tick;
      insert into ${to}.watermark select * from ${from}.watermark;
      delete from ${to}.parked_event;
      insert into ${to}.parked_event (${aside}) select ${aside} from ${from}.parked_event order by id;
      update generation set live = false where live;
      update generation set live = true, live_since = clock_timestamp() where n = ${n}`);
  }

  /** Drops whatever is not live, once nobody can be reading it; false where somebody is still at it. */
  async dropOthers(): Promise<boolean> {
    const others = await this.owner.query<{ n: number }[]>(
      'select n from generation where not live order by n',
    );
    if (others.length === 0) return true;
    if (!(await this.everybodyHasMovedOn())) return false;
    for (const { n } of others) {
      await this.transact(async (runner) => {
        await runner.query(`drop schema ${schemaOf(n)} cascade`);
        await runner.query('delete from generation where n = $1', [n]);
      });
    }
    return true;
  }

  /** A transaction that begins from now on sees what is live now, so those that run now are waited for, no others. */
  private async everybodyHasMovedOn(): Promise<boolean> {
    const until = Date.now() + READERS_PATIENCE_MS;
    let earlier = await this.running();
    while (earlier.length > 0) {
      if (Date.now() > until) return false;
      await pause(50);
      const now = await this.running();
      earlier = earlier.filter((transaction) => now.includes(transaction));
    }
    return true;
  }

  /** As `create index concurrently` does: every transaction holds a lock on its own number as long as it runs. */
  private async running(): Promise<string[]> {
    const rows = await this.owner.query<{ virtualtransaction: string }[]>(
      `select l.virtualtransaction from pg_locks l join pg_stat_activity a using (pid)
       where l.locktype = 'virtualxid' and l.mode = 'ExclusiveLock' and a.datname = current_database() and l.pid <> pg_backend_pid()`,
    );
    return rows.map((row) => row.virtualtransaction);
  }

  private async transact<T>(work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.owner.createQueryRunner();
    try {
      await runner.startTransaction();
      const result = await work(runner);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined); // the connection may be gone
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** Of these offsets, those of the given topics. */
export function onTopics(offsets: Offsets, topics: readonly string[]): Map<string, bigint> {
  return new Map([...offsets].filter(([key]) => topics.includes(partitionOf(key).topic)));
}
