import type { Transaction } from '@libs/database';
import { dayInJakarta, type LocalDate } from '@libs/kernel';
import { COUNTRIES } from '@libs/reference';
import type { KeyObject } from 'node:crypto';
import { assertCounts, useLiveGeneration } from '../projection/generation.js';
import {
  PUBLIC_TABLES,
  publish,
  type PublicCell,
  type PublicDimension,
  type PublicTable,
} from './public-tables.js';
import { notHeard, restsOn } from './rests-on.js';

const UNKNOWN = 'UNKNOWN';
const OTHER = 'OTHER';

/** The day is printed already, or not all of it has been heard yet. */
export class CannotPublish extends Error {}

/** Columns of the ledger that a cell is found by; a code that is on no list is another, as the fold has it. */
const COLUMN: Readonly<Record<PublicDimension, string>> = {
  province: 'left(area, 4)',
  regency: 'left(area, 4)',
  country: 'country',
  sex: 'sex',
};

export interface Published {
  readonly tables: number;
  readonly cells: number;
}

/**
 * Prints every public table as of the end of a day, for good: of each year since `since`, and each month of the two years
 * before the day, that are over. As the system role; nothing but rounded numbers is kept.
 *
 * @param areas codes of provinces and kab/kota
 * @throws CannotPublish
 */
export async function publishDay(
  tx: Transaction,
  day: LocalDate,
  since: number,
  areas: readonly string[],
  key: KeyObject,
): Promise<Published> {
  await useLiveGeneration(tx);
  await assertCounts(tx);
  // The end of the day in Jakarta.
  const asOf = new Date(Date.parse(`${day}T17:00:00.000Z`)).toISOString();
  const rests = await restsOn(tx, asOf);
  const late = notHeard(rests, asOf);
  if (late.length > 0)
    throw new CannotPublish(`Not everything of ${day} has been heard yet: ${late.join(', ')}.`);
  const { length } = await tx.query(
    'insert into publication (day, as_of, rests_on) values ($1, $2, $3) on conflict do nothing returning day',
    [day, asOf, { ...rests, definitions: versionsPrinted() }],
  );
  if (length === 0) throw new CannotPublish(`${day} is published already, and stays as it was printed.`);
  const codes = codesOf(areas);
  let tables = 0;
  let cells = 0;
  for (const table of PUBLIC_TABLES) {
    const counted = await exactCells(tx, table, asOf, codes);
    for (const period of periodsOf(table, day, since)) {
      const printed = publish(table, { period, on: day, codes, cells: counted.get(period) ?? [] }, key);
      await tx.query('insert into public_table (day, table_id, period, cells) values ($1, $2, $3, $4)', [
        day,
        table.id,
        period,
        JSON.stringify(printed),
      ]);
      tables += 1;
      cells += printed.length;
    }
  }
  return { tables, cells };
}

/** Of each definition of the list its version. */
const versionsPrinted = (): Record<string, number> =>
  Object.fromEntries(PUBLIC_TABLES.map(({ definition: { id, version } }) => [id, version]));

type Codes = Readonly<Record<PublicDimension, readonly string[]>>;

function codesOf(areas: readonly string[]): Codes {
  return {
    province: [...areas.filter((code) => code.length === 2), OTHER, UNKNOWN],
    regency: [...areas.filter((code) => code.length === 4), OTHER, UNKNOWN],
    country: [...COUNTRIES.map(({ code }) => code), OTHER, UNKNOWN],
    sex: ['L', 'P', UNKNOWN],
  };
}

/** Exact counts of a table, by period. */
async function exactCells(
  tx: Transaction,
  { definition, period, dimensions }: PublicTable,
  asOf: string,
  codes: Codes,
): Promise<Map<string, PublicCell[]>> {
  const form = period === 'MONTH' ? 'YYYY-MM' : 'YYYY';
  const columns = dimensions.map((each, place) => `${COLUMN[each]} as d${place}`);
  const group = dimensions.map((_, place) => place + 2);
  const rows = await tx.query<Record<string, string | null> & { period: string; n: number }>(
    `select to_char(occurred_on, '${form}') as period${columns.map((each) => `, ${each}`).join('')}, sum(n)::int as n
     from figure_entry where measure = $1 and heard_at <= $2
     group by ${[1, ...group].join(', ')}`,
    [definition.measure, asOf],
  );
  const found = new Map<string, Map<string, PublicCell>>();
  for (const row of rows) {
    const values = Object.fromEntries(
      dimensions.map((each, place) => [each, listed(row[`d${place}`] ?? null, each, codes)]),
    );
    const cells = found.get(row.period) ?? new Map<string, PublicCell>();
    const name = JSON.stringify(values);
    cells.set(name, { values, n: (cells.get(name)?.n ?? 0) + row.n });
    found.set(row.period, cells);
  }
  // A count below zero is an oddity of late facts, and nobody's business here.
  const told = (cell: PublicCell): PublicCell => ({ ...cell, n: Math.max(0, cell.n) });
  return new Map([...found].map(([each, cells]) => [each, [...cells.values()].map(told)]));
}

function listed(code: string | null, dimension: PublicDimension, codes: Codes): string {
  if (code === null) return UNKNOWN;
  // What begins with its digits and is in force no more was of a province that has been redrawn since (ADR 0023).
  if (dimension === 'province')
    return [...codes.province, ...codes.regency].includes(code) ? code.slice(0, 2) : OTHER;
  if (codes[dimension].includes(code)) return code;
  return codes[dimension].includes(OTHER) ? OTHER : UNKNOWN;
}

function periodsOf({ period }: PublicTable, day: LocalDate, since: number): string[] {
  const year = Number(day.slice(0, 4));
  if (period === 'YEAR')
    return Array.from({ length: Math.max(0, year - since) }, (_, place) => `${since + place}`);
  const month = year * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: 24 }, (_, place) => month - 24 + place)
    .filter((each) => Math.floor(each / 12) >= since)
    .map((each) => `${Math.floor(each / 12)}-${String((each % 12) + 1).padStart(2, '0')}`);
}

/** The day before today, in Jakarta: the last that is over. */
export function lastDay(now: string): LocalDate {
  return dayInJakarta(new Date(Date.parse(now) - 24 * 60 * 60 * 1000).toISOString());
}
