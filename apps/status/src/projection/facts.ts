import type { EventRedriven, ReceivedEvent } from '@libs/contracts';
import { sideBySide, type Transaction } from '@libs/database';
import { carry, drop, isCarried, storiesSoFar, type SoFar } from './carried.js';
import { IS_MERGE, joinedBy, MERGES } from './merges.js';
import { bindRows, rowsFrom, type RowColumn } from './rows.js';
import type { Watermarks } from './ticks.js';
import type { Kept } from '@libs/messaging';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { enterFigures, reckonFigures, touch, type News, type Touched } from './ledger.js';
import {
  carryOn,
  foldWorker,
  FOLD_VERSION,
  reckon,
  tellStories,
  type CarriedStory,
  type Fact,
  type Journey,
  type JourneyStanding,
  type LedgerEntry,
  type Story,
} from '@libs/journey';

/** Where facts are kept: those that tell RESTRICTED codes in a table that only the projector reads. */
type FactTable = 'fact' | 'restricted_fact';

/** Of both tables, in the order in which statements name them. */
const FACT_FIELDS: readonly RowColumn<ReceivedEvent>[] = [
  ['event_id', 'uuid', ({ id }) => id],
  ['worker_id', 'uuid', ({ subject }) => subject.id],
  ['type', 'text', ({ type }) => type],
  ['service', 'text', ({ source }) => source],
  ['position', 'bigint', ({ position }) => position],
  ['heard_at', 'timestamptz', ({ heardAt }) => heardAt],
  ['journey_id', 'uuid', ({ journeyId }) => journeyId],
  ['occurred_on', 'date', ({ occurredOn }) => occurredOn],
  ['occurred_at', 'timestamptz', ({ occurredAt }) => occurredAt],
  ['recorded_at', 'timestamptz', ({ recordedAt }) => recordedAt],
  ['actor', 'jsonb', ({ actor }) => actor],
  ['data', 'jsonb', ({ data }) => data],
];
export const FACT_COLUMNS = FACT_FIELDS.map(([name]) => name).join(', ');

/** Keeps facts as they were heard, many at once. */
async function keep(tx: Transaction, facts: readonly ReceivedEvent[]): Promise<void> {
  const [plain, restricted] = [facts.filter((fact) => !tellsCodes(fact)), facts.filter(tellsCodes)];
  await sideBySide([keepIn(tx, 'fact', plain), keepIn(tx, 'restricted_fact', restricted)]);
}

async function keepIn(tx: Transaction, table: FactTable, facts: readonly ReceivedEvent[]): Promise<void> {
  if (facts.length === 0) return;
  await tx.query(
    `insert into ${table} (${FACT_COLUMNS}) select * from ${rowsFrom(FACT_FIELDS)}`,
    bindRows(FACT_FIELDS, facts),
  );
}

function tellsCodes({ confidentiality }: ReceivedEvent): boolean {
  return confidentiality === 'RESTRICTED';
}

/** Facts are kept by the ids of their events. */
export const KEPT: Kept = { keeps: ({ subject }) => subject.kind === 'worker', among: keptAlready };

async function keptAlready(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.query<{ event_id: string }>(
    `select event_id from fact where event_id = any ($1::uuid[])
     union all select event_id from restricted_fact where event_id = any ($1::uuid[])`,
    [ids],
  );
  return new Set(rows.map(({ event_id }) => event_id));
}

/**
 * What is new of workers, to be kept and folded. A fact that comes below what was answered already can only be one that stood
 * parked: figures take it up when its redrive is told, so that no past answer changes.
 */
export async function news(
  tx: Transaction,
  facts: readonly ReceivedEvent[],
  watermarks: Watermarks,
): Promise<Touched> {
  const stories = storiesSoFar(tx, [...new Set(facts.map(({ subject }) => subject.id))]);
  const touched: Touched = new Map();
  const late: string[] = [];
  for (const event of facts) {
    const isLate = Date.parse(event.heardAt) <= (watermarks.get(event.source) ?? -Infinity);
    if (isLate) late.push(event.id);
    const fact = factHeard(event);
    touch(touched, fact.workerId, {
      from: fact,
      added: isCarried(event) && !isLate ? [fact] : undefined,
      heard: [event],
      onto: stories.get(fact.workerId),
    });
  }
  if (late.length > 0)
    await tx.query('insert into late_fact select unnest($1::uuid[]) on conflict do nothing', [late]);
  return touched;
}

