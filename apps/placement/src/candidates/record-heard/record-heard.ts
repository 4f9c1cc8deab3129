import type { ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';

/** Columns of a candidate that a service tells. */
type Told = Partial<
  Record<
    | 'journey_id'
    | 'village_code'
    | 'birth_year'
    | 'planned_departure'
    | 'village_verified_on'
    | 'district_verified_on'
    | 'oriented_on'
    | 'certificates'
    | 'failed_tests',
    unknown
  >
>;

/** Joined to what was told before, by key; every other column is what was told last. */
const JOINED = ['heard', 'facts', 'certificates'];

/**
 * Notes what was heard of a worker, and that it was heard. The row stands from the first word on, whichever service
 * spoke first: between services there is no order.
 */
export async function recordHeard(tx: Transaction, event: ReceivedEvent, told: Told = {}): Promise<void> {
  const { subject, source, seq, type, id } = event;
  const row = { worker_id: subject.id, heard: { [source]: seq }, facts: { [type]: id }, ...told };
  const columns = Object.keys(row);
  const updates = columns
    .slice(1)
    .map((name) => `${name} = ${JOINED.includes(name) ? `candidate.${name} || ` : ''}excluded.${name}`);
  await tx.query(
    `insert into candidate (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')})
     on conflict (worker_id) do update set ${updates.join(', ')}`,
    Object.values(row),
  );
}
