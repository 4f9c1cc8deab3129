import { provisionDatabase, roleUrl } from '@libs/database';
import { createTopics } from '@libs/messaging';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { Kafka, logLevel } from 'kafkajs';
import { CannotStart } from '../embedded/process.js';
import { demoAssignments } from './demonstration.js';
import { APPLICATIONS, migrationOf } from './parts.js';
import type { Secrets } from './secrets.js';

const execute = promisify(execFile);

/** A database with its roles for each application, and the topics. Safe to repeat. */
export async function provision(postgres: string, kafka: string, secrets: Secrets): Promise<void> {
  for (const app of APPLICATIONS) await provisionDatabase(postgres, app, secrets.ofService(app).passwords);
  const brokers = kafka.split(',');
  await createTopics(new Kafka({ clientId: 'provision', brokers, logLevel: logLevel.NOTHING }));
}

/** Brings each database to the newest version, as its owner: a right that no running application has. */
export async function migrate(
  postgres: string,
  kafka: string,
  secrets: Secrets,
  signal: AbortSignal,
): Promise<void> {
  const assignments = await demoAssignments();
  const migrated = APPLICATIONS.filter((app) => existsSync(migrationOf(app)));
  await Promise.all(
    migrated.map(async (app) => {
      const ownerUrl = roleUrl(postgres, app, 'owner', secrets.ofService(app).passwords.owner);
      const env = {
        DATABASE_OWNER_URL: ownerUrl,
        KAFKA_BROKERS: kafka,
        ...(app === 'gateway' && { SEED_ASSIGNMENTS: assignments }),
      };
      try {
        await execute(process.execPath, [migrationOf(app)], { env, signal });
      } catch (error) {
        const { stderr } = error as { stderr?: string };
        throw new CannotStart(
          `The database of ${app} cannot be brought to this version:\n${stderr?.trim()}`,
          { cause: error },
        );
      }
    }),
  );
}
