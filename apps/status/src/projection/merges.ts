import { WorkersMerged, WorkersUnmerged, type ReceivedEvent } from '@libs/contracts';

/** What joins the stories of workers, or parts them. */
export const MERGES: readonly string[] = [WorkersMerged.type, WorkersUnmerged.type];
/** The same of a row of `fact`, as its indexes say it. */
export const IS_MERGE = `type in (${MERGES.map((type) => `'${type}'`).join(', ')})`;

/** All whom a merge, or an un-merge, names. */
export function joinedBy({ subject, data }: ReceivedEvent): string[] {
  const { survivorId, mergedId } = data as WorkersMerged;
  return [subject.id, survivorId, mergedId];
}
