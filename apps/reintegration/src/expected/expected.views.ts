import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Somebody of one's area who is abroad: without a name, which registration tells to those who may know it. */
export class ExpectedLine {
  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty()
  villageCode!: string;

  @ApiProperty({ description: 'ISO 3166-1 alpha-2' })
  country!: string;

  @ApiPropertyOptional({ format: 'date' })
  departedOn?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The day on which the mission knew of her arrival' })
  arrivedOn?: string;
}
