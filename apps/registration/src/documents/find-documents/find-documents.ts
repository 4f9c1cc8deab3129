import { ScopedDataSource, type Caller } from '@libs/access';
import type { Id } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { latestScan } from '../../scans/find-scans/latest-scan.js';
import { Worker } from '../../workers/worker.js';
import { WorkerNotFound } from '../../workers/worker.errors.js';
import { Document, type Paper } from '../document.js';
import { DocumentNotFound } from '../document.errors.js';
import { lineOf, recordOf, type DocumentLine, type DocumentRecord } from '../document.views.js';

/** A person has twenty papers in a life; more than these are nobody's to read on a phone. */
const MOST = 100;

@Injectable()
export class FindDocuments {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
  ) {}

  /** Of one worker, what was written down last first. */
  async ofWorker(workerId: Id, by: Caller): Promise<DocumentLine[]> {
    const { worker, documents } = await this.db.read(by, async (tx) => {
      const manager = await tx.manager();
      return {
        worker: await manager.findOneBy(Worker, { id: workerId }),
        documents: await manager.find(Document, { where: { workerId }, order: { id: 'DESC' }, take: MOST }),
      };
    });
    if (!worker) throw new WorkerNotFound();
    return documents.map((document) => lineOf(document, this.paperOf(document, worker)));
  }

  async get(documentId: Id, by: Caller): Promise<DocumentRecord> {
    const found = await this.db.read(by, async (tx) => {
      const manager = await tx.manager();
      const document = await manager.findOneBy(Document, { id: documentId });
      if (!document) throw new DocumentNotFound();
      const worker = await manager.findOneByOrFail(Worker, { id: document.workerId });
      return { document, worker, scan: await latestScan(tx, { kind: 'document', id: documentId }) };
    });
    return recordOf(found.document, this.paperOf(found.document, found.worker), found.scan);
  }

  private paperOf({ id, paper }: Document, { dataKey }: Worker): Paper {
    return this.vault.open<Paper>('document', id, dataKey, 'paper', paper);
  }
}
