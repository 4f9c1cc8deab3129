import type { MigrationClass } from '@libs/database';
import { Accounts1788000000001 } from './0001-accounts.js';

export const MIGRATIONS: MigrationClass[] = [Accounts1788000000001];
