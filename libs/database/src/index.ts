export { newDataSource, type DataSourceOptions } from './data-source.js';
export {
  forgetReceipts,
  IDEMPOTENCY_TABLE,
  IdempotencyKeyReused,
  once,
  type Attempt,
  type Receipt,
} from './idempotency.js';
export {
  appendOnly,
  inAreas,
  roleNames,
  runMigrations,
  secureRows,
  setting,
  type MigrationClass,
  type RoleNames,
} from './migrate.js';
export { newRolePasswords, provisionDatabase, roleUrl, type RolePasswords } from './provision.js';
export { sideBySide } from './side-by-side.js';
export { nameOf, Statement } from './statement.js';
export { fromScope, Transaction, type Context, type Part, type Settings } from './transaction.js';
export { isRowSecurity, isUnavailable, uniqueViolation } from './unavailable.js';
