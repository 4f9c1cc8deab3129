import { ScopedDataSource, type Commander } from '@libs/access';
import { assertUnchanged } from '@libs/http';
import { Clock, type Id } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { KeepPartHistory } from '../../history/keep-history/keep-part-history.js';
import { Worker } from '../../workers/worker.js';
import { Consent, CONSENT_WITHDRAWAL } from '../consent.js';
import { ConsentNotFound } from '../consent.errors.js';

export class WithdrawConsentRequest extends OccurredRequest {
  @IsIn(CONSENT_WITHDRAWAL)
  reasonCode!: string;
}

/** She no longer agrees, or it was written down by mistake. That she had agreed stays known. */
@Injectable()
export class WithdrawConsent {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly history: KeepPartHistory,
    private readonly clock: Clock,
  ) {}

  async execute(
    consentId: Id,
    { reasonCode, ...request }: WithdrawConsentRequest,
    ifMatch: number,
    by: Commander,
  ): Promise<void> {
    const now = this.clock.now();
    const when = occurred(request, now);
    const { role, subject: officer } = by.access;
    await this.db.write(by, async (tx) => {
      const consent = await tx.findForUpdate(Consent, consentId);
      if (!consent) throw new ConsentNotFound();
      assertUnchanged(consent.version, ifMatch);
      const worker = await (await tx.manager()).findOneByOrFail(Worker, { id: consent.workerId });
      const withdrawn = consent.withdraw(worker, reasonCode, when);
      const { purpose, withdrawnOn, withdrawal, version } = consent;
      tx.update(Consent, consentId, { withdrawnOn, withdrawal, version });
      const part = { part: 'CONSENT', id: consentId, kind: purpose, version } as const;
      const { occurredOn: changedOn } = when;
      const done = { action: 'WITHDRAWN', reason: reasonCode, changedOn, role, officer, now };
      this.history.keep(tx, worker, part, done);
      this.outbox.add(tx, withdrawn);
      return { id: consentId, version };
    });
  }
}
