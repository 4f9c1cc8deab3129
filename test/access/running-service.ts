import type { ServiceName } from '@libs/contracts';
import type { MigrationClass } from '@libs/database';
import {
  freshDatabase,
  kafkaBrokers,
  startService,
  type TestDatabase,
  type TestService,
} from '@libs/testing';
import { randomBytes } from 'node:crypto';
import { MIGRATIONS as PLACEMENT } from '../../apps/placement/migrations/index.js';
import { MIGRATIONS as REGISTRATION } from '../../apps/registration/migrations/index.js';
import { MIGRATIONS as REINTEGRATION } from '../../apps/reintegration/migrations/index.js';
import { MIGRATIONS as STATUS } from '../../apps/status/migrations/index.js';
import { MIGRATIONS as TRAINING } from '../../apps/training/migrations/index.js';
import { RUN_OPTIONS } from '../../tools/docs/applications.js';

export const MIGRATIONS: Readonly<Record<ServiceName, MigrationClass[]>> = {
  registration: REGISTRATION,
  training: TRAINING,
  placement: PLACEMENT,
  reintegration: REINTEGRATION,
  status: STATUS,
};

/** One of the five with a database of its own, for tests that ask the same of each. */
export class RunningService {
  private constructor(
    readonly service: TestService,
    private readonly database: TestDatabase,
  ) {}

  static async start(name: ServiceName): Promise<RunningService> {
    const database = await freshDatabase(name, MIGRATIONS[name]);
    const { env, ...options } = RUN_OPTIONS[name]({
      PORT: '1',
      DATABASE_APP_URL: database.url.app,
      DATABASE_SYSTEM_URL: database.url.system,
      KAFKA_BROKERS: kafkaBrokers().join(','),
      INTERNAL_KEYS: '{}',
      IDEMPOTENCY_KEY: newKey(),
      PUBLIC_URL: 'https://desa-migran.example',
      VAULT_KEK: newKey(),
      VAULT_INDEX_KEY: newKey(),
    });
    return new RunningService(await startService(env, () => options), database);
  }

  async stop(): Promise<void> {
    await this.service.close();
    await this.database.drop();
  }
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}
