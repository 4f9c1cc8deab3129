import { ProceduralStatusTold, ReturnCauseRecorded, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';

/** The one code that a RESTRICTED event tells, by its type. */
const CODE_OF: Readonly<Record<string, (event: ReceivedEvent) => string>> = {
  [ReturnCauseRecorded.type]: ({ data }) => (data as ReturnCauseRecorded).returnReason,
  [ProceduralStatusTold.type]: ({ data }) => (data as ProceduralStatusTold).proceduralStatus,
};

export function isCounted({ type }: ReceivedEvent): boolean {
  return Object.hasOwn(CODE_OF, type);
}

/** Counts RESTRICTED codes by month; which worker they belong to is not kept. */
export async function countRestricted(tx: Transaction, events: readonly ReceivedEvent[]): Promise<void> {
  await tx.query(
    `insert into restricted_count as c (type, code, occurred_month, n)
     select type, code, date_trunc('month', day)::date, count(*) from unnest($1::text[], $2::text[], $3::date[]) as v (type, code, day)
     group by 1, 2, 3 order by 1, 2, 3
     on conflict (type, code, occurred_month) do update set n = c.n + excluded.n`,
    [
      events.map(({ type }) => type),
      events.map((event) => CODE_OF[event.type]!(event)),
      events.map(({ occurredOn }) => occurredOn),
    ],
  );
}
