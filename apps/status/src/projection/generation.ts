import { inAreas, roleNames, secureRows, setting, type Transaction } from '@libs/database';
import { DomainError } from '@libs/kernel';
import { createInbox } from '@libs/messaging';
import type { QueryRunner } from 'typeorm';
import { addVillages } from './village-tables.js';
import { ENTRIES_SHOWN, FIGURES_SHOWN } from './figures-shown.js';
import { IS_MERGE } from './merges.js';
import { addMonths } from './months.js';
import { addPipelineCounts } from '../freshness/pipeline-counts.js';
import { addCarriedStories } from './carried.js';

export const schemaOf = (n: number): string => `generation_${n}`;

/** A fact as it was heard, also where it tells a RESTRICTED code. */
const FACT = `
      event_id uuid primary key,
      worker_id uuid not null,
      type text not null,
      service text not null,
      position bigint not null,
      heard_at timestamptz not null,
      journey_id uuid,
      occurred_on date not null,
      occurred_at timestamptz,
      recorded_at timestamptz not null,
      actor jsonb not null,
      data jsonb not null`;

/**
 * One generation of the read models: facts as heard, journeys folded from them, ticks, watermarks, and the positions up
 * to which it has read. All of it can be thrown away and made again from the log.
 */
export async function createGeneration(runner: QueryRunner, n: number): Promise<void> {
  const schema = schemaOf(n);
  const { app, system } = await roleNames(runner);
  await runner.query(
    `create schema ${schema}; grant usage on schema ${schema} to ${app}, ${system}; set search_path = ${schema}, public`,
  );
  await createInbox(runner);
  await runner.query(`
    create table fact (${FACT});
    create index fact_worker on fact (worker_id);

    create table journey (
      worker_id uuid not null,
      nth integer not null,
      journey_id uuid,
      state text,
      flags text[] not null,
      anomalies text[] not null,
      area text collate "C",
      sex text,
      birth_year integer,
      country text,
      last_fact_on date not null,
      last_heard_at timestamptz not null,
      fold_version integer not null,
      confidentiality text not null default 'NORMAL' check (confidentiality in ('NORMAL', 'RESTRICTED')),
      primary key (worker_id, nth)
    );
    create index journey_area on journey (area text_pattern_ops, worker_id);
    create index journey_state on journey (state, worker_id);

    create table tick (
      service text not null,
      stamp timestamptz not null,
      offsets jsonb not null,
      waiting bigint not null,
      oldest_waiting_ms bigint not null,
      primary key (service, stamp)
    );
    create table watermark (
      service text primary key,
      stamp timestamptz not null,
      waiting bigint not null,
      oldest_waiting_ms bigint not null
    );

    grant select on fact, journey, watermark, tick, position to ${app};
    -- What is parked is counted; what it says, RESTRICTED or not, no request reads.
    grant select (topic) on parked_event to ${app};
    grant select, insert, update, delete on fact, journey, tick, watermark to ${system};
  `);
  await secureRows(runner, 'journey', JOURNEYS_SHOWN);
  await secureRows(runner, 'fact', `exists (select from journey j where j.worker_id = fact.worker_id)`);
  await countAllJourneys(runner);
  await addStories(runner);
  await addLedger(runner);
  await addVillages(runner);
  await addMonths(runner);
  await addPipelineCounts(runner);
  await addCarriedStories(runner);
  await runner.query('set search_path = public');
}

/**
 * The ministry sees every journey without a name, an office those of its area; one that is RESTRICTED only the village
 * that told of it.
 */
export const JOURNEYS_SHOWN = `case confidentiality
  when 'NORMAL' then ${setting('role')} in ('KEMENTERIAN') or (${inAreas('area')})
  else ${setting('role')} in ('PETUGAS_DESA', 'KEPALA_DESA') and area = any (string_to_array(${setting('areas')}, ',')) end`;

/**
 * How many journeys stand where, RESTRICTED ones among them, for the ministry alone: no line of it is about anybody,
 * and none goes below the regency.
 */
export async function countAllJourneys(runner: QueryRunner): Promise<void> {
  const { app } = await roleNames(runner);
  await runner.query(`
    create or replace view journey_count with (security_barrier) as
      select left(area, 4) as area, state, count(*)::int as journeys from journey
      where ${setting('role')} = 'KEMENTERIAN' group by 1, 2;
    grant select on journey_count to ${app};
  `);
}

