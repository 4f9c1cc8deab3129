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

/** A setting of the request inside a policy: read once a statement, empty where there is none. */
export function setting(name: 'areas' | 'org' | 'role'): string {
  return `(select current_setting('app.${name}', true))`;
}

/**
 * True for rows whose area lies in the request's areas. Of the list only whole prefixes of 2, 4, 6 or 10 digits
 * count: a stray comma or an odd prefix gives no rows, where `x ^@ ''` would give all (tried).
 */
export function inAreas(column: string): string {
  return `${column} ^@ any (array(
    select p from unnest(string_to_array(${setting('areas')}, ',')) p where p ~ '^\\d{2}(\\d{2}(\\d{2}(\\d{4})?)?)?$'))`;
}

/**
 * Row security (architecture §7, layer 3): the app role sees and writes only rows for which `visible` holds; machines
 * (`system`) and migrations (owner) see all. Inline and without functions of ours, else the planner reads everything.
 */
export async function secureRows(runner: QueryRunner, table: string, visible: string): Promise<void> {
  const { app, system } = await roleNames(runner);
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
