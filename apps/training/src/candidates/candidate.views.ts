import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A candidate as an office of her area sees her: without a name, which registration tells to those who may know it. */
export class CandidateLine {
  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty()
  villageCode!: string;

  @ApiProperty({ enum: ['L', 'P'] })
  sex!: string;

  @ApiProperty()
  birthYear!: number;

  @ApiProperty({ description: 'Destination, ISO 3166-1 alpha-2' })
  country!: string;

  @ApiProperty({ description: 'Occupation sought, ISCO-08' })
  isco08!: string;

  @ApiPropertyOptional({ format: 'date', description: 'The day on which the district confirmed her' })
  verifiedOn?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The day on which she passed the orientation (OPP)' })
  orientedOn?: string;
}
