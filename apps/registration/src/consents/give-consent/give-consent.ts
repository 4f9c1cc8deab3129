import { ScopedDataSource, type Commander } from '@libs/access';
import { uniqueViolation } from '@libs/database';
import { Clock, newId, type Id } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred } from '@libs/service';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { KeepPartHistory } from '../../history/keep-history/keep-part-history.js';
import { Worker } from '../../workers/worker.js';
import { RecordMerged, WorkerNotFound } from '../../workers/worker.errors.js';
import { Consent } from '../consent.js';
import { ConsentStands } from '../consent.errors.js';
import { assertValid, type GiveConsentRequest } from './give-consent.request.js';

/** Writes down that she has agreed to one thing. */
@Injectable()
export class GiveConsent {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly history: KeepPartHistory,
    private readonly clock: Clock,
  ) {}

  async execute(workerId: Id, request: GiveConsentRequest, by: Commander): Promise<void> {
    assertValid(request);
    const now = this.clock.now();
    const when = occurred(request, now);
    const { consentId: id = newId(), purpose, scope, noticeVersion, language, medium, witness } = request;
    const { role, subject: officer } = by.access;
    await this.db
      .write(by, async (tx) => {
        const worker = await (await tx.manager()).findOneBy(Worker, { id: workerId });
        if (!worker) throw new WorkerNotFound();
        if (worker.mergedInto) throw new RecordMerged();
        const sealed =
          witness === undefined
            ? undefined
            : this.vault.reseal('consent', id, worker.dataKey, 'witness', { name: witness });
        const form = { id, purpose, scope, noticeVersion, language, medium };
        const { consent, given } = Consent.give(form, worker, sealed, when, now);
        tx.insert(Consent, consent);
        const part = { part: 'CONSENT', id, kind: purpose, version: 1 } as const;
        this.history.keep(tx, worker, part, {
          action: 'GIVEN',
          changedOn: when.occurredOn,
          role,
          officer,
          now,
        });
        this.outbox.add(tx, given);
        return { id, version: consent.version };
      })
      .catch((error: unknown) => {
        throw uniqueViolation(error) === undefined ? error : new ConsentStands();
      });
  }
}
