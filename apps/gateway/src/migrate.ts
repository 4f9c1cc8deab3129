import { newDataSource, runMigrations } from '@libs/database';
import { MigrationEnv, readEnv } from '@libs/service';
import { IsOptional, IsString } from 'class-validator';
import { MIGRATIONS } from '../migrations/index.js';
import type { Assignment } from './assignments/assignment.js';
import { Assignments } from './assignments/assignments.js';

class GatewayMigrationEnv extends MigrationEnv {
  /**
   * Assignments for a first start, as a JSON list: the first administrator, or the demonstration's people. A subject
   * that has, or had, an assignment keeps what it has.
   */
  @IsOptional() @IsString() SEED_ASSIGNMENTS?: string;
}

const env = readEnv(GatewayMigrationEnv);
await runMigrations(env.DATABASE_OWNER_URL, MIGRATIONS);
if (env.SEED_ASSIGNMENTS) {
  const source = newDataSource({
    url: env.DATABASE_OWNER_URL,
    entities: [],
    poolSize: 1,
    applicationName: 'gateway-seed',
  });
  await source.initialize();
  await new Assignments(source).seed(JSON.parse(env.SEED_ASSIGNMENTS) as Assignment[]);
  await source.destroy();
}
