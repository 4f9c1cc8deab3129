import type { Commander } from '@libs/access';
import { DOC_REJECTION } from '@libs/contracts';
import type { Id } from '@libs/kernel';
import { OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { ChangeDocument } from '../change-document/change-document.js';

/** Nothing but when. */
export class VerifyDocumentRequest extends OccurredRequest {}

export class RejectDocumentRequest extends OccurredRequest {
  @IsIn(DOC_REJECTION)
  reasonCode!: string;
}

/** The district says whether a paper holds. */
@Injectable()
export class JudgeDocument {
  constructor(private readonly changes: ChangeDocument) {}

  async verify(
    documentId: Id,
    request: VerifyDocumentRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    await this.changes.execute(documentId, request, ifMatch, by, (document, { worker, when }) => ({
      told: document.verify(worker, when),
    }));
  }

  async reject(
    documentId: Id,
    { reasonCode, ...request }: RejectDocumentRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    await this.changes.execute(documentId, request, ifMatch, by, (document, { worker, when }) => ({
      told: document.reject(worker, reasonCode, when),
    }));
  }
}
