import { may, ScopedDataSource, type Caller, type Permission } from '@libs/access';
import type { Id } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Worker } from '../../workers/worker.js';
import { WorkerNotFound } from '../../workers/worker.errors.js';
import { PartChange, PARTS, type Part, type PartBefore } from '../part-change.js';
import { partLineOf, type PartHistoryLine } from '../part-history.views.js';

/** More than these are nobody's to read on a phone. */
const MOST = 200;

/** Who reads what a part says reads what it said. */
const TO_READ: Readonly<Record<Part, Permission>> = {
  RECORD: 'worker-history:read',
  LETTER: 'letter:read',
  DOCUMENT: 'document:read',
  FAMILY_MEMBER: 'family:read',
  CONSENT: 'consent:read',
  EXTERNAL_ID: 'external-id:record',
};

/** What was done with a record and whatever hangs on it, the last first. */
@Injectable()
export class TellPartHistory {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
  ) {}

  async execute(workerId: Id, by: Caller): Promise<PartHistoryLine[]> {
    const part = In(PARTS.filter((each) => may(by.access.role, TO_READ[each])));
    const { worker, changes } = await this.db.read(by, async (tx) => {
      const manager = await tx.manager();
      return {
        worker: await manager.findOneBy(Worker, { id: workerId }),
        changes: await manager.find(PartChange, {
          where: { workerId, part },
          order: { id: 'DESC' },
          take: MOST,
        }),
      };
    });
    if (!worker) throw new WorkerNotFound();
    return changes.map((change) => partLineOf(change, this.beforeOf(worker, change)));
  }

  private beforeOf({ dataKey }: Worker, { id, before }: PartChange): PartBefore | undefined {
    return before ? this.vault.open<PartBefore>('part_history', id, dataKey, 'before', before) : undefined;
  }
}
