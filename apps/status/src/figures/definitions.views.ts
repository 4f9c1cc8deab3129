import { BREAKDOWNS, MEASURES, type Basis, type Breakdown, type Definition } from '@libs/journey';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Versions } from '../versions/versions.js';

/** A text in both languages. */
export class Words {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  en!: string;
}

/** One entry of the catalogue of definitions. */
export class DefinitionView implements Definition {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty({
    enum: MEASURES,
    description: 'What is counted: several definitions may count the same, by another basis',
  })
  measure!: Definition['measure'];

  @ApiProperty({ enum: ['originArea', 'serviceOffice', 'debarkation'] })
  basis!: Basis;

  @ApiProperty({ enum: ['FLOW', 'STOCK', 'MEDIAN_DAYS', 'COHORT_IN_MONTH', 'COHORT_BY_DAY', 'SHARE'] })
  counts!: Definition['counts'];

  @ApiPropertyOptional({
    type: [String],
    description: 'Of a share: the doors onto the register that it is of',
  })
  sources?: readonly string[];

  @ApiProperty({ isArray: true, enum: BREAKDOWNS, description: 'What it may be broken down by' })
  breakdowns!: readonly Breakdown[];

  @ApiProperty({ type: Words })
  title!: Words;

  @ApiProperty({ type: Words })
  text!: Words;
}

export class Definitions {
  @ApiProperty({ type: [DefinitionView] })
  definitions!: readonly DefinitionView[];
}

/** A definition with the versions that an answer was made with. */
export class DefinitionUsed {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ description: 'Version of the measures that the read models were entered with' })
  measures!: number;

  @ApiProperty({ description: 'Version of the fold of journeys that they were entered with' })
  fold!: number;

  @ApiProperty({ type: Words })
  title!: Words;

  @ApiProperty({ type: Words })
  text!: Words;
}

export function usedWith({ id, version, title, text }: Definition, versions: Versions): DefinitionUsed {
  return { id, version, ...versions, title, text };
}
