import type { Commander } from '@libs/access';
import { DOC_REVOCATION } from '@libs/contracts';
import type { Id } from '@libs/kernel';
import { OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { ChangeDocument } from '../change-document/change-document.js';

export class RevokeDocumentRequest extends OccurredRequest {
  @IsIn(DOC_REVOCATION)
  reasonCode!: string;
}

/** A paper no longer counts: lost, replaced, withdrawn, or written down wrongly. It stays on the list, with the reason. */
@Injectable()
export class RevokeDocument {
  constructor(private readonly changes: ChangeDocument) {}

  async execute(
    documentId: Id,
    { reasonCode, ...request }: RevokeDocumentRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    await this.changes.execute(documentId, request, ifMatch, by, (document, { worker, when }) => ({
      told: document.revoke(worker, reasonCode, when),
    }));
  }
}
