import { ScopedDataSource, type Caller } from '@libs/access';
import type { Id } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { Worker } from '../../workers/worker.js';
import { WorkerNotFound } from '../../workers/worker.errors.js';
import { HistoryEntry, type Before } from '../history-entry.js';
import { lineOf, type HistoryLine } from '../history.views.js';

/** A record is corrected a few times; more than these are nobody's to read on a phone. */
const MOST = 100;

/** What was changed on a record, the last change first. */
@Injectable()
export class TellHistory {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
  ) {}

  async execute(workerId: Id, by: Caller): Promise<HistoryLine[]> {
    const { worker, entries } = await this.db.read(by, async (tx) => {
      const manager = await tx.manager();
      return {
        worker: await manager.findOneBy(Worker, { id: workerId }),
        entries: await manager.find(HistoryEntry, {
          where: { workerId },
          order: { version: 'DESC' },
          take: MOST,
        }),
      };
    });
    if (!worker) throw new WorkerNotFound();
    return entries.map((entry) =>
      lineOf(
        entry,
        this.vault.open<Before>('worker_history', entry.id, worker.dataKey, 'before', entry.before),
      ),
    );
  }
}
