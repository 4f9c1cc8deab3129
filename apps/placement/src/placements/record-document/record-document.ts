import { ScopedDataSource, type Commander } from '@libs/access';
import type { DomainEvent } from '@libs/contracts';
import { Clock, type Id } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred, type OccurredRequest } from '@libs/service';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { changePlacement } from '../change-placement/change-placement.js';
import type { Placement } from '../placement.js';
import type { Occurred, Papers } from '../records.js';
import type {
  ContractRequest,
  MedicalRequest,
  PassportRequest,
  SocialSecurityRequest,
  VisaRequest,
} from './record-document.request.js';

/** Which record, as last read. */
export interface Read {
  readonly placementId: Id;
  readonly version: number;
}

/** What the papers of UU 18/2017 Art. 13 say. Facts: a paper that will not do is recorded too, and a rule says so. */
@Injectable()
export class RecordDocument {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  medical(read: Read, request: MedicalRequest, by: Commander): Promise<void> {
    const { outcome, validUntil } = request;
    return this.record(read, request, by, (placement, when) =>
      placement.recordMedical(
        { outcome, examinedOn: when.occurredOn, ...(validUntil && { validUntil }) },
        when,
      ),
    );
  }

  passport(read: Read, request: PassportRequest, by: Commander): Promise<void> {
    const { number, expiresOn } = request;
    return this.record(read, request, by, (placement, when) => {
      this.seal(placement, { passportNumber: number });
      return placement.recordPassport({ expiresOn }, when);
    });
  }

  visa(read: Read, request: VisaRequest, by: Commander): Promise<void> {
    const { number, visaClass, isWorkClass, expiresOn } = request;
    return this.record(read, request, by, (placement, when) => {
      const country = request.country ?? placement.country;
      this.seal(placement, { visaNumber: number });
      return placement.recordVisa({ country, visaClass, isWorkClass, expiresOn }, when);
    });
  }

  socialSecurity(read: Read, request: SocialSecurityRequest, by: Commander): Promise<void> {
    const { programmes, from, to } = request;
    return this.record(read, request, by, (placement, when) =>
      placement.recordSocialSecurity({ programmes, from, to }, when),
    );
  }

  contract(read: Read, request: ContractRequest, by: Commander): Promise<void> {
    const { employerType, isco08, wageBand, currency, from, to, contents } = request;
    return this.record(read, request, by, (placement, when) => {
      const country = request.country ?? placement.country;
      const pay = { ...(wageBand && { wageBand }), ...(currency && { currency }) };
      return placement.recordContract({ employerType, country, isco08, ...pay, from, to, contents }, when);
    });
  }

  private async record(
    { placementId, version }: Read,
    request: OccurredRequest,
    by: Commander,
    tell: (placement: Placement, when: Occurred) => DomainEvent,
  ): Promise<void> {
    const when = occurred(request, this.clock.now());
    await this.db.write(by, (tx) =>
      changePlacement(tx, this.outbox, placementId, version, (placement) => [tell(placement, when)]),
    );
  }

  /** Numbers lie together under one key, so one more opens and seals them all. */
  private seal(placement: Placement, more: Papers): void {
    const { workerId, dataKey, papers } = placement;
    if (!dataKey || !papers) {
      Object.assign(placement, this.vault.seal('placement', workerId, { papers: more }));
      return;
    }
    const before = this.vault.open<Papers>('placement', workerId, dataKey, 'papers', papers);
    placement.papers = this.vault.reseal('placement', workerId, dataKey, 'papers', { ...before, ...more });
  }
}
