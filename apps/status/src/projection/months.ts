import { roleNames, secureRows, type Transaction } from '@libs/database';
import { dayInJakarta, type Instant } from '@libs/kernel';
import type { QueryRunner } from 'typeorm';
import { FIGURES_SHOWN } from './figures-shown.js';

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
  figure_entry: { table: 'figure_month', dimensions: DIMENSIONS },
  restricted_entry: { table: 'restricted_month', dimensions: [...DIMENSIONS, 'procedural', 'cause'] },
} as const;

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
  for (const { table } of Object.values(MONTHS)) {
    await runner.query(`
      create table ${table} (
        measure text not null,
        -- The column of the ledger that \`value\` is of; 'none': all of the kab/kota.
        dimension text not null,
        occurred date not null,
        heard date not null,
        area text collate "C",
        value text,
        n integer not null
      );
      create index ${table}_asked on ${table} (measure, dimension, occurred, heard) include (area, value, n);
      grant select on ${table} to ${app};
      grant select, insert, delete on ${table} to ${system};
    `);
    await secureRows(runner, table, FIGURES_SHOWN);
  }
}

/** Sums up the months that all services have passed since it was last done. To be called once a watermark may have moved. */
export async function closeMonths(tx: Transaction): Promise<void> {
  const [passed] = await tx.query<{ at: Date }>(
    `select m.at from (select date_trunc('month', min(stamp), 'Asia/Jakarta') as at from watermark
       where service <> 'status' having count(*) = $1) m
     join months_closed c on c.until < m.at`,
    [TELLERS],
  );
  if (passed) await closeMonthsUntil(tx, passed.at);
}

/** The services whose events tell a journey. */
const TELLERS = 4;

export async function closeMonthsUntil(tx: Transaction, until: Date): Promise<void> {
  for (const [ledger, { table, dimensions }] of Object.entries(MONTHS)) {
    const values = dimensions.map((name) => `when '${name}' then ${name}`).join(' ');
    await tx.query(
      `insert into ${table} (measure, dimension, occurred, heard, area, value, n)
       select measure, dimension, date_trunc('month', occurred_on)::date, ${monthOf('heard_at')}, left(area, 4),
         case dimension ${values} end, sum(n)
       from ${ledger} join months_closed c on heard_at >= c.until
       cross join unnest($2::text[]) as dimension
       where heard_at < $1 and measure <> all ($3::text[])
       group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0`,
      [until, ['none', ...dimensions], NOT_SUMMED],
    );
  }
  await tx.query('update months_closed set until = $1', [until]);
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
  for (const { table } of Object.values(MONTHS))
    await tx.query(`delete from ${table} where heard >= ${monthOf('$1::timestamptz')}`, [from]);
}

/**
 * Where reading entry by entry begins for an answer as of `asOf`; null: now. As of the very end of a month all of that
 * month is before it.
 */
export async function tailOf(tx: Transaction, asOf: Instant | null): Promise<string> {
  const after =
    asOf === null ? null : `${dayInJakarta(new Date(Date.parse(asOf) + 1).toISOString()).slice(0, 7)}-01`;
  const [row] = await tx.query<{ tail: string }>(
    `select least(until, $1::timestamp at time zone 'Asia/Jakarta')::text as tail from months_closed`,
    [after],
  );
  return row!.tail;
}

/** First day of the month of an instant, in Jakarta. */
export function monthOf(instant: string): string {
  return `date_trunc('month', ${instant} at time zone 'Asia/Jakarta')::date`;
}
