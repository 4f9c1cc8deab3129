import type { Client } from 'pg';
import { iso, ROW, type OutboxRow, type StampedBatch } from './relay-store.js';

/**
 * What a service has published on these topics, in the order in which it did: batches of one stamp, each at most so
 * many rows. From it a lost topic is made again.
 */
export async function* readArchive(
  client: Client,
  topics: readonly string[],
  size: number,
): AsyncGenerator<StampedBatch> {
  let after: { stamp: string; position: string } = { stamp: '-infinity', position: '0' };
  for (;;) {
    const { rows } = await client.query<OutboxRow & { stamp: string }>({
      name: 'archive-next',
      text: `select ${ROW}, ${iso('o.heardat')} as stamp from event_archive o
        where (o.heardat, o.position) > ($1, $2) and o.topic = any ($3) order by o.heardat, o.position limit $4`,
      values: [after.stamp, after.position, topics, size],
    });
    const last = rows.at(-1);
    if (!last) return;
    after = last;
    for (const [heardAt, ofStamp] of Map.groupBy(rows, ({ stamp }) => stamp))
      yield { heardAt, rows: ofStamp };
  }
}

/** How many events each topic must hold at least: what the archive has was acknowledged. */
export async function countArchive(client: Client): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ topic: string; n: number }>(
    'select topic, count(*)::int as n from event_archive group by topic',
  );
  return new Map(rows.map(({ topic, n }) => [topic, n]));
}
