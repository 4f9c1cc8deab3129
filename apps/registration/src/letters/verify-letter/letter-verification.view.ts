import { SIGNER_RELATION, SIGNING_CAPACITY } from '@libs/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LETTER_STATES } from '../village-letter.js';

/** What anybody is told who types the code of a letter: an allow-list, and no reason of anything. */
export class LetterVerification {
  @ApiProperty({ enum: ['FAMILY_PERMIT'] })
  type!: string;

  @ApiProperty()
  number!: string;

  @ApiProperty()
  villageCode!: string;

  @ApiProperty()
  villageName!: string;

  @ApiProperty({ format: 'date' })
  printedOn!: string;

  @ApiProperty()
  country!: string;

  @ApiProperty()
  birthYear!: number;

  @ApiProperty({ description: 'The first letter of each word, and how long it is' })
  maskedName!: string;

  @ApiProperty({ enum: SIGNER_RELATION })
  signerRelation!: string;

  @ApiPropertyOptional({ enum: SIGNING_CAPACITY })
  capacity?: string;

  @ApiProperty({ enum: LETTER_STATES })
  state!: string;

  @ApiPropertyOptional({ format: 'date', description: 'The day since which it is in this state' })
  since?: string;
}
