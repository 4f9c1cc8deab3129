import { Client, escapeIdentifier } from 'pg';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

/**
 * Brings a database to the newest version with the owner role. Two at once wait for each other: without the lock
 * both fail ("tuple concurrently updated").
 */
export async function runMigrations(ownerUrl: string, migrations: MigrationClass[]): Promise<string[]> {
  const lock = new Client({ connectionString: ownerUrl, application_name: 'migrate-lock' });
  await lock.connect();
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    poolSize: 1,
    applicationName: 'migrate',
    migrations,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
  });
  try {
    await lock.query('select pg_advisory_lock(4242)');
    await source.initialize();
    const done = await source.runMigrations();
    return done.map((migration) => migration.name);
  } finally {
    if (source.isInitialized) await source.destroy();
    await lock.end();
  }
}

/** Names of the other three roles, told from the owner's: a migration grants in the same step in which it creates. */
export interface RoleNames {
  readonly app: string;
  readonly system: string;
  readonly bi: string;
}

export async function roleNames(runner: QueryRunner): Promise<RoleNames> {
  const [row] = (await runner.query('select current_user as owner')) as [{ owner: string }];
  const name = (role: string): string => escapeIdentifier(row.owner.replace(/_owner$/, `_${role}`));
  return { app: name('app'), system: name('system'), bi: name('bi') };
}

/**
 * Row security by area and organisation (architecture §7, layer 3). `app` sees a row when its area lies in the
 * request's areas, or an open grant names the request's organisation where `grantedBy` says how to find one;
 * machines (`system`) and migrations (owner) see all. A stray comma or an odd prefix gives no rows, never all.
 */
export async function secureByArea(
  runner: QueryRunner,
  table: string,
  areaColumn: string,
  orElse?: string,
): Promise<void> {
  const { app, system } = await roleNames(runner);
  const inScope = `${areaColumn} ^@ any (array(
    select p from unnest(string_to_array((select current_setting('app.areas', true)), ',')) p
    where p ~ '^\\d{2}(\\d{2}(\\d{2}(\\d{4})?)?)?$'))`;
  const visible = orElse ? `(${inScope}) or (${orElse})` : inScope;
  await runner.query(`
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy scope on ${table} to ${app} using (${visible}) with check (${visible});
    create policy machine on ${table} to ${system} using (true) with check (true);
    create policy owner on ${table} to current_user using (true) with check (true);
  `);
}

/** Makes a table append-only for everyone, its owner included. */
export async function appendOnly(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`
    create or replace function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception '% is append-only', tg_table_name using errcode = '42501'; end $$;
    create trigger append_only before update or delete or truncate on ${table}
      for each statement execute function refuse_change();
  `);
}
