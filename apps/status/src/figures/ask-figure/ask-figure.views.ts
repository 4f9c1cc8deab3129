import type { Definition } from '@libs/journey';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Freshness } from '../../freshness/freshness.js';
import { Coverage } from '../../freshness/coverage.js';
import { DefinitionUsed, Words } from '../definitions.views.js';
import { AREA_CODES, type AreaCodes, type OldCode } from '../old-codes.js';

export const FIGURE_STATUS = ['SANGAT_SEMENTARA', 'SEMENTARA', 'TETAP', 'DIPERBAIKI'] as const;

class BasisUsed extends Words {
  @ApiProperty({ enum: ['originArea', 'serviceOffice', 'debarkation'] })
  code!: string;
}

class PeriodUsed {
  @ApiProperty({ format: 'date' })
  from!: string;

  @ApiProperty({ format: 'date' })
  to!: string;
}

class Suppression {
  @ApiProperty({ type: Number, nullable: true, description: 'Smallest cell that is told; null: exact' })
  k!: number | null;

  @ApiProperty({ description: 'How many cells are kept back' })
  cells!: number;
}

export class FigureRow {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', nullable: true },
    description: 'A code for each breakdown that was asked for; null: not known',
  })
  key!: Record<string, string | null>;

  @ApiPropertyOptional({
    description: 'Where its area is a code that is in force no more: the name it had, or the code',
  })
  old?: string;

  @ApiPropertyOptional({ description: 'Of the row of all others: how many they are' })
  rest?: number;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'null: fewer than five, or it would give such a cell away',
  })
  n!: number | null;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    description: 'Of how many: a share is never told alone',
  })
  of?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'The same in the earlier period' })
  against?: number | null;
}

/** A code of a kab/kota that is in force no more, and under which something is counted here. */
export class OldArea implements OldCode {
  @ApiProperty()
  code!: string;

  @ApiPropertyOptional({ description: 'Its name then, where it is known' })
  name?: string;

  @ApiPropertyOptional({ description: 'The law by which it ended' })
  law?: string;

  @ApiProperty({ type: [String], description: 'The codes in force among which its people live' })
  successors!: readonly string[];

  @ApiPropertyOptional({ description: 'The one under which it is counted here; otherwise it stands apart' })
  countedUnder?: string;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'How many it holds of what was asked; null: kept back',
  })
  n!: number | null;
}

/** What somebody has printed of the same figure, beside which it stands. */
export class Printed {
  @ApiProperty()
  id!: string;

  @ApiProperty({ description: 'Where it was read' })
  source!: string;

  @ApiProperty({ type: PeriodUsed, description: 'Of which days: a target may be of more than was asked' })
  period!: PeriodUsed;

  @ApiProperty({ format: 'date', description: 'The day from which it stands' })
  publishedOn!: string;

  @ApiProperty()
  total!: number;

  @ApiPropertyOptional({ enum: FIGURE_STATUS })
  figureStatus?: string;

  @ApiPropertyOptional({ description: 'Of a target: the rule that sets it' })
  legalBasis?: string;
}

/** A figure and everything it rests on. */
export class FigureAnswer extends Freshness {
  @ApiProperty({ type: DefinitionUsed })
  definition!: DefinitionUsed;

  @ApiProperty({ type: BasisUsed, description: 'By whose place it counts; to be named in every heading' })
  basis!: BasisUsed;

  @ApiProperty({ enum: ['FLOW', 'STOCK', 'MEDIAN_DAYS', 'COHORT_IN_MONTH', 'COHORT_BY_DAY', 'SHARE'] })
  counts!: Definition['counts'];

  @ApiProperty({ description: 'Which list of areas the codes are of' })
  areaEdition!: string;

  @ApiProperty({ format: 'date', description: 'From which day that list holds' })
  areaValidFrom!: string;

  @ApiProperty({
    enum: AREA_CODES,
    description: 'Whether old codes stand under themselves, or those with one successor under that',
  })
  areaCodes!: AreaCodes;

  @ApiProperty({
    type: [OldArea],
    description: 'Old codes of what is broken down or narrowed by area: none is counted under another unsaid',
  })
  oldAreas!: OldArea[];

  @ApiProperty({ type: [String], description: 'Areas that it is of; none: the whole country' })
  areas!: string[];

  @ApiProperty({ type: [String], description: 'Service offices that it is of; none: all' })
  offices!: string[];

  @ApiProperty({ type: PeriodUsed })
  period!: PeriodUsed;

  @ApiPropertyOptional({
    type: PeriodUsed,
    description: 'With which days it is compared, where that was asked',
  })
  againstPeriod?: PeriodUsed;

  @ApiPropertyOptional({ description: 'What those came to; only of counts, and where nothing is kept back' })
  totalAgainst?: number;

  @ApiPropertyOptional({ format: 'date', description: 'Of complaints that are followed: closed by this day' })
  endedBy?: string;

  @ApiProperty({ enum: FIGURE_STATUS })
  figureStatus!: (typeof FIGURE_STATUS)[number];

  @ApiPropertyOptional({
    type: Printed,
    description: 'The table that stood then, of the same period and place',
  })
  published?: Printed;

  @ApiPropertyOptional({
    type: Printed,
    description: 'What was aimed at: in the same period, or in the smallest that holds all of it',
  })
  target?: Printed;

  @ApiProperty({
    description: 'Whether it was asked as of a moment that all services have passed: then it stays',
  })
  isFinal!: boolean;

  @ApiProperty({ type: Coverage })
  coverage!: Coverage;

  @ApiProperty({ type: Suppression })
  suppressed!: Suppression;

  @ApiProperty({ type: Number, nullable: true })
  total!: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true })
  totalOf?: number | null;

  @ApiProperty({ type: [FigureRow] })
  rows!: FigureRow[];
}