/** Keeps what is new at once, where something is to be read or changed before it is folded. */
export async function keepNow(tx: Transaction, touched: Touched): Promise<void> {
  await keep(
    tx,
    [...touched.values()].flatMap(({ heard }) => heard),
  );
  for (const [id, each] of touched) touched.set(id, { ...each, heard: [] });
}

/** The fact that an event tells, as the fold wants it. */
function factHeard(event: ReceivedEvent): Fact {
  const { id, type, source, position, heardAt, subject, journeyId, occurredOn, occurredAt } = event;
  return {
    eventId: id,
    type,
    service: source,
    position: Number(position),
    heardAt: toMilliseconds(heardAt),
    workerId: subject.id,
    ...(journeyId !== undefined && { journeyId }),
    occurredOn,
    ...(occurredAt !== undefined && { occurredAt: toMilliseconds(occurredAt) }),
    recordedAt: toMilliseconds(event.recordedAt),
    actor: event.actor,
    data: event.data,
  };
}

/** As the database gives them back: the fold compares instants as texts. */
export function toMilliseconds(instant: string): string {
  return instant.length === 24 && instant.endsWith('Z') ? instant : new Date(instant).toISOString();
}

/**
 * From their redrive on, and no earlier, facts count that stood parked: its arrival key becomes theirs, so that past
 * answers stay (architecture §5). Returns whose they are, and from when on their figures change: one may have been entered.
 */
export async function rearrive(
  tx: Transaction,
  redriven: readonly ReceivedEvent<EventRedriven>[],
): Promise<Touched> {
  const arrivals = [
    redriven.map(({ data }) => data.eventId),
    redriven.map(({ heardAt }) => heardAt),
    redriven.map(({ source }) => source),
    redriven.map(({ position }) => position.toString()),
  ];
  const touched: Touched = new Map();
  for (const table of ['fact', 'restricted_fact'] satisfies FactTable[]) {
    const rows = await tx.query<{ worker_id: string; heard_at: Date; service: string; position: string }>(
      `update ${table} f set heard_at = v.heard_at, service = v.service, position = v.position
       from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::bigint[]) as v (event_id, heard_at, service, position)
       where f.event_id = v.event_id
       returning f.worker_id, least(old.heard_at, new.heard_at) as heard_at, old.service, old.position::text`,
      arrivals,
    );
    for (const { worker_id, heard_at, service, position } of rows)
      touch(touched, worker_id, {
        from: { heardAt: heard_at.toISOString(), service, position: Number(position) },
        added: undefined,
        heard: [],
      });
  }
  await tx.query('delete from late_fact where event_id = any ($1::uuid[])', [arrivals[0]]);
  return touched;
}

interface FactRow {
  readonly event_id: string;
  readonly worker_id: string;
  readonly type: string;
  readonly service: string;
  readonly position: string;
  readonly heard_at: Date;
  readonly journey_id: string | null;
  readonly occurred_on: string;
  readonly occurred_at: Date | null;
  readonly recorded_at: Date;
  readonly actor: Fact['actor'];
  readonly data: object;
}

/** All facts of these workers, as the fold wants them. */
async function factsOf(tx: Transaction, workerIds: readonly string[]): Promise<Fact[]> {
  const rows = await tx.query<FactRow & Record<string, unknown>>(
    `select ${FACT} from fact where worker_id = any ($1::uuid[])`,
    [workerIds],
  );
  return rows.map(factOf);
}

interface KeptFact {
  readonly fact: Fact;
  /** Tells a RESTRICTED code: it is counted and makes no journey. */
  readonly isRestricted: boolean;
  /** Waits until its redrive is told: until then no figure counts it. */
  readonly isLate: boolean;
}

