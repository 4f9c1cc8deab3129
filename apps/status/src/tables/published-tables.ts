import type { Transaction } from '@libs/database';
import type { Instant, LocalDate } from '@libs/kernel';
import { FIGURE_STATUS } from '../figures/ask-figure/ask-figure.views.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { cellsOf, isSame, placeOf, type Narrowed } from './printed-cells.js';

/** A table as somebody has printed it, in the form of `test/figures/README.md`. */
export class PublishedTable {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  measure!: string;

  @ApiProperty({ description: 'Where the figures were read' })
  source!: string;

  @ApiPropertyOptional({ description: 'Of a target: the rule that sets it' })
  legalBasis?: string;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  period!: { readonly from: string; readonly to: string };

  @ApiProperty({ format: 'date', description: 'The day from which it stands' })
  publishedOn!: string;

  @ApiPropertyOptional({ enum: FIGURE_STATUS })
  figureStatus?: (typeof FIGURE_STATUS)[number];

  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'string' } })
  scope?: Readonly<Record<string, string>>;

  @ApiProperty()
  total!: number;

  @ApiProperty({ type: 'object', additionalProperties: true })
  by!: Readonly<Record<string, Readonly<Record<string, number | Readonly<Record<string, number>>>>>>;

  @ApiPropertyOptional({ type: [String], description: 'Separate counts, no parts of the total: in no sum' })
  counters?: readonly string[];

  @ApiPropertyOptional({ description: 'Estimates (perkiraan) stand here alone, and in no sum' })
  note?: string;
}

/** Which number is meant. */
export interface Asked {
  readonly measure: string;
  readonly from: string;
  readonly to: string;
  readonly of: Narrowed;
}

/** The number that stood at a moment, or stands now, with its table; of several of one day the one imported last. */
export function standingTable(
  tx: Transaction,
  asked: Asked,
  asOf: Instant | null,
): Promise<PublishedTable | undefined> {
  return standing(tx, 'measure = $1 and period_from = $2 and period_to = $3', asked, asOf);
}

/** What was aimed at then in the measure: of the same period, or of the smallest that holds all of it. */
export function standingTarget(
  tx: Transaction,
  asked: Asked,
  asOf: Instant | null,
): Promise<PublishedTable | undefined> {
  return standing(tx, 'aims_at = $1 and period_from <= $2 and period_to >= $3', asked, asOf);
}

/** Of just this measure and period, and undivided of this place, what stands from this day on. */
export async function tablesOfDay(
  tx: Transaction,
  { measure, from, to, of }: Asked,
  day: LocalDate,
): Promise<PublishedTable[]> {
  const rows = await tx.query<{ body: PublishedTable }>(
    `select body from published_table
     where measure = $1 and period_from = $2 and period_to = $3 and published_on = $4`,
    [measure, from, to, day],
  );
  return rows.flatMap(({ body }) => (isSame(placeOf(body), of) ? [body] : []));
}

async function standing(
  tx: Transaction,
  meant: string,
  { measure, from, to, of }: Asked,
  asOf: Instant | null,
): Promise<PublishedTable | undefined> {
  const rows = await tx.query<{ body: PublishedTable; same: string }>(
    `select body, (period_from, period_to, scope, scope_code)::text as same from published_table
     where ${meant} and ($4::timestamptz is null or published_on <= ($4::timestamptz at time zone 'Asia/Jakarta')::date)
     order by period_to - period_from, published_on desc, imported_at desc`,
    [measure, from, to, asOf],
  );
  const totals = new Map<string, number>();
  for (const { body, same } of rows) {
    const total = totals.get(same) ?? body.total;
    totals.set(same, total);
    // A total that was restated takes the cells of the older table with it (test/figures/README.md).
    const cell = total === body.total && cellsOf(body).find((each) => isSame(each.of, of));
    if (cell) return { ...body, total: cell.n };
  }
  return undefined;
}

/** Every table of a measure, the newest first. */
export async function tablesOf(tx: Transaction, measure: string): Promise<PublishedTable[]> {
  const rows = await tx.query<{ body: PublishedTable }>(
    'select body from published_table where measure = $1 order by published_on desc, id',
    [measure],
  );
  return rows.map(({ body }) => body);
}
