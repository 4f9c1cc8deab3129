import type { ReceivedEvent, RelayTick } from '@libs/contracts';
import type { Transaction } from '@libs/database';

/** Keeps what the relays said of themselves until it can be believed. */
export async function recordTicks(
  tx: Transaction,
  ticks: readonly ReceivedEvent<RelayTick>[],
): Promise<void> {
  if (ticks.length === 0) return;
  await tx.query(
    `insert into tick (service, stamp, offsets, waiting, oldest_waiting_ms)
     select * from unnest($1::text[], $2::timestamptz[], $3::jsonb[], $4::bigint[], $5::bigint[]) on conflict do nothing`,
    [
      ticks.map(({ data }) => data.service),
      ticks.map(({ data }) => data.stamp),
      ticks.map(({ data }) => JSON.stringify(data.offsets)),
      ticks.map(({ data }) => data.waiting),
      ticks.map(({ data }) => data.oldestWaitingAgeMs),
    ],
  );
}

/** A service's watermark is the stamp of its last tick whose offsets have all been read (architecture §6). */
export async function promoteTicks(tx: Transaction): Promise<void> {
  await tx.query(
    `with believed as (
       select distinct on (service) service, stamp, waiting, oldest_waiting_ms from tick t
       where not exists (
         select from jsonb_each(t.offsets) as o (topic, partitions)
         cross join jsonb_array_elements_text(o.partitions) with ordinality as n (next_offset, nth)
         left join position r on r.topic = o.topic and r.partition = n.nth - 1
         where coalesce(r.next_offset, 0) < n.next_offset::bigint
       )
       order by service, stamp desc
     ),
     moved as (
       insert into watermark as w (service, stamp, waiting, oldest_waiting_ms) select * from believed
       on conflict (service) do update
         set stamp = excluded.stamp, waiting = excluded.waiting, oldest_waiting_ms = excluded.oldest_waiting_ms
         where w.stamp < excluded.stamp
     )
     delete from tick t using believed b where t.service = b.service and t.stamp <= b.stamp`,
  );
}

/** How far each service was heard, in ms since the epoch: what was stamped until then is in the figures. */
export type Watermarks = ReadonlyMap<string, number>;

export async function passed(tx: Transaction): Promise<Watermarks> {
  const rows = await tx.query<{ service: string; stamp: Date }>('select service, stamp from watermark');
  return new Map(rows.map(({ service, stamp }) => [service, stamp.getTime()]));
}
