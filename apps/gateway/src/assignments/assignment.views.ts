import { type Role, ROLES } from '@libs/access';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Assignment } from './assignment.js';

/** An assignment as an administrator sees it. */
export class AssignmentView implements Assignment {
  @ApiProperty({ description: 'The id at the issuer' })
  readonly subject!: string;

  @ApiProperty({ enum: ROLES })
  readonly role!: Role;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ type: [String], description: 'Kemendagri codes' })
  readonly areas!: readonly string[];

  @ApiPropertyOptional()
  readonly orgId?: string;

  @ApiProperty({ type: [String] })
  readonly purposes!: readonly string[];

  @ApiPropertyOptional({ format: 'date-time' })
  readonly until?: string;
}
