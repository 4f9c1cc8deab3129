import type { Transaction } from '@libs/database';
import type { Instant } from '@libs/kernel';
import { FIGURE_STATUS } from '../figures/ask-figure/ask-figure.views.js';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

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
  by!: Readonly<Record<string, unknown>>;

  @ApiPropertyOptional({ type: [String], description: 'Separate counts, no parts of the total: in no sum' })
  counters?: readonly string[];

  @ApiPropertyOptional({ description: 'Estimates (perkiraan) stand here alone, and in no sum' })
  note?: string;
}

/** Which table is meant. */
export interface Asked {
  readonly measure: string;
  readonly from: string;
  readonly to: string;
  readonly scope?: readonly [basis: string, code: string] | undefined;
}

/** The table that stood at a moment, or stands now; of several of one day the one imported last. */
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

async function standing(
  tx: Transaction,
  meant: string,
  { measure, from, to, scope }: Asked,
  asOf: Instant | null,
): Promise<PublishedTable | undefined> {
  const [row] = await tx.query<{ body: PublishedTable }>(
    `select body from published_table
     where ${meant} and scope is not distinct from $4 and scope_code is not distinct from $5
       and ($6::timestamptz is null or published_on <= ($6::timestamptz at time zone 'Asia/Jakarta')::date)
     order by period_to - period_from, published_on desc, imported_at desc limit 1`,
    [measure, from, to, scope?.[0] ?? null, scope?.[1] ?? null, asOf],
  );
  return row?.body;
}

/** Every table of a measure, the newest first. */
export async function tablesOf(tx: Transaction, measure: string): Promise<PublishedTable[]> {
  const rows = await tx.query<{ body: PublishedTable }>(
    'select body from published_table where measure = $1 order by published_on desc, id',
    [measure],
  );
  return rows.map(({ body }) => body);
}
