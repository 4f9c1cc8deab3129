import { ScopedDataSource, type Caller } from '@libs/access';
import type { Id } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { VillageLetter } from '../../letters/village-letter.js';
import { Worker } from '../../workers/worker.js';
import { Scan, type ScanOf, type ScanType } from '../scan.js';
import { ScanNotFound } from '../scan.errors.js';

export interface ScanFile {
  readonly contentType: ScanType;
  readonly file: Buffer;
}

@Injectable()
export class FindScans {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
  ) {}

  async get({ kind, id }: ScanOf, scanId: Id, by: Caller): Promise<ScanFile> {
    const found = await this.db.read(by, async (tx) => {
      const manager = await tx.manager();
      const scan = await manager.findOneBy(Scan, {
        id: scanId,
        ...(kind === 'letter' ? { letterId: id } : { documentId: id }),
      });
      if (!scan) return undefined;
      const owner =
        kind === 'letter'
          ? await manager.findOneBy(VillageLetter, { id })
          : await manager.findOneBy(Worker, { id: scan.workerId });
      return owner && { scan, dataKey: owner.dataKey };
    });
    if (!found) throw new ScanNotFound();
    const { scan, dataKey } = found;
    return {
      contentType: scan.contentType,
      file: this.vault.openFile('scan', scan.id, dataKey, 'file', scan.file),
    };
  }
}
