import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

class Words {
  @ApiProperty()
  id!: string;

  @ApiProperty()
  en!: string;
}

class MissingLine {
  @ApiProperty({ description: 'The rule, e.g. E14' })
  rule!: string;

  @ApiProperty({ description: 'Why it does not pass, e.g. OPP_MISSING' })
  code!: string;

  @ApiProperty({ description: 'What is missing, and the next step' })
  words!: Words;

  @ApiProperty({ description: 'The article or the source of the rule' })
  basis!: Words;

  @ApiPropertyOptional({ type: [String], description: 'Which papers of hers it is about' })
  papers?: readonly string[];

  @ApiProperty({ description: 'Whether dinas or BP3MI may except it, with a reason' })
  exceptable!: boolean;
}

/** What stands in the way of a clearance today. */
export class ClearanceAdvice {
  @ApiProperty({ format: 'uuid' })
  placementId!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ format: 'date' })
  judgedOn!: string;

  @ApiProperty({
    description: 'Nothing is missing of what one is told: health is told to P3MI and BP3MI alone',
  })
  passes!: boolean;

  @ApiProperty({ type: [MissingLine] })
  missing!: MissingLine[];

  @ApiProperty()
  policyVersion!: string;

  @ApiProperty({ description: 'Competence tests not passed so far' })
  failedTests!: number;
}
