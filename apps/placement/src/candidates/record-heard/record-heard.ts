import type { ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';

/** Columns of a candidate that a service tells. */
type Told = Partial<
  Record<
    | 'journey_id'
    | 'village_code'
    | 'birth_year'
    | 'planned_departure'
    | 'country'
    | 'scheme'
    | 'employer_type'
    | 'isco08'
    | 'village_verified_on'
    | 'district_verified_on'
    | 'ended_on'
    | 'oriented_on'
    | 'certificates'
    | 'failed_tests',
    unknown
  >
>;

/** Joined to what was told before, by key; every other column is what was told last. */
const JOINED = ['heard', 'facts', 'certificates'];

/** Notes what was heard of a worker, and that it was heard. */
export function recordHeard(tx: Transaction, event: ReceivedEvent, told: Told = {}): Promise<void> {
  return recordAllHeard(tx, [event], () => told);
}

/**
 * The same of many workers at once, each named once. A row stands from the first word on, whichever service spoke
 * first: between services there is no order.
 *
 * @param tellsOf what an event tells: the same columns of each
 */
export async function recordAllHeard<E extends ReceivedEvent>(
  tx: Transaction,
  events: readonly E[],
  tellsOf: (event: E) => Told,
): Promise<void> {
  const rows = events.map((event) => {
    const { subject, source, seq, type, id } = event;
    return { worker_id: subject.id, heard: { [source]: seq }, facts: { [type]: id }, ...tellsOf(event) };
  });
  const columns = Object.keys(rows[0]!);
  const updates = columns
    .slice(1)
    .map((name) => `${name} = ${JOINED.includes(name) ? `candidate.${name} || ` : ''}excluded.${name}`);
  await tx.query(
    `insert into candidate (${columns.join(', ')})
     select ${columns.join(', ')} from jsonb_populate_recordset(null::candidate, $1)
     on conflict (worker_id) do update set ${updates.join(', ')}`,
    [JSON.stringify(rows)],
  );
}
