import { ScopedDataSource, type Commander } from '@libs/access';
import { DOC_TYPE } from '@libs/contracts';
import { uniqueViolation } from '@libs/database';
import { IsId } from '@libs/http';
import { Clock, dayInJakarta, newId, type Id } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred } from '@libs/service';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { KeepPartHistory } from '../../history/keep-history/keep-part-history.js';
import { Worker } from '../../workers/worker.js';
import { RecordMerged, WorkerNotFound } from '../../workers/worker.errors.js';
import { changedPart } from '../change-document/change-document.js';
import { Document } from '../document.js';
import { DocumentIdTaken } from '../document.errors.js';
import { assertPossible, daysOf, paperOf, PaperRequest } from '../paper.request.js';

export class RecordDocumentRequest extends PaperRequest {
  /** Minted on the device, so that it may be written down without a network; made here where absent. */
  @IsOptional()
  @IsId()
  documentId?: string;

  @IsIn(DOC_TYPE)
  docType!: string;

  /** Whether the officer has held the original. */
  @IsBoolean()
  sighted!: boolean;
}

/** Writes down a paper that the desk was told of or shown. */
@Injectable()
export class RecordDocument {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly history: KeepPartHistory,
    private readonly clock: Clock,
  ) {}

  /** @returns its id */
  async execute(workerId: Id, request: RecordDocumentRequest, by: Commander): Promise<Id> {
    const now = this.clock.now();
    const when = occurred(request, now);
    const { documentId: id = newId(), docType, sighted: isSighted } = request;
    assertPossible(docType, request, dayInJakarta(now));
    const { role, subject: officer } = by.access;
    const done = await this.db
      .write(by, async (tx) => {
        const worker = await (await tx.manager()).findOneBy(Worker, { id: workerId });
        if (!worker) throw new WorkerNotFound();
        if (worker.mergedInto) throw new RecordMerged();
        const paper = this.vault.reseal('document', id, worker.dataKey, 'paper', paperOf(request));
        const form = { id, docType, isSighted, days: daysOf(request) };
        const { document, recorded } = Document.record(form, worker, paper, when, now);
        tx.insert(Document, document);
        const { status: action, changedOn } = document;
        this.history.keep(tx, worker, changedPart(document), { action, changedOn, role, officer, now });
        this.outbox.add(tx, recorded);
        return { id, version: document.version };
      })
      .catch((error: unknown) => {
        throw uniqueViolation(error) === undefined ? error : new DocumentIdTaken();
      });
    return done.id;
  }
}
