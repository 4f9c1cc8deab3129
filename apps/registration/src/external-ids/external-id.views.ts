import { EXTERNAL_SYSTEM } from '@libs/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A number that another system gave her: for the offices that reconcile by it. */
export class ExternalIdView {
  @ApiProperty({ enum: EXTERNAL_SYSTEM })
  system!: string;

  @ApiProperty()
  number!: string;

  @ApiPropertyOptional({ description: 'Her job in the words of that system, where it told one' })
  rawJobTitle?: string;
}
