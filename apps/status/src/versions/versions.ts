import type { Transaction } from '@libs/database';
import { FOLD_VERSION, MEASURES_VERSION } from '@libs/journey';

/** With which fold of journeys and which measures figures are made. */
export interface Versions {
  readonly fold: number;
  readonly measures: number;
}

/** What this code folds and measures with: whatever it enters from now on is of these. */
export const OF_CODE: Versions = { fold: FOLD_VERSION, measures: MEASURES_VERSION };

export const VERSION_COLUMNS = 'fold_version as fold, measures_version as measures';

/** What the generation that answers was entered with. To be read in the transaction of the answer. */
export async function versionsOf(tx: Pick<Transaction, 'query'>): Promise<Versions> {
  const [versions] = await tx.query<Versions & Record<string, unknown>>(
    `select ${VERSION_COLUMNS} from generation where live`,
  );
  return versions!;
}

export function isSame(a: Versions, b: Versions): boolean {
  return a.fold === b.fold && a.measures === b.measures;
}

export function versionWords({ fold, measures }: Versions): string {
  return `fold ${fold} and measures ${measures}`;
}
