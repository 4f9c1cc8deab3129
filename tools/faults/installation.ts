import { provisionDatabase, roleUrl, runMigrations } from '@libs/database';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts } from '../embedded/ports.js';
import { projectRoot } from '../embedded/project.js';
import { migrationOf, partsOf } from '../start/parts.js';
import type { Secrets } from '../start/secrets.js';
import type { ServiceOptions } from '../start/service-process.js';
import type { KafkaProxy } from './kafka-proxy.js';
import { ProbeDatabase } from './probe-database.js';

/** Two processes of one service: one relay leads, the other stands by. */
export const REGISTRATIONS = ['registration-1', 'registration-2'] as const;
export type Registration = (typeof REGISTRATIONS)[number];

const DATABASES = ['registration', 'status', 'probe'] as const;
export type Database = (typeof DATABASES)[number];

/** Makes the databases of the system and brings them to today's version. */
export async function prepareDatabases(url: string, secrets: Secrets): Promise<void> {
  for (const name of DATABASES) await provisionDatabase(url, name, secrets.ofService(name).passwords);
  const owner = (name: Database) => roleUrl(url, name, 'owner', secrets.ofService(name).passwords.owner);
  const migrate = (name: Database) =>
    promisify(execFile)(process.execPath, [migrationOf(name)], { env: { DATABASE_OWNER_URL: owner(name) } });
  await Promise.all([
    migrate('registration'),
    migrate('status'),
    runMigrations(owner('probe'), [ProbeDatabase]),
  ]);
}

export function systemUrl(postgres: string, database: Database, secrets: Secrets): string {
  return roleUrl(postgres, database, 'system', secrets.ofService(database).passwords.system);
}

/** The processes of the system, told what `npm start` tells them: registration twice, status, and the probe. */
export async function processesOf(
  postgres: string,
  kafka: string,
  through: { readonly registration: KafkaProxy; readonly probe: KafkaProxy },
  secrets: Secrets,
): Promise<ServiceOptions[]> {
  const [first, second, third, fourth] = (await freePorts(4)) as [number, number, number, number];
  const ports = { registration: first, status: third };
  const parts = await partsOf({ postgres, kafka, ports }, secrets);
  const asStarted = (name: string) => parts.find((part) => part.name === name)!;
  const registration = (name: Registration, port: number): ServiceOptions => {
    const { env, ...options } = asStarted('registration');
    const url = new URL(env['DATABASE_SYSTEM_URL']!);
    url.searchParams.set('application_name', name); // so that the lock tells who leads
    const own = {
      PORT: String(port),
      KAFKA_BROKERS: through.registration.brokers,
      DATABASE_SYSTEM_URL: url.toString(),
      // Here one Siti is registered by the hundred, and taken on.
      SEEK_DUPLICATES_MS: '0',
      // Every event is counted here; those of the list of areas are nobody's.
      TELL_AREAS_MS: '0',
    };
    return { ...options, name, port, env: { ...env, ...own } };
  };
  const probe: ServiceOptions = {
    name: 'probe',
    entry: join(projectRoot, 'dist/tools/faults/probe.js'),
    port: fourth,
    readyPath: '/',
    env: {
      PORT: String(fourth),
      KAFKA_BROKERS: through.probe.brokers,
      DATABASE_SYSTEM_URL: systemUrl(postgres, 'probe', secrets),
    },
  };
  return [
    registration('registration-1', first),
    registration('registration-2', second),
    asStarted('status'),
    probe,
  ];
}
