import { ScopedDataSource, type Commander } from '@libs/access';
import type { Transaction } from '@libs/database';
import { Clock, newId, type Id } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { Document } from '../../documents/document.js';
import { DocumentNotFound } from '../../documents/document.errors.js';
import { VillageLetter } from '../../letters/village-letter.js';
import { LetterNotFound } from '../../letters/village-letter.errors.js';
import { Worker } from '../../workers/worker.js';
import { RecordMerged } from '../../workers/worker.errors.js';
import { cleanScan } from '../clean-scan/clean-scan.js';
import { Scan, type ScanOf } from '../scan.js';

/** Whose it is, and the key under which it is sealed. */
interface Owner {
  readonly workerId: Id;
  readonly dataKey: Buffer;
}

/** Keeps the picture of a signed sheet or of a paper beside those that were taken before. */
@Injectable()
export class KeepScan {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  ofLetter(letterId: Id, file: Buffer, by: Commander): Promise<void> {
    return this.keep({ kind: 'letter', id: letterId }, file, by, async (tx) => {
      const letter = await tx.findForUpdate(VillageLetter, letterId);
      if (!letter) throw new LetterNotFound();
      letter.assertSigned();
      return letter;
    });
  }

  ofDocument(documentId: Id, file: Buffer, by: Commander): Promise<void> {
    return this.keep({ kind: 'document', id: documentId }, file, by, async (tx) => {
      const document = await tx.findForUpdate(Document, documentId);
      if (!document) throw new DocumentNotFound();
      document.assertStanding();
      const { workerId } = document;
      const worker = await (await tx.manager()).findOneByOrFail(Worker, { id: workerId });
      if (worker.mergedInto) throw new RecordMerged();
      return { workerId, dataKey: worker.dataKey };
    });
  }

  private async keep(
    of: ScanOf,
    received: Buffer,
    by: Commander,
    ownerOf: (tx: Transaction) => Promise<Owner>,
  ): Promise<void> {
    const { contentType, file } = cleanScan(received);
    const { role, subject: officer } = by.access;
    await this.db.write(by, async (tx) => {
      const { workerId, dataKey } = await ownerOf(tx);
      const id = newId();
      const sealed = this.vault.sealFile('scan', id, dataKey, 'file', file);
      const now = this.clock.now();
      tx.insert(Scan, new Scan(id, workerId, of, contentType, file.length, sealed, role, officer, now));
      return { id, version: 1 };
    });
  }
}
