import type { MigrationClass } from '@libs/database';
import { SessionsAndAssignments1788000000001 } from './0001-sessions-and-assignments.js';

export const MIGRATIONS: MigrationClass[] = [SessionsAndAssignments1788000000001];
