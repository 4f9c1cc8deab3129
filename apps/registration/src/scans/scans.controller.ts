import { Permit, type Caller, type Commander } from '@libs/access';
import { FileBody, IdPipe, TakesFile } from '@libs/http';
import { By, Commanding } from '@libs/service';
import { Controller, Get, Header, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DocumentRecord } from '../documents/document.views.js';
import { FindDocuments } from '../documents/find-documents/find-documents.js';
import { FindLetters } from '../letters/find-letters/find-letters.js';
import { LetterRecord } from '../letters/village-letter.views.js';
import { FindScans, type ScanFile } from './find-scans/find-scans.js';
import { KeepScan } from './keep-scan/keep-scan.js';

/** Were a browser to take it for a page after all: one without scripts, forms or anything of ours. */
const SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

@ApiTags('scans')
@Controller('v1')
export class ScansController {
  constructor(
    private readonly keepScan: KeepScan,
    private readonly scans: FindScans,
    private readonly letters: FindLetters,
    private readonly documents: FindDocuments,
  ) {}

  /** The sheet that the family has signed: the document itself, whose form is the PDF. */
  @Post('letters/:id/scans')
  @Permit('letter:write')
  @TakesFile()
  @ApiCreatedResponse({ type: LetterRecord })
  async keepOfLetter(
    @Param('id', IdPipe) id: string,
    @FileBody() file: Buffer,
    @Commanding() by: Commander,
  ): Promise<LetterRecord> {
    await this.keepScan.ofLetter(id, file, by);
    return this.letters.get(id, by);
  }

  @Get('letters/:id/scans/:scanId')
  @Permit('letter:read')
  @Header('content-security-policy', SANDBOX)
  @ApiProduces('image/jpeg', 'image/png', 'application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async ofLetter(
    @Param('id', IdPipe) id: string,
    @Param('scanId', IdPipe) scanId: string,
    @By() by: Caller,
  ): Promise<StreamableFile> {
    return handedOut(await this.scans.get({ kind: 'letter', id }, scanId, by));
  }

  @Post('documents/:id/scans')
  @Permit('document:record')
  @TakesFile()
  @ApiCreatedResponse({ type: DocumentRecord })
  async keepOfDocument(
    @Param('id', IdPipe) id: string,
    @FileBody() file: Buffer,
    @Commanding() by: Commander,
  ): Promise<DocumentRecord> {
    await this.keepScan.ofDocument(id, file, by);
    return this.documents.get(id, by);
  }

  @Get('documents/:id/scans/:scanId')
  @Permit('document:read')
  @Header('content-security-policy', SANDBOX)
  @ApiProduces('image/jpeg', 'image/png', 'application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async ofDocument(
    @Param('id', IdPipe) id: string,
    @Param('scanId', IdPipe) scanId: string,
    @By() by: Caller,
  ): Promise<StreamableFile> {
    return handedOut(await this.scans.get({ kind: 'document', id }, scanId, by));
  }
}

const ENDING = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' } as const;

function handedOut({ contentType: type, file }: ScanFile): StreamableFile {
  return new StreamableFile(file, {
    type,
    length: file.length,
    disposition: `attachment; filename="pindaian.${ENDING[type]}"`,
  });
}
