import { Permit, type Caller, type Commander } from '@libs/access';
import { IdPipe, IfMatch } from '@libs/http';
import { By, Commanding } from '@libs/service';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DocumentLine, DocumentRecord } from './document.views.js';
import { FindDocuments } from './find-documents/find-documents.js';
import {
  JudgeDocument,
  RejectDocumentRequest,
  VerifyDocumentRequest,
} from './judge-document/judge-document.js';
import { PaperRequest } from './paper.request.js';
import { RecordDocument, RecordDocumentRequest } from './record-document/record-document.js';
import { RevokeDocument, RevokeDocumentRequest } from './revoke-document/revoke-document.js';
import { SightDocument } from './sight-document/sight-document.js';

@ApiTags('documents')
@Controller('v1')
export class DocumentsController {
  constructor(
    private readonly recordDocument: RecordDocument,
    private readonly sightDocument: SightDocument,
    private readonly judgeDocument: JudgeDocument,
    private readonly revokeDocument: RevokeDocument,
    private readonly documents: FindDocuments,
  ) {}

  @Post('workers/:id/documents')
  @Permit('document:record')
  @ApiCreatedResponse({ type: DocumentRecord })
  async record(
    @Param('id', IdPipe) workerId: string,
    @Body() request: RecordDocumentRequest,
    @Commanding() by: Commander,
  ): Promise<DocumentRecord> {
    return this.documents.get(await this.recordDocument.execute(workerId, request, by), by);
  }

  @Get('workers/:id/documents')
  @Permit('document:read')
  @ApiOkResponse({ type: [DocumentLine] })
  async ofWorker(
    @Param('id', IdPipe) workerId: string,
    @By() by: Caller,
  ): Promise<{ items: DocumentLine[] }> {
    return { items: await this.documents.ofWorker(workerId, by) };
  }

  @Get('documents/:id')
  @Permit('document:read')
  @ApiOkResponse({ type: DocumentRecord })
  get(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<DocumentRecord> {
    return this.documents.get(id, by);
  }

  /** The original of what was only told has been seen: all that stands on it. */
  @Post('documents/:id/sighting')
  @HttpCode(200)
  @Permit('document:record')
  @ApiOkResponse({ type: DocumentRecord })
  async sight(
    @Param('id', IdPipe) id: string,
    @Body() request: PaperRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<DocumentRecord> {
    await this.sightDocument.execute(id, request, version, by);
    return this.documents.get(id, by);
  }

  @Post('documents/:id/verification')
  @HttpCode(200)
  @Permit('document:verify')
  @ApiOkResponse({ type: DocumentRecord })
  async verify(
    @Param('id', IdPipe) id: string,
    @Body() request: VerifyDocumentRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<DocumentRecord> {
    await this.judgeDocument.verify(id, request, version, by);
    return this.documents.get(id, by);
  }

  @Post('documents/:id/rejection')
  @HttpCode(200)
  @Permit('document:verify')
  @ApiOkResponse({ type: DocumentRecord })
  async reject(
    @Param('id', IdPipe) id: string,
    @Body() request: RejectDocumentRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<DocumentRecord> {
    await this.judgeDocument.reject(id, request, version, by);
    return this.documents.get(id, by);
  }

  @Post('documents/:id/revocation')
  @HttpCode(200)
  @Permit('document:revoke')
  @ApiOkResponse({ type: DocumentRecord })
  async revoke(
    @Param('id', IdPipe) id: string,
    @Body() request: RevokeDocumentRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<DocumentRecord> {
    await this.revokeDocument.execute(id, request, version, by);
    return this.documents.get(id, by);
  }
}
