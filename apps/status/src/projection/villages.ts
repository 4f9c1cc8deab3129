import type { ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { dayInJakarta } from '@libs/kernel';

const DESKS: readonly string[] = ['PETUGAS_DESA', 'KEPALA_DESA'];

/**
 * Keeps on which days a village's desk was heard: by when its service recorded it, which no parking and no redrive
 * changes, so that a rebuild gives the same.
 */
export async function hearVillages(tx: Transaction, facts: readonly ReceivedEvent[]): Promise<void> {
  const told = facts.filter(({ actor }) => DESKS.includes(actor.role) && actor.area?.length === 10);
  if (told.length === 0) return;
  await tx.query(
    `insert into village_day as d (village, day, first_heard_at, last_heard_at)
     select village, day, min(at), max(at) from unnest($1::text[], $2::date[], $3::timestamptz[]) as v (village, day, at)
     group by 1, 2 order by 1, 2
     on conflict (village, day) do update set first_heard_at = least(d.first_heard_at, excluded.first_heard_at),
       last_heard_at = greatest(d.last_heard_at, excluded.last_heard_at)`,
    [
      told.map(({ actor }) => actor.area!),
      told.map(({ recordedAt }) => dayInJakarta(recordedAt)),
      told.map(({ recordedAt }) => recordedAt),
    ],
  );
}