/** Everything that is kept of these workers, read once. */
async function keptFacts(tx: Transaction, workerIds: readonly string[]): Promise<KeptFact[]> {
  const rows = await tx.query<FactRow & { restricted: boolean; late: boolean } & Record<string, unknown>>(
    `select ${FACT}, restricted, exists (select from late_fact l where l.event_id = f.event_id) as late from (
       select *, false as restricted from fact where worker_id = any ($1::uuid[])
       union all select *, true from restricted_fact where worker_id = any ($1::uuid[])) f`,
    [workerIds],
  );
  return rows.map((row) => ({ fact: factOf(row), isRestricted: row.restricted, isLate: row.late }));
}

const FACT =
  'event_id, worker_id, type, service, position::text, heard_at, journey_id, occurred_on::text, occurred_at, recorded_at, actor, data';

/** Every worker who was ever merged with one of these, or with one of those: also where it was taken back. */
const EVER_JOINED = `
  with recursive joined as (
    select unnest($1::uuid[]) as id
    union
    select other.id from joined j cross join lateral (
      select (data ->> 'mergedId')::uuid as id from fact where worker_id = j.id and ${IS_MERGE}
      union all
      select worker_id from fact where data ->> 'mergedId' = j.id::text and ${IS_MERGE}) other)
  select id from joined`;

/**
 * The stories of these workers, by the id that each is told under; of a worker who was merged, that of whom she goes on as.
 * Read as the projector has written them, so that an office in whose scope a story is sees the whole of it.
 */
export async function storiesOf(tx: Transaction, workerIds: readonly string[]): Promise<Map<string, Story>> {
  const rows = await tx.query<{ id: string }>(
    `with lead as (
       select coalesce(m.lead_id, w.id) as id from unnest($1::uuid[]) as w (id) left join merged_worker m on m.worker_id = w.id)
     select id from lead union select m.worker_id from lead join merged_worker m on m.lead_id = lead.id`,
    [workerIds],
  );
  const stories = tellStories(
    await factsOf(
      tx,
      rows.map(({ id }) => id),
    ),
  );
  return new Map(stories.flatMap((story) => story.workerIds.map((id): [string, Story] => [id, story])));
}

function factOf(row: FactRow): Fact {
  return {
    eventId: row.event_id,
    type: row.type,
    service: row.service,
    position: Number(row.position),
    heardAt: row.heard_at.toISOString(),
    workerId: row.worker_id,
    ...(row.journey_id && { journeyId: row.journey_id }),
    occurredOn: row.occurred_on,
    ...(row.occurred_at && { occurredAt: row.occurred_at.toISOString() }),
    recordedAt: row.recorded_at.toISOString(),
    actor: row.actor,
    data: row.data,
  };
}

/** A row of `journey`. */
export interface JourneyRow extends JourneyStanding {
  readonly nth: number;
  readonly lastFactOn: string;
  readonly lastHeardAt: string;
  readonly foldVersion: number;
  readonly confidentiality: 'NORMAL' | 'RESTRICTED';
}

/** In the order in which statements name them. */
export const JOURNEY_COLUMNS = [
  ['worker_id', 'uuid', ({ workerId }) => workerId],
  ['nth', 'int', ({ nth }) => nth],
  ['journey_id', 'uuid', ({ journeyId }) => journeyId],
  ['state', 'text', ({ state }) => state],
  ['flags', 'text[]', ({ flags }) => flags],
  ['anomalies', 'text[]', ({ anomalies }) => anomalies.map(({ code }) => code)],
  ['area', 'text', ({ area }) => area],
  ['sex', 'text', ({ sex }) => sex],
  ['birth_year', 'int', ({ birthYear }) => birthYear],
  ['country', 'text', ({ country }) => country],
  ['last_fact_on', 'date', ({ lastFactOn }) => lastFactOn],
  ['last_heard_at', 'timestamptz', ({ lastHeardAt }) => lastHeardAt],
  ['fold_version', 'int', ({ foldVersion }) => foldVersion],
  ['confidentiality', 'text', ({ confidentiality }) => confidentiality],
] as const satisfies readonly RowColumn<JourneyRow>[];

