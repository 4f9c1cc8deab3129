import {
  newRolePasswords,
  provisionDatabase,
  roleUrl,
  runMigrations,
  type MigrationClass,
} from '@libs/database';
import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';

/** A database of a test's own, with the four roles, migrated, gone after `drop()`. */
export interface TestDatabase {
  readonly name: string;
  readonly url: Readonly<Record<'owner' | 'app' | 'system' | 'bi', string>>;
  drop(): Promise<void>;
}

/** The server that the run was given or started (test/setup/global-setup.ts). */
export function postgresUrl(): string {
  return given('POSTGRES_URL');
}

export function kafkaBrokers(): string[] {
  return given('KAFKA_BROKERS').split(',');
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run through the jest project that starts the parts`);
  return value;
}

/** Names carry a random prefix, so that runs share a server without meeting. */
export async function freshDatabase(
  service: string,
  migrations: MigrationClass[],
  server = postgresUrl(),
): Promise<TestDatabase> {
  const name = `t${randomBytes(4).toString('hex')}_${service}`;
  const passwords = newRolePasswords();
  await provisionDatabase(server, name, passwords);
  const url = {
    owner: roleUrl(server, name, 'owner', passwords.owner),
    app: roleUrl(server, name, 'app', passwords.app),
    system: roleUrl(server, name, 'system', passwords.system),
    bi: roleUrl(server, name, 'bi', passwords.bi),
  };
  await runMigrations(url.owner, migrations);
  return { name, url, drop: () => dropDatabase(server, name) };
}

async function dropDatabase(server: string, name: string): Promise<void> {
  const admin = new Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query(`drop database ${escapeIdentifier(name)} with (force)`);
    for (const role of ['owner', 'app', 'system', 'bi'])
      await admin.query(`drop role ${escapeIdentifier(`${name}_${role}`)}`);
  } finally {
    await admin.end();
  }
}
