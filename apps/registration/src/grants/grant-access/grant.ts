import type { ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';

/** Without news a grant ends by itself: longer than the longest contract and its extension (domain.md §4.9). */
const YEARS = 5;

/** What an organisation needs a name for: to train, to test, to place, to protect abroad (domain.md §3.2). */
export type Purpose = 'TRAINING' | 'CERTIFICATION' | 'PLACEMENT' | 'PROTECTION';

/**
 * Lets an organisation look at a worker, for one purpose; told again it lasts from the later day. What was told from
 * the future, by whatever hand, lasts from today.
 */
export async function grant(
  tx: Transaction,
  heard: ReceivedEvent,
  orgId: string,
  purpose: Purpose,
): Promise<void> {
  await tx.query(
    `insert into record_grant (worker_id, org_id, purpose, until)
     values ($1, $2, $3, least($4::date, current_date) + make_interval(years => $5))
     on conflict (worker_id, org_id, purpose) do update set until = greatest(record_grant.until, excluded.until)`,
    [heard.subject.id, orgId, purpose, heard.occurredOn, YEARS],
  );
}

/** The purpose is fulfilled: whoever looked at the worker for it needs to no more. Without one: all are. */
export async function endGrants(tx: Transaction, heard: ReceivedEvent, purpose?: Purpose): Promise<void> {
  await tx.query(
    `update record_grant set until = least(until, now())
     where worker_id = $1 and ($2::text is null or purpose = $2)`,
    [heard.subject.id, purpose ?? null],
  );
}
