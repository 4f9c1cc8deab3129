import { CORRECTED_FIELD } from '@libs/contracts';
import { maskNik } from '@libs/identifiers';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Before, HistoryEntry } from './history-entry.js';

/** What stood there before; of a NIK its first four and last two digits, as everywhere. */
export class BeforeView implements Before {
  @ApiPropertyOptional()
  name?: string;

  @ApiPropertyOptional()
  motherInitial?: string;

  @ApiPropertyOptional({ format: 'date' })
  birthDate?: string;

  @ApiPropertyOptional({ description: 'First four and last two digits' })
  nik?: string;

  @ApiPropertyOptional()
  phone?: string;

  @ApiPropertyOptional()
  hamlet?: string;

  @ApiPropertyOptional()
  rt?: string;

  @ApiPropertyOptional()
  rw?: string;

  @ApiPropertyOptional()
  sex?: string;

  @ApiPropertyOptional()
  education?: string;

  @ApiPropertyOptional()
  identityStatus?: string;

  @ApiPropertyOptional()
  maritalStatus?: string;

  @ApiPropertyOptional()
  villageCode?: string;
}

/** One change of a record: what, when, why, by whom. */
export class HistoryLine {
  @ApiProperty({ description: 'The version that the change made' })
  version!: number;

  @ApiProperty({ enum: CORRECTED_FIELD, isArray: true })
  changedFields!: string[];

  @ApiProperty({ description: 'Why it was corrected, or what the head wanted mended' })
  reason!: string;

  @ApiProperty({ format: 'date' })
  changedOn!: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;

  @ApiProperty({ description: 'The role of who changed it' })
  role!: string;

  @ApiProperty({ description: 'The id of the account that changed it' })
  officer!: string;

  @ApiProperty({ type: BeforeView })
  before!: BeforeView;
}

export function lineOf(entry: HistoryEntry, { nik, ...before }: Before): HistoryLine {
  const { version, changedFields, reason, changedOn, recordedAt, role, officer } = entry;
  return {
    version,
    changedFields: [...changedFields],
    reason,
    changedOn,
    recordedAt: new Date(recordedAt).toISOString(),
    role,
    officer,
    before: { ...before, ...(nik && { nik: maskNik(nik) }) },
  };
}
