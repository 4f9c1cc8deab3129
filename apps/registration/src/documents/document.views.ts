import { DOC_STATUS, DOC_TYPE } from '@libs/contracts';
import { maskNumber } from '@libs/identifiers';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ScanLine } from '../scans/scan.views.js';
import type { Document, Paper } from './document.js';

/** A paper as a list shows it. */
export class DocumentLine {
  @ApiProperty({ format: 'uuid' })
  documentId!: string;

  @ApiProperty({ format: 'uuid' })
  workerId!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: DOC_TYPE })
  docType!: string;

  @ApiProperty({ enum: DOC_STATUS })
  status!: string;

  @ApiPropertyOptional({ description: 'Why it was rejected or revoked, by code' })
  reason?: string;

  @ApiPropertyOptional({ description: 'In a list the last three characters' })
  number?: string;

  @ApiPropertyOptional({ format: 'date' })
  issuedOn?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The last day on which it is good' })
  expiresOn?: string;

  @ApiProperty({ format: 'date', description: 'Since when it stands as it does' })
  changedOn!: string;
}

/** One paper, for whoever holds it against its original. */
export class DocumentRecord extends DocumentLine {
  @ApiPropertyOptional()
  issuer?: string;

  @ApiPropertyOptional({ type: ScanLine, description: 'The newest picture of it' })
  scan?: ScanLine;
}

export function lineOf(document: Document, { number }: Paper): DocumentLine {
  return { ...shownOf(document), ...(number && { number: maskNumber(number) }) };
}

export function recordOf(document: Document, paper: Paper, scan?: ScanLine): DocumentRecord {
  return { ...shownOf(document), ...paper, ...(scan && { scan }) };
}

function shownOf(document: Document): DocumentLine {
  const { id, workerId, version, docType, status, reason, issuedOn, expiresOn, changedOn } = document;
  return {
    documentId: id,
    workerId,
    version,
    docType,
    status,
    ...(reason && { reason }),
    ...(issuedOn && { issuedOn }),
    ...(expiresOn && { expiresOn }),
    changedOn,
  };
}
