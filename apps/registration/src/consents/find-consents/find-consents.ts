import { ScopedDataSource, type Caller } from '@libs/access';
import type { Id } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { Worker } from '../../workers/worker.js';
import { WorkerNotFound } from '../../workers/worker.errors.js';
import { Consent } from '../consent.js';
import { viewOf, type ConsentView } from '../consent.views.js';

/** More than these are nobody's to read on a phone. */
const MOST = 100;

@Injectable()
export class FindConsents {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
  ) {}

  /** What she has agreed to, those withdrawn too, the last first. */
  async ofWorker(workerId: Id, by: Caller): Promise<ConsentView[]> {
    const { worker, consents } = await this.db.read(by, async (tx) => {
      const manager = await tx.manager();
      return {
        worker: await manager.findOneBy(Worker, { id: workerId }),
        consents: await manager.find(Consent, { where: { workerId }, order: { id: 'DESC' }, take: MOST }),
      };
    });
    if (!worker) throw new WorkerNotFound();
    return consents.map((consent) => viewOf(consent, this.witnessOf(consent, worker)));
  }

  private witnessOf({ id, witness }: Consent, { dataKey }: Worker): string | undefined {
    return witness
      ? this.vault.open<{ name: string }>('consent', id, dataKey, 'witness', witness).name
      : undefined;
  }
}
