import { TELLERS } from '@libs/contracts';
import { roleNames, secureRows, type Transaction } from '@libs/database';
import { dayInJakarta, type Instant } from '@libs/kernel';
import type { QueryRunner } from 'typeorm';
import { FIGURES_SHOWN, MONTHS_SHOWN } from './figures-shown.js';

/** By what a month's entries are summed up, one at a time beside the kab/kota (domain.md §8.3). */
const DIMENSIONS = [
  'country',
  'sex',
  'age_band',
  'education',
  'source',
  'scheme',
  'employer_type',
  'isco08',
  'job_label',
  'kind',
  'office',
  'debarkation',
] as const;

/** The ledgers, and where the months that are over stand. */
export const MONTHS = {
  figure_entry: { table: 'figure_month', dimensions: DIMENSIONS, shown: MONTHS_SHOWN },
  restricted_entry: {
    table: 'restricted_month',
    dimensions: [...DIMENSIONS, 'procedural', 'cause'],
    shown: FIGURES_SHOWN,
  },
} as const;

/** All that stand for months that are over. */
export const MONTH_TABLES = [...Object.values(MONTHS).map(({ table }) => table), 'days_month'];

/** Neither days nor cohorts add up over months. */
const NOT_SUMMED = ['LAMA_LANGKAH', 'PENGADUAN_SELESAI'];

/**
 * What both ledgers hold of months that are over, summed up by the month of the act and the month in which it was heard:
 * no watermark goes back, so what was heard before one stands (measured-postgres.md §4). What was heard since `months_closed.until`
 * is read entry by entry.
 */
export async function addMonths(runner: QueryRunner): Promise<void> {
  const { app, system } = await roleNames(runner);
  await runner.query(`
    create table months_closed (only_row boolean primary key default true check (only_row), until timestamptz not null);
    insert into months_closed (until) values ('-infinity');
    grant select on months_closed to ${app};
    grant select, update on months_closed to ${system};
  `);
  for (const { table, dimensions, shown } of Object.values(MONTHS)) {
    await runner.query(`
      create table ${table} (
        measure text not null,
        -- The column of the ledger that \`value\` is of; 'none': all of the place.
        dimension text not null,
        -- Digits of \`area\`: 4 a kab/kota, 2 a province, 0 the whole country.
        level smallint not null,
        occurred date not null,
        heard date not null,
        area text collate "C",
        value text,
        n integer not null
      );
      create index ${table}_asked on ${table} (measure, dimension, level, occurred, heard) include (area, value, n);
      -- What is being summed up, made narrow once and not for each dimension; nobody reads it, and a crash may empty it.
      create unlogged table ${table}_over (
        measure text, occurred date, heard date, area text collate "C", n integer, ${dimensions.map((name) => `${name} text`).join(', ')}
      );
      grant select, insert, truncate, maintain on ${table}_over to ${system};
      grant select on ${table} to ${app};
      grant select, insert, delete on ${table} to ${system};
    `);
    await secureRows(runner, table, shown);
  }
  await addDays(runner);
  await runner.query(`
    -- What was heard since a month was over is read from the index alone, whatever it is asked by.
    drop index if exists figure_entry_heard;
    create index figure_entry_heard on figure_entry (measure, heard_at)
      include (occurred_on, n, area, days, ${DIMENSIONS.join(', ')});
  `);
}

/** In what stretches days are summed up: as of a moment within a month its entries are too many to be read one by one. */
const STRETCHES = { MONTH: monthOf('heard_at'), TEN_DAYS: tenDaysOf('heard_at') } as const;

/** Days from one step to the next, of which medians are made: of provinces and of the country. */
export async function addDays(runner: QueryRunner): Promise<void> {
  const { app, system } = await roleNames(runner);
  await runner.query(`
    create table days_month (
      level smallint not null,
      stretch text not null check (stretch in ('${Object.keys(STRETCHES).join(`', '`)}')),
      occurred date not null,
      -- First day of the stretch.
      heard date not null,
      area text collate "C",
      kind text,
      days integer,
      n integer not null
    );
    create index days_month_asked on days_month (level, stretch, occurred, heard) include (area, kind, days, n);
    grant select on days_month to ${app};
    grant select, insert, delete on days_month to ${system};
  `);
  await secureRows(runner, 'days_month', FIGURES_SHOWN);
}

/** Sums up the months that all services have passed since it was last done. To be called once a watermark may have moved. */
export async function closeMonths(tx: Transaction): Promise<void> {
  const [passed] = await tx.query<{ at: Date }>(
    `select m.at from (select date_trunc('month', min(stamp), 'Asia/Jakarta') as at from watermark
       where service <> 'status' having count(*) = $1) m
     join months_closed c on c.until < m.at`,
    [TELLERS.length],
  );
  if (passed) await closeMonthsUntil(tx, passed.at);
}