/** A village tells of somebody abroad so that she can be helped: her journey is counted, and hers alone to show. */
function isRestricted({ entries }: Journey): boolean {
  return entries.some(({ what }) => what === 'WorkerRecordedAbroad');
}

/**
 * Folds what was heard of these workers into their journeys, and enters what it adds to the figures. No handler edits a field
 * of a journey: a story that is carried on is what its facts say, and any other is folded from them, so a merge that comes
 * before what it merges, or after, or again, gives the same.
 */
export async function foldTouched(
  tx: Transaction,
  touched: Touched,
  joinedNow = newlyJoined(touched),
): Promise<void> {
  const others = await goOn(tx, touched, joinedNow);
  if (others.length === 0) return;
  await keep(
    tx,
    others.flatMap((id) => touched.get(id)!.heard),
  );
  const joined = await tx.query<{ id: string }>(EVER_JOINED, [others]);
  await foldAnew(
    tx,
    joined.map(({ id }) => id),
    touched,
  );
}

/** Carries on whose story can be. Returns the others. */
async function goOn(tx: Transaction, touched: Touched, joinedNow: ReadonlySet<string>): Promise<string[]> {
  const others: string[] = [];
  const sent: Promise<void>[] = [];
  let some: InPlace[] = [];
  const send = (): void => {
    const done = keepAndGoOn(tx, some);
    done.catch(() => undefined); // asked below
    sent.push(done);
    some = [];
  };
  try {
    for (const [id, each] of touched) {
      const gone = joinedNow.has(id) ? undefined : goneOn(each, await each.onto);
      if (gone) some.push({ ...gone, heard: each.heard });
      else others.push(id);
      if (some.length < (sent.length > 0 ? AT_ONCE : FIRST)) continue;
      send();
      await nextTurn(); // so that it is on its way
    }
    if (some.length > 0) send();
  } finally {
    await Promise.allSettled(sent); // also where a fold has failed: nothing may arrive after the ROLLBACK
  }
  await sideBySide(sent);
  return others;
}

/** Workers whose stories are sent together: while the database does these, the next are folded. */
const AT_ONCE = 300;
/** The first are few: meanwhile the database does nothing. */
const FIRST = 60;

interface InPlace {
  readonly entries: readonly LedgerEntry[];
  readonly journey: JourneyStanding;
  readonly carried: CarriedStory;
  readonly heard: readonly ReceivedEvent[];
}

/** Whom a merge names that was heard now; who was named before is not carried on. */
export function newlyJoined(touched: Touched): Set<string> {
  const events = [...touched.values()].flatMap(({ heard }) => heard);
  return new Set(events.filter(({ type }) => MERGES.includes(type)).flatMap(joinedBy));
}

/** Of a story that needs no facts but the new ones. */
function goneOn({ added }: News, onto: SoFar | undefined): Omit<InPlace, 'heard'> | undefined {
  if (!added || !onto) return undefined;
  const { entries, journey, carried } = (onto === 'NOTHING' ? reckon(added) : carryOn(onto, added)) ?? {};
  return entries && journey && carried && { entries, journey, carried };
}

/** Sends all of it at once. */
async function keepAndGoOn(tx: Transaction, stories: readonly InPlace[]): Promise<void> {
  await sideBySide([
    keep(
      tx,
      stories.flatMap(({ heard }) => heard),
    ),
    enterFigures(
      tx,
      stories.flatMap(({ entries }) => entries),
    ),
    upsertJourneys(
      tx,
      stories.map(({ journey, carried }): JourneyRow => ({
        ...journey,
        nth: 0,
        lastFactOn: carried.last.occurredOn,
        lastHeardAt: carried.latest.heardAt,
        foldVersion: FOLD_VERSION,
        confidentiality: 'NORMAL',
      })),
    ),
    carry(
      tx,
      stories.map(({ carried }) => carried),
    ),
  ]);
}

