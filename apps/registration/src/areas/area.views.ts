import { AREA_KIND } from '@libs/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A place that another one lies in. */
export class AreaName {
  @ApiProperty({ description: 'Kemendagri code without dots' })
  code!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: AREA_KIND })
  kind!: string;
}

/** A province, regency, district or village as the list of codes knows it. */
export class AreaView extends AreaName {
  @ApiProperty({
    minimum: 1,
    maximum: 4,
    description: 'Province 1, regency or city 2, district 3, village 4',
  })
  level!: number;

  @ApiProperty({ type: [AreaName], description: 'What it lies in, the widest first' })
  within!: AreaName[];

  @ApiProperty({ format: 'date', description: 'First day on which the code holds' })
  validFrom!: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day on which it held' })
  validTo?: string;

  @ApiPropertyOptional({ description: 'The code that took its place' })
  succeededBy?: string;
}

export class AreaList {
  @ApiProperty({ type: [AreaView] })
  items!: AreaView[];
}
