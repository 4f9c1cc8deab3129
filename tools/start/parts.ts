import { roleUrl } from '@libs/database';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../embedded/project.js';
import type { GatewaySecrets, Secrets } from './secrets.js';
import type { ServiceOptions } from './service-process.js';

const compiled = (app: string, file: string): string => join(projectRoot, 'dist/apps', app, 'src', file);
const built = (apps: readonly string[]): string[] =>
  apps.filter((app) => existsSync(compiled(app, 'main.js')));

const SERVICES = built(['registration', 'training', 'placement', 'reintegration', 'status']);
/** They keep names and numbers encrypted, or their keyed hashes (architecture §7, layer 4). */
const WITH_VAULT = ['registration', 'training', 'placement', 'reintegration'];

/** The applications of this build. Each has a database of its own name. */
export const APPLICATIONS = [...SERVICES, ...built(['identity', 'gateway'])];

export const migrationOf = (app: string): string => compiled(app, 'migrate.js');
export const migrationsOf = (app: string): string => compiled(app, '../migrations/index.js');

export interface Surroundings {
  /** URL of PostgreSQL's superuser. */
  readonly postgres: string;
  readonly kafka: string;
  /** Of each application. The gateway's is the one by which everybody comes in. */
  readonly ports: Readonly<Record<string, number>>;
}

/** What each application is started with: its own database, keys and addresses, and nothing of the others'. */
export async function partsOf(around: Surroundings, secrets: Secrets): Promise<ServiceOptions[]> {
  const gateway = await secrets.ofGateway();
  return APPLICATIONS.map((app) => ({
    name: app,
    entry: compiled(app, 'main.js'),
    port: around.ports[app]!,
    readyPath: app === 'identity' ? '/health/ready' : '/ready',
    env: {
      HOST: '127.0.0.1',
      PORT: String(around.ports[app]),
      DATABASE_APP_URL: roleUrl(around.postgres, app, 'app', secrets.ofService(app).passwords.app),
      ...(app === 'identity' && signIn(around, gateway)),
      ...(app === 'gateway' && { ...signIn(around, gateway), ...door(around, gateway) }),
      ...(SERVICES.includes(app) && service(app, around, secrets, gateway)),
      // What it prints sends people to our own pages.
      ...(app === 'registration' && { PUBLIC_URL: publicUrl(around) }),
    },
  }));
}

/** The address that people type; where only some parts run, one that nobody answers. */
function publicUrl({ ports }: Surroundings): string {
  return `http://localhost:${ports['gateway'] ?? 8080}`;
}

/** How issuer and gateway know each other. People see the issuer under the gateway's own address. */
function signIn(around: Surroundings, { oidcClientSecret }: GatewaySecrets): Record<string, string> {
  return {
    PUBLIC_URL: publicUrl(around),
    OIDC_ISSUER: `${publicUrl(around)}/identity`,
    OIDC_CLIENT_ID: 'gateway',
    OIDC_CLIENT_SECRET: oidcClientSecret,
  };
}

function door({ ports }: Surroundings, { signing, sessionKey }: GatewaySecrets): Record<string, string> {
  const address = (app: string) => `http://127.0.0.1:${ports[app]}`;
  return {
    IDENTITY_URL: address('identity'),
    SERVICES: JSON.stringify(Object.fromEntries(SERVICES.map((app) => [app, address(app)]))),
    WEB_DIR: join(projectRoot, 'dist/apps/web'),
    INTERNAL_SIGNING_KEY: JSON.stringify(signing),
    SESSION_KEY: sessionKey,
  };
}

function service(
  app: string,
  { postgres, kafka }: Surroundings,
  secrets: Secrets,
  { verifying }: GatewaySecrets,
): Record<string, string> {
  const { passwords, idempotencyKey, vaultKek, vaultIndexKey } = secrets.ofService(app);
  return {
    DATABASE_SYSTEM_URL: roleUrl(postgres, app, 'system', passwords.system),
    KAFKA_BROKERS: kafka,
    INTERNAL_KEYS: JSON.stringify(verifying),
    IDEMPOTENCY_KEY: idempotencyKey,
    ...(WITH_VAULT.includes(app) && { VAULT_KEK: vaultKek, VAULT_INDEX_KEY: vaultIndexKey }),
  };
}
