import type { Commander } from '@libs/access';
import { dayInJakarta, type Id } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { ChangeDocument } from '../change-document/change-document.js';
import type { Paper } from '../document.js';
import { assertPossible, daysOf, paperOf, type PaperRequest } from '../paper.request.js';

/** The original of a paper that was only told of has been seen: what stands on it takes the place of what was told. */
@Injectable()
export class SightDocument {
  constructor(
    private readonly changes: ChangeDocument,
    private readonly vault: Vault,
  ) {}

  async execute(documentId: Id, request: PaperRequest, ifMatch: number, by: Commander): Promise<void> {
    await this.changes.execute(documentId, request, ifMatch, by, (document, { worker, when, now }) => {
      const { docType, issuedOn, expiresOn } = document;
      assertPossible(docType, request, dayInJakarta(now));
      const { dataKey } = worker;
      const told = this.vault.open<Paper>('document', documentId, dataKey, 'paper', document.paper);
      const before = { ...told, ...(issuedOn && { issuedOn }), ...(expiresOn && { expiresOn }) };
      const paper = this.vault.reseal('document', documentId, dataKey, 'paper', paperOf(request));
      return { told: document.sight(worker, daysOf(request), paper, when), before };
    });
  }
}
