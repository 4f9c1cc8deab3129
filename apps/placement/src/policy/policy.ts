import type { Id } from '@libs/kernel';
import type { Licence, PolicyTables } from '@libs/rules';

/** What a decision is judged by: the rows that may bear on one company, destination and origin. */
export interface Policy {
  /** Told by the last change of any row, in UTC: `20260228T000000.000Z`. What was recorded by then is what was known. */
  readonly version: string;
  /** In force or not: the rules look at the day that they judge for. */
  readonly tables: PolicyTables;
  /** Absent where the company has none that holds on the day. */
  readonly licence?: Licence & { readonly id: Id };
}
