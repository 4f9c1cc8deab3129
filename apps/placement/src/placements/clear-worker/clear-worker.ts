import { ScopedDataSource, type Commander } from '@libs/access';
import { IsDay } from '@libs/http';
import { Clock } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred, OccurredRequest } from '@libs/service';
import { BlindIndex, Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { Matches } from 'class-validator';
import { changePlacement, organisationOf } from '../change-placement/change-placement.js';
import { Decision } from '../decision.js';
import type { Read } from '../record-document/record-document.js';
import { judgeToday } from './judge-today.js';

export class ClearWorkerRequest extends OccurredRequest {
  /** Of the card E-KPMI. Opaque: kept nowhere, on the log only as a keyed hash. */
  @Matches(/^[A-Za-z0-9./-]{4,40}$/)
  cardNumber!: string;

  /** The card's last day. */
  @IsDay()
  validUntil!: string;
}

/** The state's office clears a worker to leave and gives her the card: never a company (Permen P2MI 4/2025 Art. 9(1)). */
@Injectable()
export class ClearWorker {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly index: BlindIndex,
    private readonly clock: Clock,
  ) {}

  async execute({ placementId, version }: Read, request: ClearWorkerRequest, by: Commander): Promise<void> {
    const officeCode = organisationOf(by.access);
    const now = this.clock.now();
    const when = occurred(request, now);
    const { cardNumber, validUntil } = request;
    const cardHash = this.index.of('EXTERNAL_ID', `E_KPMI:${cardNumber}`).toString('hex');
    await this.db.write(by, (tx) =>
      changePlacement(tx, this.outbox, placementId, version, async (placement) => {
        const { candidate, judged } = await judgeToday(tx, placement, now, this.vault);
        const told = placement.clear(judged, { cardHash, validUntil, officeCode }, when);
        tx.insert(
          Decision,
          Decision.of(placement, candidate, judged, { orgId: officeCode, now }, this.vault),
        );
        return told;
      }),
    );
  }
}
