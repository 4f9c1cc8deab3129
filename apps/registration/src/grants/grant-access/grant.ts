import type { ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';

/** Without news a grant ends by itself: longer than the longest contract and its extension (domain.md §4.9). */
const YEARS = 5;

/** Lets an organisation look at a worker, for one purpose; told again it lasts from the later day. */
export async function grant(
  tx: Transaction,
  heard: ReceivedEvent,
  orgId: string,
  purpose: 'TRAINING' | 'PLACEMENT',
): Promise<void> {
  await tx.query(
    `insert into record_grant (worker_id, org_id, purpose, until)
     values ($1, $2, $3, $4::date + make_interval(years => $5))
     on conflict (worker_id, org_id, purpose) do update set until = greatest(record_grant.until, excluded.until)`,
    [heard.subject.id, orgId, purpose, heard.occurredOn, YEARS],
  );
}

/** The journey is over: nobody outside the areas needs to look at the worker any more. */
export async function endGrants(tx: Transaction, heard: ReceivedEvent): Promise<void> {
  await tx.query('update record_grant set until = least(until, now()) where worker_id = $1', [
    heard.subject.id,
  ]);
}
