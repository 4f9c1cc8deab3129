import type { ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';

/** Without news a grant ends by itself: longer than the longest contract and its extension (domain.md §4.9). */
const YEARS = 5;

const PURPOSES = ['TRAINING', 'CERTIFICATION', 'PLACEMENT', 'PROTECTION'] as const;

/** What an organisation needs a name for: to train, to test, to place, to protect abroad (domain.md §3.2). */
export type Purpose = (typeof PURPOSES)[number];

/**
 * Lets an organisation look at a worker, for one purpose, unless it is known that she was not in need of it any more
 * on that day or later. Told again it lasts from the later day. What was told from the future, by whatever hand, lasts
 * from today.
 */
export async function grant(
  tx: Transaction,
  heard: ReceivedEvent,
  orgId: string,
  purpose: Purpose,
): Promise<void> {
  await oneAtATime(tx, heard);
  await tx.query(
    `insert into record_grant (worker_id, org_id, purpose, since, until)
     select $1, $2, $3, $4::date, least($4::date, current_date) + make_interval(years => $5)
     where not exists (
       select from grant_end
       where worker_id = $1 and purpose = $3 and ended_on >= $4::date and but_org_id is distinct from $2)
     on conflict (worker_id, org_id, purpose) do update
     set since = greatest(record_grant.since, excluded.since), until = greatest(record_grant.until, excluded.until)`,
    [heard.subject.id, orgId, purpose, heard.occurredOn, YEARS],
  );
}

/**
 * The purpose is fulfilled: whoever has looked at the worker for it since that day or earlier needs to no more, nor
 * does who is heard of later. Without one: all are.
 * @param but the organisation that goes on needing it
 */
export async function endGrants(
  tx: Transaction,
  heard: ReceivedEvent,
  purpose?: Purpose,
  but?: string,
): Promise<void> {
  const ended = [heard.subject.id, purpose ? [purpose] : PURPOSES, heard.occurredOn, but ?? null];
  await oneAtATime(tx, heard);
  // Of one day, an end for all stands above one that leaves somebody out: who arrives and is back is back.
  await tx.query(
    `insert into grant_end (worker_id, purpose, ended_on, but_org_id)
     select $1, unnest($2::text[]), $3::date, $4
     on conflict (worker_id, purpose) do update
     set ended_on = excluded.ended_on, but_org_id = excluded.but_org_id
     where (grant_end.ended_on, grant_end.but_org_id is null) <= (excluded.ended_on, excluded.but_org_id is null)`,
    ended,
  );
  await tx.query(
    `update record_grant set until = least(until, now())
     where worker_id = $1 and purpose = any($2::text[]) and since <= $3::date and org_id is distinct from $4`,
    ended,
  );
}

/**
 * One organisation has done what it looked at the worker for. What it begins with her after that day opens it again; a
 * grant does not know of which of two courses at a time it speaks, and ends with the first.
 */
export async function endGrantOf(
  tx: Transaction,
  heard: ReceivedEvent,
  orgId: string,
  purpose: Purpose,
): Promise<void> {
  await oneAtATime(tx, heard);
  await tx.query(
    `update record_grant set until = least(until, now())
     where worker_id = $1 and org_id = $2 and purpose = $3 and since <= $4::date`,
    [heard.subject.id, orgId, purpose, heard.occurredOn],
  );
}

/** Topics are read at the same time: what opens a grant and what ends it must see each other. */
async function oneAtATime(tx: Transaction, heard: ReceivedEvent): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [heard.subject.id]);
}
