import { ScopedDataSource, type Commander } from '@libs/access';
import type { DomainEvent } from '@libs/contracts';
import { assertUnchanged } from '@libs/http';
import { Clock, type Id, type Instant } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred, type OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { KeepPartHistory } from '../../history/keep-history/keep-part-history.js';
import type { PartBefore } from '../../history/part-change.js';
import { Worker, type Occurred } from '../../workers/worker.js';
import { Document } from '../document.js';
import { DocumentNotFound } from '../document.errors.js';

interface Deciding {
  readonly worker: Worker;
  readonly when: Occurred;
  readonly now: Instant;
}

/** What is done to a paper: told, and, where something was overwritten, what stood there. */
interface Decided {
  readonly told: DomainEvent;
  readonly before?: PartBefore;
}

/** The beats of every change of a paper: load under lock, decide, store, keep its history, tell. */
@Injectable()
export class ChangeDocument {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly history: KeepPartHistory,
    private readonly clock: Clock,
  ) {}

  async execute(
    documentId: Id,
    request: OccurredRequest,
    ifMatch: number,
    by: Commander,
    decide: (document: Document, deciding: Deciding) => Decided,
  ): Promise<void> {
    const now = this.clock.now();
    const when = occurred(request, now);
    const { role, subject: officer } = by.access;
    await this.db.write(by, async (tx) => {
      const document = await tx.findForUpdate(Document, documentId);
      if (!document) throw new DocumentNotFound();
      assertUnchanged(document.version, ifMatch);
      const worker = await (await tx.manager()).findOneByOrFail(Worker, { id: document.workerId });
      const { told, before } = decide(document, { worker, when, now });
      const { status, reason, issuedOn, expiresOn, changedOn, version, paper } = document;
      tx.update(Document, documentId, { status, reason, issuedOn, expiresOn, changedOn, version, paper });
      const done = { action: status, reason, changedOn, role, officer, now };
      this.history.keep(tx, worker, changedPart(document), done, before);
      this.outbox.add(tx, told);
      return { id: documentId, version };
    });
  }
}

/** A paper, as the history of the record names it. */
export function changedPart({ id, docType, version }: Document) {
  return { part: 'DOCUMENT', id, kind: docType, version } as const;
}
