import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ProgrammeMembership } from './programme-membership.js';
import type { ReturnCase } from './return-case.js';

export class ProgrammeLine {
  @ApiProperty({ format: 'uuid' })
  membershipId!: string;

  @ApiProperty()
  programmeType!: string;

  @ApiProperty()
  providerId!: string;

  @ApiProperty({ enum: ['ACTIVE', 'GRADUATED'] })
  state!: string;

  @ApiProperty({ format: 'date' })
  acceptedOn!: string;
}

/** Another report of the same homecoming. */
export class ConfirmationLine {
  @ApiProperty({ format: 'date' })
  returnedOn!: string;

  @ApiPropertyOptional()
  debarkationCode?: string;

  @ApiPropertyOptional()
  condition?: string;

  @ApiProperty()
  accompanyingAdults!: number;

  @ApiProperty()
  accompanyingChildren!: number;

  @ApiPropertyOptional({ description: 'The office that told of it' })
  reporterOrg?: string;
}

/** A return as the village and the offices of the area see it; never why she came back. */
export class ReturnLine {
  @ApiProperty({ format: 'uuid' })
  returnId!: string;

  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: ['RETURNED', 'REINTEGRATING', 'COMPLETED'] })
  state!: string;

  @ApiProperty({ description: 'False until her registration is heard: belum terhubung' })
  linked!: boolean;

  @ApiPropertyOptional({ description: 'Where she comes from, once it is heard' })
  villageCode?: string;

  @ApiProperty({ format: 'date' })
  returnedOn!: string;

  @ApiPropertyOptional()
  debarkationCode?: string;

  @ApiPropertyOptional()
  condition?: string;

  @ApiProperty()
  accompanyingAdults!: number;

  @ApiProperty()
  accompanyingChildren!: number;

  @ApiProperty({ type: [String], description: 'What to look at before she was asked' })
  presumedNeeds!: string[];

  @ApiPropertyOptional({ type: [String], description: 'Absent until she was asked' })
  needs?: string[];

  @ApiPropertyOptional()
  urgent?: boolean;

  @ApiPropertyOptional({ type: [String], description: 'What the plan holds; absent until there is one' })
  forms?: string[];

  @ApiProperty({ type: [ProgrammeLine] })
  programmes!: ProgrammeLine[];

  @ApiPropertyOptional()
  outcome?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The return that this report only confirms: what follows is done there',
  })
  confirms?: string;

  @ApiProperty({ type: [ConfirmationLine], description: 'Who else has told of it' })
  confirmations!: ConfirmationLine[];
}

export function lineOf(
  returnCase: ReturnCase,
  memberships: readonly ProgrammeMembership[],
  confirmations: readonly ReturnCase[],
): ReturnLine {
  const { confirms, villageCode, debarkationCode, condition, needs, urgent, forms, outcome } = returnCase;
  return {
    returnId: returnCase.id,
    workerId: returnCase.workerId,
    version: returnCase.version,
    state: returnCase.state,
    linked: returnCase.isLinked,
    ...(villageCode && { villageCode }),
    returnedOn: returnCase.returnedOn,
    ...(debarkationCode && { debarkationCode }),
    ...(condition && { condition }),
    accompanyingAdults: returnCase.accompanyingAdults,
    accompanyingChildren: returnCase.accompanyingChildren,
    presumedNeeds: returnCase.presumedNeeds(confirmations),
    ...(needs && { needs }),
    ...(urgent !== null && { urgent }),
    ...(forms && { forms }),
    programmes: memberships.map(({ id, programmeType, providerId, state, acceptedOn }) => ({
      membershipId: id,
      programmeType,
      providerId,
      state,
      acceptedOn,
    })),
    ...(outcome && { outcome }),
    ...(confirms && { confirms }),
    confirmations: confirmations.map(confirmationOf),
  };
}

function confirmationOf(report: ReturnCase): ConfirmationLine {
  const { returnedOn, debarkationCode, condition, accompanyingAdults, accompanyingChildren, reporterOrg } =
    report;
  return {
    returnedOn,
    ...(debarkationCode && { debarkationCode }),
    ...(condition && { condition }),
    accompanyingAdults,
    accompanyingChildren,
    ...(reporterOrg && { reporterOrg }),
  };
}
