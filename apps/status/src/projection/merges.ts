import { WorkersMerged, WorkersUnmerged } from '@libs/contracts';

/** What joins the stories of workers, or parts them. */
export const MERGES: readonly string[] = [WorkersMerged.type, WorkersUnmerged.type];
/** The same of a row of `fact`, as its indexes say it. */
export const IS_MERGE = `type in (${MERGES.map((type) => `'${type}'`).join(', ')})`;
