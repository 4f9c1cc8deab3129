import type { ReceivedEvent, WorkersMerged, WorkersUnmerged } from '@libs/contracts';
import type { Transaction } from '@libs/database';

const RECORD = `
  insert into merged_worker as m (merged_id, survivor_id, journeys, position) values ($1, $2, $3::jsonb, $4)
  on conflict (merged_id) do update
  set survivor_id = excluded.survivor_id, journeys = excluded.journeys, position = excluded.position
  where m.position < excluded.position`;

/** From now on the two ids are one person's, though nothing else was heard of either. */
export async function recordMerge(tx: Transaction, heard: ReceivedEvent<WorkersMerged>): Promise<void> {
  const { survivorId, mergedId, journeys } = heard.data;
  await tx.query(RECORD, [mergedId, survivorId, JSON.stringify(journeys), heard.position.toString()]);
}

/** The two are two again. */
export async function recordUnmerge(tx: Transaction, heard: ReceivedEvent<WorkersUnmerged>): Promise<void> {
  await tx.query(RECORD, [heard.data.mergedId, null, '[]', heard.position.toString()]);
}