/** Folds the stories of all these workers, who may be merged with one another, from all their facts. */
async function foldAnew(tx: Transaction, ids: readonly string[], touched: Touched): Promise<void> {
  const kept = await keptFacts(tx, ids);
  const counted = kept.filter(({ isLate }) => !isLate).map(({ fact }) => fact);
  const folded = await reckonFigures(tx, counted, touched);
  const carried = new Map([...folded].map(([id, story]) => [id, story.carried]));
  // Who tells no code and waits for nothing was folded for the figures; the others are folded from what may be shown.
  for (const { fact, isRestricted: tellsCode, isLate } of kept) {
    if (tellsCode || isLate) folded.delete(fact.workerId);
    if (isLate || !isCarried({ type: fact.type, confidentiality: tellsCode ? 'RESTRICTED' : 'NORMAL' }))
      carried.delete(fact.workerId);
  }
  await carry(
    tx,
    [...carried.values()].filter((story) => story !== undefined),
  );
  await drop(
    tx,
    ids.filter((id) => !carried.get(id)),
  );
  const stories = tellStories(
    kept.flatMap(({ fact, isRestricted: tellsCode }) =>
      tellsCode || folded.has(fact.workerId) ? [] : [fact],
    ),
  );
  const told = new Map<string, readonly Journey[]>([...folded].map(([id, { journey }]) => [id, [journey]]));
  for (const { workerId, facts } of stories) told.set(workerId, foldWorker(facts));
  await writeJourneys(tx, ids, told);
  const merged = stories.flatMap(({ workerId, workerIds: all }) =>
    all.flatMap((id) => (id === workerId ? [] : [{ id, lead: workerId }])),
  );
  await tx.query('delete from merged_worker where worker_id = any ($1::uuid[])', [ids]);
  if (merged.length === 0) return;
  await tx.query(
    'insert into merged_worker (worker_id, lead_id) select * from unnest($1::uuid[], $2::uuid[])',
    [merged.map(({ id }) => id), merged.map(({ lead }) => lead)],
  );
}

/** The journeys of a story as rows, the earliest first; of somebody who was erased none: she counts, and is not shown (X12). */
export function journeyRows(workerId: string, journeys: readonly Journey[]): JourneyRow[] {
  if (journeys.some(({ entries }) => entries.some(({ what }) => what === 'WorkerErased'))) return [];
  return journeys.map((journey, nth): JourneyRow => {
    const last = journey.entries.at(-1)!;
    const lastHeardAt = journey.entries.reduce(
      (latest, { heardAt }) => (heardAt > latest ? heardAt : latest),
      '',
    );
    return {
      ...journey,
      workerId,
      nth,
      lastFactOn: last.occurredOn,
      lastHeardAt,
      foldVersion: FOLD_VERSION,
      confidentiality: isRestricted(journey) ? 'RESTRICTED' : 'NORMAL',
    };
  });
}

const NAMES = JOURNEY_COLUMNS.map(([name]) => name);
const WRITE_JOURNEYS = `
  insert into journey (${NAMES.join(', ')})
  select * from ${rowsFrom(JOURNEY_COLUMNS)}
  order by worker_id, nth
  on conflict (worker_id, nth) do update set ${NAMES.slice(2)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;

async function upsertJourneys(tx: Transaction, journeys: readonly JourneyRow[]): Promise<void> {
  await tx.query(WRITE_JOURNEYS, bindRows(JOURNEY_COLUMNS, journeys));
}

async function writeJourneys(
  tx: Transaction,
  workerIds: readonly string[],
  told: ReadonlyMap<string, readonly Journey[]>,
): Promise<void> {
  const counts = new Map(workerIds.map((id) => [id, 0]));
  const journeys = [...told].flatMap(([workerId, each]) => {
    const rows = journeyRows(workerId, each);
    counts.set(workerId, rows.length);
    return rows;
  });
  await upsertJourneys(tx, journeys);
  // A fact heard later can join what looked like two journeys, and a merge what looked like two people.
  await tx.query(
    `delete from journey j using unnest($1::uuid[], $2::int[]) as v (worker, n) where j.worker_id = v.worker and j.nth >= v.n`,
    [[...counts.keys()], [...counts.values()]],
  );
}
