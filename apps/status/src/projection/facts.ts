import { WorkersMerged, WorkersUnmerged, type EventRedriven, type ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { enterFigures, touch, type Touched } from './ledger.js';
import { foldWorker, FOLD_VERSION, tellStories, type Fact, type Journey, type Story } from '@libs/journey';

/** Where facts are kept: those that tell RESTRICTED codes in a table that only the projector reads. */
type FactTable = 'fact' | 'restricted_fact';

/** Keeps facts as they were heard, many at once; returns the ids of those that were not kept yet. */
async function keep(tx: Transaction, table: FactTable, facts: readonly ReceivedEvent[]): Promise<string[]> {
  if (facts.length === 0) return [];
  const rows = await tx.query<{ event_id: string }>(
    `insert into ${table} (event_id, worker_id, type, service, position, heard_at, journey_id, occurred_on, occurred_at, recorded_at, actor, data)
     select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::timestamptz[], $7::uuid[], $8::date[],
       $9::timestamptz[], $10::timestamptz[], $11::jsonb[], $12::jsonb[])
     on conflict do nothing returning event_id`,
    [
      facts.map(({ id }) => id),
      facts.map(({ subject }) => subject.id),
      facts.map(({ type }) => type),
      facts.map(({ source }) => source),
      facts.map(({ position }) => position.toString()),
      facts.map(({ heardAt }) => heardAt),
      facts.map(({ journeyId }) => journeyId ?? null),
      facts.map(({ occurredOn }) => occurredOn),
      facts.map(({ occurredAt }) => occurredAt ?? null),
      facts.map(({ recordedAt }) => recordedAt),
      facts.map(({ actor }) => JSON.stringify(actor)),
      facts.map(({ data }) => JSON.stringify(data)),
    ],
  );
  return rows.map((row) => row.event_id);
}

/**
 * Keeps what was heard of workers; returns of whom there is something new, and the earliest of it. A fact that comes below
 * what was answered already can only be one that stood parked: figures take it up when its redrive is told, so that
 * no past answer changes.
 */
export async function recordFacts(tx: Transaction, facts: readonly ReceivedEvent[]): Promise<Touched> {
  const tellsCodes = ({ confidentiality }: ReceivedEvent): boolean => confidentiality === 'RESTRICTED';
  const kept = new Set([
    ...(await keep(
      tx,
      'fact',
      facts.filter((fact) => !tellsCodes(fact)),
    )),
    ...(await keep(tx, 'restricted_fact', facts.filter(tellsCodes))),
  ]);
  const touched: Touched = new Map();
  const fresh = facts.filter(({ id }) => kept.has(id));
  for (const { subject, heardAt, source, position } of fresh)
    touch(touched, subject.id, { heardAt, service: source, position: Number(position) });
  await tx.query(
    `insert into late_fact select v.id from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as v (id, service, heard_at)
     join watermark w on w.service = v.service and v.heard_at <= w.stamp on conflict do nothing`,
    [fresh.map(({ id }) => id), fresh.map(({ source }) => source), fresh.map(({ heardAt }) => heardAt)],
  );
  return touched;
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
      touch(touched, worker_id, { heardAt: heard_at.toISOString(), service, position: Number(position) });
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
      select (data ->> 'mergedId')::uuid as id from fact where worker_id = j.id and ${isMerge()}
      union all
      select worker_id from fact where data ->> 'mergedId' = j.id::text and ${isMerge()}) other)
  select id from joined`;

function isMerge(): string {
  return `type in ('${WorkersMerged.type}', '${WorkersUnmerged.type}')`;
}

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

interface JourneyRow extends Journey {
  readonly nth: number;
  readonly lastFactOn: string;
  readonly lastHeardAt: string;
}

/** A village tells of somebody abroad so that she can be helped: her journey is counted, and hers alone to show. */
function isRestricted({ entries }: Journey): boolean {
  return entries.some(({ what }) => what === 'WorkerRecordedAbroad');
}

/**
 * Folds the stories of these workers anew, and those of all whom they were ever merged with, from all their facts, and enters
 * what that adds to the figures. No
 * handler edits a field of a journey, so a merge that comes before what it merges, or after, or again, gives the same.
 */
export async function foldTouched(tx: Transaction, touched: Touched): Promise<void> {
  const joined = await tx.query<{ id: string }>(EVER_JOINED, [[...touched.keys()]]);
  const ids = joined.map(({ id }) => id);
  const kept = await keptFacts(tx, ids);
  const counted = kept.filter(({ isLate }) => !isLate).map(({ fact }) => fact);
  await enterFigures(tx, counted, touched);
  const stories = tellStories(
    kept.filter(({ isRestricted: tellsCode }) => !tellsCode).map(({ fact }) => fact),
  );
  await writeJourneys(tx, ids, stories);
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

async function writeJourneys(
  tx: Transaction,
  workerIds: readonly string[],
  stories: readonly Story[],
): Promise<void> {
  const counts = new Map(workerIds.map((id) => [id, 0]));
  const journeys = stories.flatMap(({ workerId, facts }) => {
    const folded = foldWorker(facts);
    counts.set(workerId, folded.length);
    return folded.map((journey, nth): JourneyRow => {
      const last = journey.entries.at(-1)!;
      const lastHeardAt = journey.entries.reduce(
        (latest, { heardAt }) => (heardAt > latest ? heardAt : latest),
        '',
      );
      return { ...journey, workerId, nth, lastFactOn: last.occurredOn, lastHeardAt };
    });
  });
  await tx.query(
    `insert into journey (worker_id, nth, journey_id, state, flags, anomalies, area, sex, birth_year, country, last_fact_on, last_heard_at, fold_version, confidentiality)
     select w, nth, j, state, array(select jsonb_array_elements_text(flags)), array(select jsonb_array_elements_text(anomalies)),
       area, sex, birth_year, country, fact_on, heard_at, $13, confidentiality
     from unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[], $5::jsonb[], $6::jsonb[], $7::text[], $8::text[], $9::int[], $10::text[],
       $11::date[], $12::timestamptz[], $14::text[])
       as v (w, nth, j, state, flags, anomalies, area, sex, birth_year, country, fact_on, heard_at, confidentiality)
     order by w, nth
     on conflict (worker_id, nth) do update set journey_id = excluded.journey_id, state = excluded.state, flags = excluded.flags,
       anomalies = excluded.anomalies, area = excluded.area, sex = excluded.sex, birth_year = excluded.birth_year,
       country = excluded.country, last_fact_on = excluded.last_fact_on, last_heard_at = excluded.last_heard_at,
       fold_version = excluded.fold_version, confidentiality = excluded.confidentiality`,
    [
      journeys.map(({ workerId }) => workerId),
      journeys.map(({ nth }) => nth),
      journeys.map(({ journeyId }) => journeyId),
      journeys.map(({ state }) => state),
      journeys.map(({ flags }) => JSON.stringify(flags)),
      journeys.map(({ anomalies }) => JSON.stringify(anomalies.map(({ code }) => code))),
      journeys.map(({ area }) => area),
      journeys.map(({ sex }) => sex),
      journeys.map(({ birthYear }) => birthYear),
      journeys.map(({ country }) => country),
      journeys.map(({ lastFactOn }) => lastFactOn),
      journeys.map(({ lastHeardAt }) => lastHeardAt),
      FOLD_VERSION,
      journeys.map((journey) => (isRestricted(journey) ? 'RESTRICTED' : 'NORMAL')),
    ],
  );
  // A fact heard later can join what looked like two journeys, and a merge what looked like two people.
  await tx.query(
    `delete from journey j using unnest($1::uuid[], $2::int[]) as v (worker, n) where j.worker_id = v.worker and j.nth >= v.n`,
    [[...counts.keys()], [...counts.values()]],
  );
}