/** Whose facts are told under whose id: all of them are one story, and shown by its journeys. */
export async function addStories(runner: QueryRunner): Promise<void> {
  const { app, system } = await roleNames(runner);
  await runner.query(`
    create table merged_worker (worker_id uuid primary key, lead_id uuid not null);
    create index merged_worker_lead on merged_worker (lead_id);
    create index fact_merge on fact (worker_id) where ${IS_MERGE};
    create index fact_merged on fact ((data ->> 'mergedId')) where ${IS_MERGE};
    grant select on merged_worker to ${app};
    grant select, insert, update, delete on merged_worker to ${system};
    alter policy scope on fact using (${FACTS_SHOWN}) with check (${FACTS_SHOWN});
  `);
  await secureRows(
    runner,
    'merged_worker',
    'exists (select from journey j where j.worker_id = merged_worker.lead_id)',
  );
}

const FACTS_SHOWN = `exists (select from journey j where j.worker_id = fact.worker_id) or exists (
  select from merged_worker m join journey j on j.worker_id = m.lead_id where m.worker_id = fact.worker_id)`;

/** What figures are broken down by, as columns of both ledgers. */
const DIMENSIONS = `
      measure text not null,
      kind text,
      occurred_on date not null,
      ended_on date,
      days integer,
      n integer not null,
      area text collate "C",
      office text,
      debarkation text,
      country text,
      sex text,
      age_band text,
      education text,
      source text,
      scheme text,
      employer_type text,
      isco08 text,
      job_label text`;
const CAUSE = `
      event_id uuid not null,
      nth integer not null,
      worker_id uuid not null,
      heard_at timestamptz not null,
      service text not null,
      position bigint not null,
      primary key (event_id, nth),`;

/** With what row security looks at: else every entry would be read from its table. */
export const ENTRIES_ASKED = `create index figure_entry_asked on figure_entry (measure, occurred_on, heard_at)
      include (n, area, office, country, sex, kind)`;

/**
 * The ledger of figures: signed entries, each with the fact that caused it (architecture §6). What is broken down by RESTRICTED
 * codes stands in a ledger of its own, of which a request does not see what caused an entry; whom one is about it sees in
 * neither; and the facts that tell such codes are read by the projector alone.
 */
export async function addLedger(runner: QueryRunner): Promise<void> {
  const { app, system } = await roleNames(runner);
  await runner.query(`
    create table restricted_fact (${FACT});
    create index restricted_fact_worker on restricted_fact (worker_id);

    -- Facts that came below what was answered already: they wait until it is told that they were redriven.
    create table late_fact (event_id uuid primary key);

    -- On which days something was heard of a village's desk: freshness of a figure is coverage, too.
    create table village_day (
      village text collate "C" not null,
      day date not null,
      first_heard_at timestamptz not null,
      last_heard_at timestamptz not null,
      primary key (village, day)
    );

    create table figure_entry (${CAUSE} ${DIMENSIONS});
    ${ENTRIES_ASKED};

    create table restricted_entry (${CAUSE} ${DIMENSIONS},
      procedural text,
      cause text);
    create index restricted_entry_asked on restricted_entry (measure, occurred_on, heard_at);

    grant select on village_day to ${app};
    grant select (event_id, heard_at, service, position, ${columnNames(DIMENSIONS)}) on figure_entry to ${app};
    grant select (heard_at, ${columnNames(DIMENSIONS)}, procedural, cause) on restricted_entry to ${app};
    grant select, insert, update, delete on restricted_fact, late_fact, village_day, figure_entry, restricted_entry to ${system};
  `);
  await secureRows(runner, 'figure_entry', ENTRIES_SHOWN);
  await secureRows(runner, 'restricted_entry', FIGURES_SHOWN);
  await secureRows(
    runner,
    'village_day',
    `(select ${setting('role')} = 'KEMENTERIAN') or (${inAreas('village')})`,
  );
}

function columnNames(columns: string): string {
  return columns
    .split(',')
    .map((column) => column.trim().split(' ')[0])
    .join(', ');
}

/** Points a transaction at one generation. */
export async function useGeneration(tx: Transaction, n: number): Promise<void> {
  await tx.query(`select set_config('search_path', $1, true)`, [`${schemaOf(n)}, public`]);
}

/** Read models from before there were figures: a rebuild makes those that count. */
export class FiguresNotCounted extends DomainError {
  readonly kind = 'busy';
  readonly code = 'figures-not-counted';

  constructor() {
    super('Run `npm run rebuild -- status --accept`: what was heard before is not in these figures');
  }
}

/** To be asked in the transaction of every answer that is counted. @throws FiguresNotCounted */
export async function assertCounts(tx: Transaction): Promise<void> {
  const [row] = await tx.query<{ counts: boolean }>('select counts from generation where live');
  if (!row?.counts) throw new FiguresNotCounted();
}

/** Points a transaction at the live generation, before anything else in it; returns its number. */
export async function useLiveGeneration(tx: Transaction): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `select n, set_config('search_path', 'generation_' || n || ', public', true) from generation where live`,
  );
  if (!row) throw new Error('No generation is live');
  return row.n;
}
