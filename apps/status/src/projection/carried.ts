import { WorkerErased, WorkerRecordedAbroad, type ReceivedEvent } from '@libs/contracts';
import { roleNames, type Transaction } from '@libs/database';
import type { CarriedStory } from '@libs/journey';
import type { QueryRunner } from 'typeorm';
import { IS_MERGE } from './merges.js';
import { bindRows, rowsFrom, type RowColumn } from './rows.js';

/**
 * Stories as they stand, so that a fact in its place needs none of those before it (ADR 0024). It is never compared and never
 * copied: where a row is missing the story is reckoned from its facts, and the row is written then.
 */
export async function addCarriedStories(runner: QueryRunner): Promise<void> {
  const { system } = await roleNames(runner);
  await runner.query(`
    create table carried_story (worker_id uuid primary key, story json not null) with (fillfactor = 50);
    grant select, insert, update, delete on carried_story to ${system};
  `);
}

/** Who is shown to fewer, or to nobody: the journey is not told by how it stands alone. */
const SHOWN_OTHERWISE: readonly string[] = [WorkerErased.type, WorkerRecordedAbroad.type];

/** Whether a story that holds this fact may be carried on: all of it is shown to whoever is shown the journey. */
export function isCarried({
  type,
  confidentiality,
}: Pick<ReceivedEvent, 'type' | 'confidentiality'>): boolean {
  return confidentiality !== 'RESTRICTED' && !SHOWN_OTHERWISE.includes(type);
}

/** Stories that are read together: while the database looks up the next, these are folded. */
const AT_ONCE = 300;

/** What the next facts of a worker go on from. NOTHING: none of theirs is kept, nor a merge that names them. */
export type SoFar = CarriedStory | 'NOTHING';

/** What the next facts of these workers go on from, each as it is read. Undefined: their facts are to be read. */
export function storiesSoFar(
  tx: Transaction,
  workerIds: readonly string[],
): Map<string, Promise<SoFar | undefined>> {
  const stories = new Map<string, Promise<SoFar | undefined>>();
  for (let at = 0; at < workerIds.length; at += AT_ONCE) {
    const some = workerIds.slice(at, at + AT_ONCE);
    const read = readStories(tx, some);
    for (const id of some) {
      const story = read.then((found) => found.get(id));
      story.catch(() => undefined); // asked for by whoever folds it: the first that fails is the cause
      stories.set(id, story);
    }
  }
  return stories;
}

async function readStories(tx: Transaction, workerIds: readonly string[]): Promise<Map<string, SoFar>> {
  const rows = await tx.query<{ id: string; story: CarriedStory | null }>(
    `select v.id, c.story from unnest($1::uuid[]) as v (id) left join carried_story c on c.worker_id = v.id
     where c.story is not null or not (
       exists (select from fact where worker_id = v.id) or exists (select from restricted_fact where worker_id = v.id)
       or exists (select from fact where data ->> 'mergedId' = v.id::text and ${IS_MERGE}))`,
    [workerIds],
  );
  return new Map(rows.map(({ id, story }) => [id, story ?? 'NOTHING']));
}

const CARRIED: readonly RowColumn<CarriedStory>[] = [
  ['worker_id', 'uuid', ({ last }) => last.workerId],
  ['story', 'json', (story) => story],
];

/** Keeps how these stories stand. */
export async function carry(tx: Transaction, stories: readonly CarriedStory[]): Promise<void> {
  if (stories.length === 0) return;
  await tx.query(
    `insert into carried_story (worker_id, story) select * from ${rowsFrom(CARRIED)}
     on conflict (worker_id) do update set story = excluded.story`,
    bindRows(CARRIED, stories),
  );
}

/** These are reckoned from their facts the next time. */
export async function drop(tx: Transaction, workerIds: readonly string[]): Promise<void> {
  if (workerIds.length === 0) return;
  await tx.query('delete from carried_story where worker_id = any ($1::uuid[])', [workerIds]);
}
