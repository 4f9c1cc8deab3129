import {
  provisionDatabase,
  roleUrl,
  runMigrations,
  type MigrationClass,
  type RolePasswords,
} from '@libs/database';
import { createTopics } from '@libs/messaging';
import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Kafka, logLevel } from 'kafkajs';
import { CannotStart } from '../embedded/process.js';
import { demoAssignments } from './demonstration.js';
import { APPLICATIONS, migrationOf, migrationsOf } from './parts.js';

const execute = promisify(execFile);

/** Under which passwords the roles of each application's database are known. */
export interface Passwords {
  ofService(name: string): { readonly passwords: RolePasswords };
}

/** A database with its roles for each application, and the topics. Safe to repeat. */
export async function provision(postgres: string, kafka: string, secrets: Passwords): Promise<void> {
  for (const app of APPLICATIONS) await provisionDatabase(postgres, app, secrets.ofService(app).passwords);
  const brokers = kafka.split(',');
  await createTopics(new Kafka({ clientId: 'provision', brokers, logLevel: logLevel.NOTHING }));
}

/**
 * Brings each database to the newest version, as its owner: a right that no running application has. In this process,
 * where it can be: another one for each would spend ten seconds of a cheap machine on loading the same code again.
 */
export async function migrate(postgres: string, secrets: Passwords, signal: AbortSignal): Promise<void> {
  await Promise.all(
    APPLICATIONS.map(async (app) => {
      const ownerUrl = roleUrl(postgres, app, 'owner', secrets.ofService(app).passwords.owner);
      try {
        if (app === 'gateway') await migrateAndSeed(app, ownerUrl, signal);
        else await migrateHere(app, ownerUrl);
      } catch (error) {
        const { stderr, message } = error as { stderr?: string; message: string };
        throw new CannotStart(
          `The database of ${app} cannot be brought to this version:\n${(stderr ?? message).trim()}`,
          { cause: error },
        );
      }
    }),
  );
}

/** Loaded from the build: applications are nothing that tools import. */
async function migrateHere(app: string, ownerUrl: string): Promise<void> {
  const { MIGRATIONS } = (await import(pathToFileURL(migrationsOf(app)).href)) as {
    MIGRATIONS: MigrationClass[];
  };
  await runMigrations(ownerUrl, MIGRATIONS);
}

/** The gateway's step also gives the people of the demonstration their assignments. */
async function migrateAndSeed(app: string, ownerUrl: string, signal: AbortSignal): Promise<void> {
  const env = { DATABASE_OWNER_URL: ownerUrl, SEED_ASSIGNMENTS: await demoAssignments() };
  await execute(process.execPath, [migrationOf(app)], { env, signal });
}
