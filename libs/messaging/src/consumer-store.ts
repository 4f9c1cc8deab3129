import type { Transaction } from '@libs/database';

export interface PartitionKey {
  readonly topic: string;
  readonly partition: number;
}

export const keyOf = ({ topic, partition }: PartitionKey): string => `${topic}/${partition}`;

export function partitionOf(key: string): PartitionKey {
  const slash = key.lastIndexOf('/');
  return { topic: key.slice(0, slash), partition: Number(key.slice(slash + 1)) };
}

/** Next offsets of these partitions, locked: a stale member of the group waits here, and then finds itself late. */
export async function lockPositions(
  tx: Transaction,
  partitions: PartitionKey[],
): Promise<Map<string, bigint>> {
  const topics = partitions.map((key) => key.topic);
  const numbers = partitions.map((key) => key.partition);
  const read = () =>
    tx.query<{ topic: string; partition: number; next_offset: string }>(
      `select topic, partition, next_offset::text from position
       where (topic, partition) in (select * from unnest($1::text[], $2::int[])) order by topic, partition for update`,
      [topics, numbers],
    );
  let rows = await read();
  if (rows.length < partitions.length) {
    await tx.query(
      `insert into position (topic, partition, next_offset) select t, p, 0 from unnest($1::text[], $2::int[]) as v (t, p)
       order by t, p on conflict do nothing`,
      [topics, numbers],
    );
    rows = await read();
  }
  return new Map(rows.map((row) => [keyOf(row), BigInt(row.next_offset)]));
}

export async function movePositions(
  tx: Transaction,
  moved: (PartitionKey & { next: bigint })[],
): Promise<void> {
  await tx.query(
    `update position p set next_offset = v.next from unnest($1::text[], $2::int[], $3::bigint[]) as v (topic, partition, next)
     where p.topic = v.topic and p.partition = v.partition`,
    [moved.map((m) => m.topic), moved.map((m) => m.partition), moved.map((m) => m.next.toString())],
  );
}

/** Remembers these event ids; returns those heard for the first time. */
export async function firstHeard(tx: Transaction, eventIds: string[]): Promise<Set<string>> {
  if (eventIds.length === 0) return new Set();
  const rows = await tx.query<{ event_id: string }>(
    `insert into inbox (event_id) select unnest($1::uuid[]) on conflict do nothing returning event_id`,
    [eventIds],
  );
  return new Set(rows.map((row) => row.event_id));
}

/** Of these event ids, those that are remembered. */
export async function rememberedAmong(tx: Transaction, eventIds: string[]): Promise<Set<string>> {
  if (eventIds.length === 0) return new Set();
  const rows = await tx.query<{ event_id: string }>(
    `select event_id from inbox where event_id = any ($1::uuid[])`,
    [eventIds],
  );
  return new Set(rows.map((row) => row.event_id));
}

/**
 * Subjects that wait for a parked event, among the given. Waits for a redrive that is under way: what it takes up is
 * in nobody's way any more.
 */
export async function parkedSubjects(tx: Transaction, subjects: string[]): Promise<Set<string>> {
  const rows = await tx.query<{ subject: string }>(
    `select subject from parked_event where subject = any ($1::text[]) for share`,
    [subjects],
  );
  return new Set(rows.map((row) => row.subject));
}

/** Beyond the position by a week, a repeat can no more come from a relay: a republished topic is read by a rebuild. */
export const PRUNE_INBOX = `delete from inbox where heard_at < now() - interval '7 days'`;
