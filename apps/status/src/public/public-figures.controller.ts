import { Public } from '@libs/access';
import { DomainError } from '@libs/kernel';
import { IsDay } from '@libs/http';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsOptional, Matches } from 'class-validator';
import type { DataSource } from 'typeorm';
import { Words } from '../figures/definitions.views.js';
import { PublishedTable } from '../tables/published-tables.js';
import { PUBLIC_TABLES } from './public-tables.js';
import { RestsOn } from './rests-on.js';

export class NotPublished extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'not-published';

  constructor() {
    super('No such table was published');
  }
}

export class PublicTableLine {
  @ApiProperty()
  id!: string;

  @ApiProperty({ type: Words })
  figure!: Words;

  @ApiProperty({ type: Words })
  title!: Words;

  @ApiProperty({ type: Words, description: 'What it counts' })
  text!: Words;

  @ApiProperty({ enum: ['MONTH', 'YEAR'] })
  period!: string;

  @ApiProperty({ type: [String] })
  dimensions!: readonly string[];
}

export class PublicFigures {
  @ApiProperty({ type: [String], description: 'Published days, the newest first' })
  days!: string[];

  @ApiProperty({ type: [PublicTableLine] })
  tables!: PublicTableLine[];

  @ApiProperty({ type: [PublishedTable], description: 'What the programme has printed of its own reach' })
  reach!: PublishedTable[];
}

export class PublicCellView {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  values!: Readonly<Record<string, string>>;

  @ApiProperty({ description: 'Rounded at random to a multiple of five' })
  n!: number;
}

class PrintedDefinition {
  @ApiProperty()
  id!: string;

  @ApiProperty({ description: 'That of the day on which it was printed' })
  version!: number;
}

export class PublicTableOfDay {
  @ApiProperty()
  id!: string;

  @ApiProperty({ format: 'date' })
  on!: string;

  @ApiProperty({ format: 'date-time' })
  asOf!: string;

  @ApiProperty()
  period!: string;

  @ApiProperty({ type: [String], description: 'Periods that were printed that day' })
  periods!: string[];

  @ApiPropertyOptional({
    type: PrintedDefinition,
    description: 'Not of days that were published before it was kept',
  })
  definition?: PrintedDefinition;

  @ApiPropertyOptional({ type: RestsOn, description: 'Not of days that were published before it was kept' })
  restsOn?: RestsOn;

  @ApiProperty({ type: [PublicCellView] })
  cells!: PublicCellView[];
}

export class PublicTableRequest {
  /** A published day; the newest, where it is not given. */
  @IsOptional()
  @IsDay()
  on?: string;

  /** A year or a month; the last that was printed, where it is not given. */
  @IsOptional()
  @Matches(/^(19|20|21)\d{2}(-(0[1-9]|1[0-2]))?$/)
  period?: string;
}

interface TableRow {
  readonly day: string;
  readonly as_of: Date;
  readonly rests_on: (RestsOn & { readonly definitions: Readonly<Record<string, number>> }) | null;
  readonly period: string;
  readonly periods: string[];
  readonly cells: PublicCellView[];
}

/** What everybody may know: rounded tables as of published days (ADR 0019), without a sign-in. */
@ApiTags('public')
@Controller('v1/public/figures')
export class PublicFiguresController {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  @Get()
  @Public()
  @ApiSecurity({})
  @Header('cache-control', 'public, max-age=300')
  @ApiOkResponse({ type: PublicFigures })
  async list(): Promise<PublicFigures> {
    const days = await this.db.query<{ day: string }[]>(
      'select day::text from publication order by day desc limit 400',
    );
    const reach = await this.db.query<{ body: PublishedTable }[]>(
      `select body from published_table where measure = 'JANGKAUAN_PROGRAM' order by published_on desc, id`,
    );
    return {
      days: days.map(({ day }) => day),
      tables: PUBLIC_TABLES.map(({ id, title, definition, period, dimensions }) => ({
        id,
        figure: definition.title,
        title,
        text: definition.text,
        period,
        dimensions,
      })),
      reach: reach.map(({ body }) => body),
    };
  }

  @Get(':id')
  @Public()
  @ApiSecurity({})
  @Header('cache-control', 'public, max-age=300')
  @ApiOkResponse({ type: PublicTableOfDay })
  async get(@Param('id') id: string, @Query() { on, period }: PublicTableRequest): Promise<PublicTableOfDay> {
    const [row] = await this.db.query<TableRow[]>(
      `select t.day::text, p.as_of, p.rests_on, t.period, t.cells,
         (select array_agg(o.period order by o.period desc) from public_table o where o.day = t.day and o.table_id = t.table_id) as periods
       from public_table t join publication p using (day)
       where t.table_id = $1 and t.day = coalesce($2::date, (select max(day) from publication)) and ($3::text is null or t.period = $3)
       order by t.period desc limit 1`,
      [id, on ?? null, period ?? null],
    );
    if (!row) throw new NotPublished();
    const { definitions, ...restsOn } = row.rests_on ?? {};
    const definition = PUBLIC_TABLES.find((table) => table.id === id)?.definition.id;
    const version = definition && definitions?.[definition];
    return {
      id,
      ...(version && { definition: { id: definition, version }, restsOn: restsOn as RestsOn }),
      on: row.day,
      asOf: row.as_of.toISOString(),
      period: row.period,
      periods: row.periods,
      cells: row.cells,
    };
  }
}