export async function closeMonthsUntil(tx: Transaction, until: Date): Promise<void> {
  // Groups in memory: sorting a year's entries takes ten times as long.
  await tx.query(`select set_config('work_mem', '64MB', true)`);
  for (const [ledger, { table, dimensions }] of Object.entries(MONTHS)) {
    await tx.query(
      `insert into ${table}_over
       select measure, date_trunc('month', occurred_on)::date as occurred, ${monthOf('heard_at')} as heard, left(area, 4) as area, n,
         ${dimensions.join(', ')}
       from ${ledger} where heard_at >= (select c.until from months_closed c) and heard_at < $1 and measure <> all ($2::text[])`,
      [until, NOT_SUMMED],
    );
    await tx.query(`analyze ${table}_over`);
    for (const dimension of ['none', ...dimensions]) {
      const value = dimension === 'none' ? 'null' : dimension;
      const into = `insert into ${table} (level, measure, dimension, occurred, heard, area, value, n)`;
      const sums = (level: number, area: string, valueOf: string, from: string): string =>
        `${into} select ${level}, measure, '${dimension}', occurred, heard, ${area}, ${valueOf}, sum(n)
         from ${from} group by 2, 4, 5, 6, 7 having sum(n) <> 0`;
      await tx.query(
        `with regency as (${sums(4, 'area', value, `${table}_over`)} returning *),
         province as (${sums(2, 'left(area, 2)', 'value', 'regency')} returning *)
         ${sums(0, 'null', 'value', 'province')}`,
      );
    }
    await tx.query(`truncate ${table}_over`);
  }
  const [closed] = await tx.query<{ until: string }>('select until::text as until from months_closed');
  await sumUpDays(tx, closed!.until, until);
  await tx.query('update months_closed set until = $1', [until]);
}

/** Days of what was heard from `since` on and before `until`: both are beginnings of months. */
export async function sumUpDays(
  on: Pick<Transaction | QueryRunner, 'query'>,
  since: string,
  until: Date,
): Promise<void> {
  for (const [stretch, heard] of Object.entries(STRETCHES))
    await on.query(
      `insert into days_month (level, stretch, occurred, heard, area, kind, days, n)
       select case when grouping(place) = 0 then 2 else 0 end, '${stretch}', occurred, heard, place, kind, days, sum(n)
       from (select date_trunc('month', occurred_on)::date as occurred, ${heard} as heard, left(area, 2) as place, kind, days, n
         from figure_entry where measure = 'LAMA_LANGKAH'
           and heard_at >= $1 and heard_at < $2) e
       group by grouping sets ((occurred, heard, kind, days, place), (occurred, heard, kind, days)) having sum(n) <> 0`,
      [since, until],
    );
}

/**
 * Takes months back whose entries are computed anew: a fact that stood parked may have been entered, and a merge joins what
 * was heard long ago.
 */
export async function reopenMonths(tx: Transaction, from: Instant): Promise<void> {
  const [reopened] = await tx.query<{ until: Date }>(
    `update months_closed set until = date_trunc('month', $1::timestamptz, 'Asia/Jakarta') where until > $1 returning until`,
    [from],
  );
  if (!reopened) return;
  for (const table of MONTH_TABLES)
    await tx.query(`delete from ${table} where heard >= ${monthOf('$1::timestamptz')}`, [from]);
}

/**
 * Where reading entry by entry begins for an answer as of `asOf`; null: now. As of the very end of a stretch all of it
 * is before it.
 */
export async function tailOf(
  tx: Transaction,
  asOf: Instant | null,
  stretch: keyof typeof STRETCHES,
): Promise<string> {
  const after = asOf === null ? null : firstDayOf(stretch, dayAfter(asOf));
  const [row] = await tx.query<{ tail: string }>(
    `select least(until, $1::timestamp at time zone 'Asia/Jakarta')::text as tail from months_closed`,
    [after],
  );
  return row!.tail;
}

/** The day in Jakarta of the moment after this one. */
function dayAfter(asOf: Instant): string {
  return dayInJakarta(new Date(Date.parse(asOf) + 1).toISOString());
}

function firstDayOf(stretch: keyof typeof STRETCHES, day: string): string {
  const tens = stretch === 'MONTH' ? 0 : Math.min(Math.floor((Number(day.slice(8)) - 1) / 10), 2);
  return `${day.slice(0, 8)}${tens}1`;
}

/** First day of the month of an instant, in Jakarta. */
export function monthOf(instant: string): string {
  return `date_trunc('month', ${inJakarta(instant)})::date`;
}

/** First of its ten days: the 1st, 11th or 21st of the month of an instant, in Jakarta. */
function tenDaysOf(instant: string): string {
  const tens = `least((extract(day from ${inJakarta(instant)})::int - 1) / 10, 2)`;
  return `(${monthOf(instant)} + 10 * ${tens})`;
}

/** The day of an instant, in Jakarta. */
export function dayOf(instant: string): string {
  return `(${inJakarta(instant)})::date`;
}

function inJakarta(instant: string): string {
  return `${instant} at time zone 'Asia/Jakarta'`;
}
