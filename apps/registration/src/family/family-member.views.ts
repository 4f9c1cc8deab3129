import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FAMILY_RELATION, SCHOOL_STATUS, type FamilyMember } from './family-member.js';

/** Somebody of a worker's family, for her own village. */
export class FamilyMemberView {
  @ApiProperty({ format: 'uuid' })
  familyMemberId!: string;

  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: FAMILY_RELATION })
  relation!: string;

  @ApiPropertyOptional({ description: 'Of a child never' })
  name?: string;

  @ApiPropertyOptional()
  birthYear?: number;

  @ApiPropertyOptional({ enum: SCHOOL_STATUS, description: 'Of children' })
  schoolStatus?: string;

  @ApiProperty({ description: 'Looks after the children while she is away' })
  isCaregiver!: boolean;
}

export function viewOf(member: FamilyMember, name: string | undefined): FamilyMemberView {
  const { id, workerId, version, relation, birthYear, schoolStatus, isCaregiver } = member;
  return {
    familyMemberId: id,
    workerId,
    version,
    relation,
    ...(name && { name }),
    ...(birthYear && { birthYear }),
    ...(schoolStatus && { schoolStatus }),
    isCaregiver,
  };
}
