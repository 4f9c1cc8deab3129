import { maskNumber } from '@libs/identifiers';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PARTS, type Part, type PartBefore, type PartChange } from './part-change.js';

/** What was overwritten on a part of a record; of a number its last three characters. */
export class PartBeforeView {
  @ApiPropertyOptional({ description: 'The last three characters' })
  number?: string;

  @ApiPropertyOptional()
  issuer?: string;

  @ApiPropertyOptional({ format: 'date' })
  issuedOn?: string;

  @ApiPropertyOptional({ format: 'date' })
  expiresOn?: string;

  @ApiPropertyOptional()
  name?: string;

  @ApiPropertyOptional()
  relation?: string;

  @ApiPropertyOptional()
  birthYear?: number;

  @ApiPropertyOptional()
  schoolStatus?: string;

  @ApiPropertyOptional()
  isCaregiver?: boolean;

  @ApiPropertyOptional({ description: 'Under which number it stood in the village’s agenda' })
  agendaNumber?: string;
}

/** One step of a record, or one change of something that hangs on it: what, when, why, by whom. */
export class PartHistoryLine {
  @ApiProperty({ enum: PARTS })
  part!: Part;

  @ApiProperty({ format: 'uuid' })
  partId!: string;

  @ApiProperty({
    description: 'What a step was about, which kind of paper, what somebody is to her, what she agreed to',
  })
  kind!: string;

  @ApiProperty({ description: 'The version that the change made' })
  version!: number;

  @ApiProperty({ description: 'What was done, by code' })
  action!: string;

  @ApiPropertyOptional({ description: 'Why, by code' })
  reason?: string;

  @ApiProperty({ format: 'date' })
  changedOn!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ description: 'The role of who changed it; SYSTEM of a timer' })
  role!: string;

  @ApiProperty({ description: 'The id of the account that changed it, or the name of the timer' })
  officer!: string;

  @ApiPropertyOptional({ type: PartBeforeView })
  before?: PartBeforeView;
}

export function partLineOf(change: PartChange, before: PartBefore | undefined): PartHistoryLine {
  const { part, partId, kind, version, action, reason, changedOn, recordedAt, role, officer } = change;
  return {
    part,
    partId,
    kind,
    version,
    action,
    ...(reason && { reason }),
    changedOn,
    recordedAt: new Date(recordedAt).toISOString(),
    role,
    officer,
    ...(before && { before: shown(before) }),
  };
}

function shown({ number, ...before }: PartBefore): PartBeforeView {
  return { ...before, ...(typeof number === 'string' && { number: maskNumber(number) }) };
}
