import { Module } from '@nestjs/common';
import { HistoryModule } from '../history/history.module.js';
import { ChangeDocument } from './change-document/change-document.js';
import { DocumentsController } from './documents.controller.js';
import { ExpireDocuments } from './expire-documents/expire-documents.js';
import { FindDocuments } from './find-documents/find-documents.js';
import { JudgeDocument } from './judge-document/judge-document.js';
import { RecordDocument } from './record-document/record-document.js';
import { RevokeDocument } from './revoke-document/revoke-document.js';
import { SightDocument } from './sight-document/sight-document.js';

/** The papers of a worker (domain.md §4.4). */
@Module({
  imports: [HistoryModule],
  controllers: [DocumentsController],
  providers: [
    ChangeDocument,
    RecordDocument,
    SightDocument,
    JudgeDocument,
    RevokeDocument,
    FindDocuments,
    ExpireDocuments,
  ],
  exports: [FindDocuments],
})
export class DocumentsModule {}
