import type { Transaction } from '@libs/database';
import { reopenMonths } from './months.js';
import {
  everJoined,
  heardBefore,
  reckon,
  type Arrival,
  type Fact,
  type Journey,
  type LedgerEntry,
  type LedgerName,
} from '@libs/journey';

/** In the order in which the statement names them; of two columns of one name the type says which. */
const DIMENSIONS = [
  ['measure', 'text', 'measure'],
  ['kind', 'text', 'kind'],
  ['occurred_on', 'date', 'occurredOn'],
  ['ended_on', 'date', 'endedOn'],
  ['days', 'int', 'days'],
  ['n', 'int', 'n'],
  ['area', 'text', 'area'],
  ['office', 'text', 'office'],
  ['debarkation', 'text', 'debarkation'],
  ['country', 'text', 'country'],
  ['sex', 'text', 'sex'],
  ['age_band', 'text', 'ageBand'],
  ['education', 'text', 'education'],
  ['source', 'text', 'source'],
  ['scheme', 'text', 'scheme'],
  ['employer_type', 'text', 'employerType'],
  ['isco08', 'text', 'isco08'],
  ['job_label', 'text', 'jobLabel'],
] as const satisfies readonly (readonly [string, string, keyof LedgerEntry])[];
const CODES = [
  ['procedural', 'text', 'procedural'],
  ['cause', 'text', 'cause'],
] as const satisfies readonly (readonly [string, string, keyof LedgerEntry])[];
const CAUSE = [
  ['event_id', 'uuid', 'factId'],
  ['worker_id', 'uuid', 'workerId'],
  ['heard_at', 'timestamptz', 'heardAt'],
  ['service', 'text', 'service'],
  ['position', 'bigint', 'position'],
] as const satisfies readonly (readonly [string, string, keyof LedgerEntry])[];

/** What was heard anew of each worker: the earliest of it, by arrival key. */
export type Touched = Map<string, Arrival>;

export function touch(touched: Touched, workerId: string, arrival: Arrival): void {
  const earlier = touched.get(workerId);
  if (!earlier || heardBefore(arrival, earlier)) touched.set(workerId, arrival);
}

/**
 * Enters what these workers' facts add to the figures, from the earliest that was heard anew on: whatever was entered for
 * facts heard after that is computed again, and what was entered before it stands. Returns by worker the journeys that were
 * folded for it, where these facts tell one of one worker.
 */
export async function enterFigures(
  tx: Transaction,
  facts: readonly Fact[],
  touched: ReadonlyMap<string, Arrival>,
): Promise<Map<string, Journey>> {
  const journeys = new Map<string, Journey>();
  const again: { workerId: string; from: Arrival }[] = [];
  const entries: LedgerEntry[] = [];
  for (const joined of everJoined(facts)) {
    const workers = new Set(joined.map(({ workerId }) => workerId));
    const from = earliestOf([...workers].flatMap((worker) => touched.get(worker) ?? []));
    if (!from) continue;
    for (const workerId of workers) again.push({ workerId, from });
    const { entries: added, journey } = reckon(joined, from);
    entries.push(...added);
    if (journey) journeys.set(journey.workerId, journey);
  }
  const earliest = earliestOf(again.map(({ from }) => from));
  if (earliest) await reopenMonths(tx, earliest.heardAt);
  for (const { table } of LEDGERS) {
    await tx.query(
      `delete from ${table} e using unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::bigint[]) as v (worker, heard_at, service, position)
       where e.worker_id = v.worker and (e.heard_at, e.service collate "C", e.position) >= (v.heard_at, v.service collate "C", v.position)`,
      [
        again.map(({ workerId }) => workerId),
        again.map(({ from }) => from.heardAt),
        again.map(({ from }) => from.service),
        again.map(({ from }) => from.position),
      ],
    );
  }
  for (const { table, ledger, columns } of LEDGERS) {
    await enter(
      tx,
      table,
      columns,
      entries.filter((entry) => entry.ledger === ledger),
    );
  }
  return journeys;
}

type Column = readonly [name: string, type: string, field: keyof LedgerEntry];

/** Both ledgers: where each is kept, and what of an entry, its `nth` aside. */
export const LEDGERS = [
  { ledger: 'PLAIN', table: 'figure_entry', columns: [...CAUSE, ...DIMENSIONS] },
  { ledger: 'RESTRICTED', table: 'restricted_entry', columns: [...CAUSE, ...DIMENSIONS, ...CODES] },
] as const satisfies readonly { ledger: LedgerName; table: string; columns: readonly Column[] }[];

async function enter(
  tx: Transaction,
  table: string,
  columns: readonly Column[],
  entries: readonly LedgerEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const names = columns.map(([name]) => name).join(', ');
  const arrays = columns.map(([, type], place) => `$${place + 2}::${type}[]`).join(', ');
  await tx.query(`insert into ${table} (nth, ${names}) select * from unnest($1::int[], ${arrays})`, [
    nthOf(entries),
    ...columns.map(([, , field]) => entries.map((entry) => entry[field] ?? null)),
  ]);
}

/** Entries of one fact in one ledger, from 0. */
export function nthOf(entries: readonly LedgerEntry[]): number[] {
  const counts = new Map<string, number>();
  return entries.map(({ factId }) => {
    const nth = counts.get(factId) ?? 0;
    counts.set(factId, nth + 1);
    return nth;
  });
}

function earliestOf(arrivals: readonly Arrival[]): Arrival | undefined {
  return arrivals.reduce<Arrival | undefined>(
    (earliest, each) => (!earliest || heardBefore(each, earliest) ? each : earliest),
    undefined,
  );
}
