import { FILE_TYPES } from '@libs/http';
import { ApiProperty } from '@nestjs/swagger';
import type { Scan, ScanType } from './scan.js';

/** That there is a scan, and what is fetched of it. */
export class ScanLine {
  @ApiProperty({ format: 'uuid' })
  scanId!: string;

  @ApiProperty({ enum: FILE_TYPES })
  contentType!: ScanType;

  @ApiProperty({ description: 'How many bytes it has' })
  bytes!: number;

  @ApiProperty({ format: 'date-time' })
  recordedAt!: string;
}

export function lineOf({
  id,
  contentType,
  bytes,
  recordedAt,
}: Pick<Scan, 'id' | 'contentType' | 'bytes' | 'recordedAt'>): ScanLine {
  return { scanId: id, contentType, bytes, recordedAt: new Date(recordedAt).toISOString() };
}
