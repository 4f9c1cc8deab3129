import { ScopedDataSource, type Commander } from '@libs/access';
import { uniqueViolation } from '@libs/database';
import { Clock, type Id } from '@libs/kernel';
import { occurred } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { ExternalIdKnown } from '../../external-ids/external-id.errors.js';
import { KeepExternalIds } from '../../external-ids/keep-external-ids/keep-external-ids.js';
import { KeepPartHistory } from '../../history/keep-history/keep-part-history.js';
import { externalIdsOf, ExternalIdsRequest } from '../external-ids.request.js';
import { RecordMerged, WorkerNotFound } from '../worker.errors.js';
import { Worker } from '../worker.js';

/**
 * An office writes down what another system has called her since: national systems come and go, and each gives a number of
 * its own (domain.md §0, finding 3). No other service goes by them: it is on no topic, and in the record's history.
 */
@Injectable()
export class RecordExternalIds {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly externalIds: KeepExternalIds,
    private readonly history: KeepPartHistory,
    private readonly clock: Clock,
  ) {}

  /** @throws ExternalIdKnown where one of them stands there already; then none is written down */
  async execute(workerId: Id, request: ExternalIdsRequest, by: Commander): Promise<void> {
    const now = this.clock.now();
    const { occurredOn: changedOn } = occurred(request, now);
    const { role, subject: officer } = by.access;
    await this.db
      .write(by, async (tx) => {
        const worker = await (await tx.manager()).findOneBy(Worker, { id: workerId });
        if (!worker) throw new WorkerNotFound();
        if (worker.mergedInto) throw new RecordMerged();
        for (const { id, system: kind } of this.externalIds.keep(tx, worker, externalIdsOf(request), now)) {
          const part = { part: 'EXTERNAL_ID', id, kind, version: 1 } as const;
          this.history.keep(tx, worker, part, { action: 'RECORDED', changedOn, role, officer, now });
        }
        return { id: worker.id, version: worker.version };
      })
      .catch((error: unknown) => {
        throw uniqueViolation(error) === undefined ? error : new ExternalIdKnown();
      });
  }
}
