import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ASKED, NEXT_STEPS } from './public-status.js';

/** What anybody is told who has a worker's code and knows her year of birth: how far she is, and nothing about her. */
export class RegistrationStatus {
  @ApiProperty({
    enum: ['DRAFT', 'REGISTERED', 'VILLAGE_VERIFIED', 'DISTRICT_VERIFIED', 'REJECTED', 'WITHDRAWN'],
  })
  state!: string;

  @ApiPropertyOptional({ enum: NEXT_STEPS, description: 'Absent where the registration has ended' })
  nextStep?: string;

  @ApiProperty({
    enum: ASKED,
    description: 'Who is to be asked: the village of the code, or its district office',
  })
  ask!: string;
}
