import { ScopedDataSource, type Caller } from '@libs/access';
import type { Id } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { Worker } from '../../workers/worker.js';
import { WorkerNotFound } from '../../workers/worker.errors.js';
import { PartChange, type PartBefore } from '../part-change.js';
import { partLineOf, type PartHistoryLine } from '../part-history.views.js';

/** More than these are nobody's to read on a phone. */
const MOST = 200;

/** What was done to the papers of a record and whatever else hangs on it, the last first. */
@Injectable()
export class TellPartHistory {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
  ) {}

  async execute(workerId: Id, by: Caller): Promise<PartHistoryLine[]> {
    const { worker, changes } = await this.db.read(by, async (tx) => {
      const manager = await tx.manager();
      return {
        worker: await manager.findOneBy(Worker, { id: workerId }),
        changes: await manager.find(PartChange, { where: { workerId }, order: { id: 'DESC' }, take: MOST }),
      };
    });
    if (!worker) throw new WorkerNotFound();
    return changes.map((change) => partLineOf(change, this.beforeOf(worker, change)));
  }

  private beforeOf({ dataKey }: Worker, { id, before }: PartChange): PartBefore | undefined {
    return before ? this.vault.open<PartBefore>('part_history', id, dataKey, 'before', before) : undefined;
  }
}
