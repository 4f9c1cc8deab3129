import { Forbidden, may, ScopedDataSource, type Commander } from '@libs/access';
import { InvalidRequest } from '@libs/http';
import { Clock, dayInJakarta, type Id } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { HEALTH_CODES } from '@libs/rules';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { changePlacement, organisationOf } from '../change-placement/change-placement.js';
import { ExceptionNotFound } from '../placement.errors.js';
import type { Read } from '../record-document/record-document.js';
import { RuleException } from '../rule-exception.js';
import { sealReason } from '../sealed-decisions/sealed-decisions.js';
import type { ExceptRuleRequest } from './except-rule.request.js';

const OVER_ALREADY = {
  id: 'Hari terakhirnya sudah lewat.',
  en: 'Its last day has passed already.',
};

/** An office lets a rule stand in one worker's way no longer, and may take that back while nothing rests on it. */
@Injectable()
export class ExceptRule {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async execute({ placementId, version }: Read, request: ExceptRuleRequest, by: Commander): Promise<void> {
    const now = this.clock.now();
    if (request.until !== undefined && request.until < dayInJakarta(now)) {
      throw new InvalidRequest([{ pointer: '/until', reason: OVER_ALREADY }]);
    }
    const { role } = by.access;
    if (HEALTH_CODES.includes(request.code) && !may(role, 'health:read')) throw new Forbidden();
    const office = { role, orgId: organisationOf(by.access) };
    await this.db.write(by, (tx) =>
      changePlacement(tx, this.outbox, placementId, version, (placement) => {
        placement.changeExceptions();
        const sealed = sealReason(this.vault, placement.workerId, request.reason);
        tx.insert(RuleException, RuleException.decide(placement, request, office, now, sealed));
        return [];
      }),
    );
  }

  /** @throws ExceptionNotFound also where another office has decided it */
  async withdraw({ placementId, version }: Read, exceptionId: Id, by: Commander): Promise<void> {
    const orgId = organisationOf(by.access);
    await this.db.write(by, (tx) =>
      changePlacement(tx, this.outbox, placementId, version, async (placement) => {
        placement.changeExceptions();
        const manager = await tx.manager();
        const exception = await manager.findOneBy(RuleException, { id: exceptionId, placementId, orgId });
        if (!exception) throw new ExceptionNotFound();
        exception.withdraw(by.access.subject, this.clock.now());
        const { withdrawnAt, withdrawnBy } = exception;
        tx.update(RuleException, exceptionId, { withdrawnAt, withdrawnBy });
        return [];
      }),
    );
  }
}
