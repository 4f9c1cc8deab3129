import type { Transaction } from '@libs/database';
import type { Instant } from '@libs/kernel';
import { firstUnsaidDay, type ParameterRow } from '@libs/rules';
import type { PolicyChange } from '../policy-change.js';
import { ParametersUnsaid } from '../policy.errors.js';
import { POLICY_TABLES } from '../policy-rows.sql.js';

const STANDING = `select ${POLICY_TABLES.PARAMETERS.row} as row from rule_parameters where superseded_at is null`;

/** The numbers that would stand with a change. */
export async function numbersWith(
  tx: Transaction,
  change: PolicyChange,
  now: Instant,
): Promise<ParameterRow[]> {
  const standing = await tx.query<{ row: ParameterRow }>(STANDING);
  const others = standing.flatMap(({ row }) => (row.id === change.supersedes ? [] : [row]));
  const changed = change.rowFrom(now);
  return changed.kind === 'PARAMETERS' ? [...others, changed.row] : others;
}

/** @throws ParametersUnsaid where a change would leave a day without one of the numbers */
export async function assertAllSaid(tx: Transaction, change: PolicyChange, now: Instant): Promise<void> {
  const day = firstUnsaidDay(await numbersWith(tx, change, now));
  if (day !== undefined) throw new ParametersUnsaid(day);
}
