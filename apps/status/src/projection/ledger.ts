import type { ReceivedEvent } from '@libs/contracts';
import { sideBySide, type Transaction } from '@libs/database';
import type { SoFar } from './carried.js';
import { reopenMonths } from './months.js';
import { bindRows, rowsFrom, type ColumnType, type RowColumn } from './rows.js';
import {
  everJoined,
  heardBefore,
  reckon,
  type Arrival,
  type Fact,
  type Journey,
  type LedgerEntry,
  type LedgerName,
  type Reckoned,
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
] as const satisfies readonly (readonly [string, ColumnType, keyof LedgerEntry])[];
const CODES = [
  ['procedural', 'text', 'procedural'],
  ['cause', 'text', 'cause'],
] as const satisfies readonly (readonly [string, ColumnType, keyof LedgerEntry])[];
const CAUSE = [
  ['event_id', 'uuid', 'factId'],
  ['worker_id', 'uuid', 'workerId'],
  ['heard_at', 'timestamptz', 'heardAt'],
  ['service', 'text', 'service'],
  ['position', 'bigint', 'position'],
] as const satisfies readonly (readonly [string, ColumnType, keyof LedgerEntry])[];

/** What was heard anew of a worker. */
export interface News {
  /** The earliest of it, by arrival key. */
  readonly from: Arrival;
  /** Undefined where it is not these facts alone that changed what was heard. */
  readonly added: readonly Fact[] | undefined;
  /** What of it is still to be kept. */
  readonly heard: readonly ReceivedEvent[];
  /** What they go on from. Undefined where the story is to be told from all its facts. */
  readonly onto?: Promise<SoFar | undefined> | undefined;
}

export type Touched = Map<string, News>;

export function touch(touched: Touched, workerId: string, { from, added, heard, onto }: News): void {
  const before = touched.get(workerId);
  touched.set(workerId, {
    from: before && !heardBefore(from, before.from) ? before.from : from,
    added: before ? before.added && added && [...before.added, ...added] : added,
    heard: before ? [...before.heard, ...heard] : heard,
    onto: before ? before.onto : onto,
  });
}

/**
 * Enters what these workers' facts add to the figures, from the earliest that was heard anew on: whatever was entered for
 * facts heard after that is computed again, and what was entered before it stands. Returns by worker what was
 * folded for it, where these facts tell one journey of one worker.
 */
export async function reckonFigures(
  tx: Transaction,
  facts: readonly Fact[],
  touched: Touched,
): Promise<Map<string, Folded>> {
  const folded = new Map<string, Folded>();
  const again: string[] = [];
  const entries: LedgerEntry[] = [];
  let earliest: Arrival | undefined;
  for (const joined of everJoined(facts)) {
    const workers = new Set(joined.map(({ workerId }) => workerId));
    const news = [...workers].flatMap((worker) => touched.get(worker) ?? []);
    const from = earliestOf(news.map((each) => each.from));
    if (!from) continue;
    earliest = earliestOf([from, ...(earliest ? [earliest] : [])]);
    again.push(...mayBeEntered(joined, from, news));
    const { entries: own, journey, carried } = reckon(joined, from);
    entries.push(...own);
    if (journey) folded.set(journey.workerId, { journey, carried });
  }
  if (earliest) await reopenMonths(tx, earliest.heardAt);
  if (again.length > 0) await takeBack(tx, again);
  await enterFigures(tx, entries);
  return folded;
}

export type Folded = Pick<Reckoned, 'carried'> & { readonly journey: Journey };

/** For which facts heard from then on something may be entered already. */
function mayBeEntered(facts: readonly Fact[], from: Arrival, news: readonly News[]): string[] {
  const added = new Set(news.flatMap((each) => (each.added ?? []).map(({ eventId }) => eventId)));
  return facts.flatMap((fact) => (added.has(fact.eventId) || heardBefore(fact, from) ? [] : [fact.eventId]));
}

async function takeBack(tx: Transaction, factIds: readonly string[]): Promise<void> {
  for (const { table } of LEDGERS)
    await tx.query(`delete from ${table} where event_id = any ($1::uuid[])`, [factIds]);
}

/** Enters what nothing stands in the way of. */
export async function enterFigures(tx: Transaction, entries: readonly LedgerEntry[]): Promise<void> {
  await sideBySide(
    LEDGERS.map(({ table, ledger, columns }) =>
      enter(
        tx,
        table,
        columns,
        entries.filter((entry) => entry.ledger === ledger),
      ),
    ),
  );
}

type Column = readonly [name: string, type: ColumnType, field: keyof LedgerEntry];

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
  const nth = nthOf(entries);
  const written: readonly RowColumn<readonly [LedgerEntry, number]>[] = [
    ['nth', 'int', ([, place]) => place],
    ...columns.map(([name, type, field]): RowColumn<readonly [LedgerEntry, number]> => [
      name,
      type,
      ([entry]) => entry[field],
    ]),
  ];
  await tx.query(
    `insert into ${table} (${written.map(([name]) => name).join(', ')}) select * from ${rowsFrom(written)}`,
    bindRows(
      written,
      entries.map((entry, k) => [entry, nth[k]!] as const),
    ),
  );
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
