import type { Id } from '@libs/kernel';
import type { CostRow, Licence, Parameters, PolicyRow } from '@libs/rules';

/** What a decision is judged by: the rows that hold for one company, destination and origin. */
export interface Policy {
  /** Told by the last change of any row, in UTC: `20260228T000000.000Z`. What was recorded by then is what was known. */
  readonly version: string;
  /** Of the destination, in force or not: the rules look at the planned day. */
  readonly destination: readonly PolicyRow[];
  /** Of this destination and of all, for any job. */
  readonly costs: readonly CostRow[];
  readonly parameters: Parameters;
  readonly parametersId: Id;
  /** Absent where the company has none that holds on the day. */
  readonly licence?: Licence & { readonly id: Id };
}
