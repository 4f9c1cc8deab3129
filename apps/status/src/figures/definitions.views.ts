import { BREAKDOWNS, type Basis, type Breakdown, type Definition } from '@libs/journey';
import { ApiProperty } from '@nestjs/swagger';

/** One entry of the catalogue of definitions. */
export class DefinitionView implements Definition {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiProperty({ description: 'What is counted: several definitions may count the same, by another basis' })
  measure!: Definition['measure'];

  @ApiProperty({ enum: ['originArea', 'serviceOffice', 'debarkation'] })
  basis!: Basis;

  @ApiProperty({ enum: ['FLOW', 'STOCK', 'MEDIAN_DAYS', 'COHORT_IN_MONTH', 'COHORT_BY_DAY'] })
  counts!: Definition['counts'];

  @ApiProperty({ isArray: true, enum: BREAKDOWNS, description: 'What it may be broken down by' })
  breakdowns!: readonly Breakdown[];

  @ApiProperty()
  title!: { readonly id: string; readonly en: string };

  @ApiProperty()
  text!: { readonly id: string; readonly en: string };
}

export class Definitions {
  @ApiProperty({ type: [DefinitionView] })
  definitions!: readonly DefinitionView[];
}
