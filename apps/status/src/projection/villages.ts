import { DeskReported, ownerOf, type ReceivedEvent } from '@libs/contracts';
import { sideBySide, type Transaction } from '@libs/database';
import { dayInJakarta, type Instant } from '@libs/kernel';
import type { Watermarks } from './ticks.js';

const DESKS: readonly string[] = ['PETUGAS_DESA', 'KEPALA_DESA'];

/**
 * Keeps when a village's desk was heard, of whatever it told: by the stamp of the publisher, which a rebuild reads too, so
 * that no past answer changes. Of what stood parked nothing is kept: it was told long before its redrive.
 */
export async function hearVillages(
  tx: Transaction,
  events: readonly ReceivedEvent[],
  watermarks: Watermarks,
): Promise<void> {
  const told = events.filter(({ actor }) => DESKS.includes(actor.role) && actor.area?.length === 10);
  if (told.length === 0) return;
  const heard = neverParked(told, watermarks);
  if (heard.length === 0) return;
  const days = daysOf(heard);
  const reports = heard.filter(
    (event): event is ReceivedEvent<DeskReported> => event.type === DeskReported.type,
  );
  await sideBySide([
    tx.query(
      `with told as (select * from unnest($1::text[], $2::date[], $3::timestamptz[], $4::timestamptz[]) as v (village, day, first, last)),
     days as (
       insert into village_day as d (village, day, first_heard_at, last_heard_at)
       select village, day, first, last from told order by 1, 2
       on conflict (village, day) do update set first_heard_at = least(d.first_heard_at, excluded.first_heard_at),
         last_heard_at = greatest(d.last_heard_at, excluded.last_heard_at)),
     heard as (
       insert into village_heard as v (village, first_heard_at, last_heard_at)
       select village, min(first), max(last) from told group by 1 order by 1
       on conflict (village) do update set first_heard_at = least(v.first_heard_at, excluded.first_heard_at),
         last_heard_at = greatest(v.last_heard_at, excluded.last_heard_at)
       returning v.village, old.last_heard_at as before, new.last_heard_at as after),
     moved as (
       select village, before as at, -1 as n from heard where before is not null
       union all select village, after, 1 from heard
       union all select village, '-infinity', 1 from heard where before is null)
     insert into village_count as c (heard_hour, province, villages)
     select date_trunc('hour', at, 'UTC'), left(village, 2), sum(n) from moved group by 1, 2 having sum(n) <> 0 order by 1, 2
     on conflict (heard_hour, province) do update set villages = c.villages + excluded.villages`,
      [
        days.map(({ village }) => village),
        days.map(({ day }) => day),
        days.map(({ first }) => first),
        days.map(({ last }) => last),
      ],
    ),
    tx.query('delete from village_count where villages = 0'),
    keepReports(tx, reports),
  ]);
}

/** When each village was first and last heard on each day. */
function daysOf(
  events: readonly ReceivedEvent[],
): { village: string; day: string; first: Instant; last: Instant }[] {
  const days = new Map<string, { village: string; day: string; first: Instant; last: Instant }>();
  for (const { actor, heardAt: at } of events) {
    const [village, day] = [actor.area!, dayInJakarta(at)];
    const known = days.get(village + day);
    if (!known) days.set(village + day, { village, day, first: at, last: at });
    else if (Date.parse(at) < Date.parse(known.first)) known.first = at;
    else if (Date.parse(at) > Date.parse(known.last)) known.last = at;
  }
  return [...days.values()];
}

/**
 * Without what was set aside before: live it comes below the watermark, and in a rebuild with the arrival key of its redrive,
 * which is told by status itself.
 */
function neverParked(events: readonly ReceivedEvent[], watermarks: Watermarks): ReceivedEvent[] {
  return events.filter(
    ({ source, topic, heardAt }) =>
      source === ownerOf(topic) && Date.parse(heardAt) > (watermarks.get(source) ?? -Infinity),
  );
}

/** Of each village the last, in whatever order they come. */
async function keepReports(tx: Transaction, reports: readonly ReceivedEvent<DeskReported>[]): Promise<void> {
  if (reports.length === 0) return;
  await tx.query(
    `update village_heard v set reported_at = r.at, report_position = r.position, waiting = r.waiting, oldest_waiting_since = r.since
     from (select distinct on (village) *
       from unnest($1::text[], $2::timestamptz[], $3::bigint[], $4::int[], $5::timestamptz[]) as u (village, at, position, waiting, since)
       order by village, at desc, position desc) r
     where v.village = r.village and (v.reported_at is null or (v.reported_at, v.report_position) < (r.at, r.position))`,
    [
      reports.map(({ actor }) => actor.area!),
      reports.map(({ heardAt }) => heardAt),
      reports.map(({ position }) => position.toString()),
      reports.map(({ data }) => data.waiting),
      reports.map(({ data }) => data.oldestWaitingSince ?? null),
    ],
  );
}
