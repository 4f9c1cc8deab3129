import { runMigrations } from '@libs/database';
import { MigrationEnv, readEnv } from '@libs/service';
import { MIGRATIONS } from '../migrations/index.js';

await runMigrations(readEnv(MigrationEnv).DATABASE_OWNER_URL, MIGRATIONS);
