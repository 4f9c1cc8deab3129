import { ScopedDataSource, type Commander } from '@libs/access';
import { IsId } from '@libs/http';
import { Clock, newId, type Id } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { Matches } from 'class-validator';
import { findCandidate } from '../../candidates/find-candidate/find-candidate.js';
import { completePlacement, organisationOf } from '../change-placement/change-placement.js';
import { Placement } from '../placement.js';
import { COUNTRY } from '../shapes.js';

export class ReportArrivalRequest extends OccurredRequest {
  @IsId()
  workerId!: string;

  /** Where the mission has seen her. */
  @Matches(COUNTRY)
  country!: string;
}

/** A fact: the mission has seen a worker arrive (*lapor diri*), whoever has or has not told of her before. */
@Injectable()
export class ReportArrival {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns the placement's id */
  async execute(request: ReportArrivalRequest, by: Commander): Promise<Id> {
    const missionCode = organisationOf(by.access);
    const now = this.clock.now();
    const when = occurred(request, now);
    const { workerId, country } = request;
    const reporterArea = by.access.areas[0] ?? null;
    const { id } = await this.db.write(by, async (tx) => {
      const candidate = await findCandidate(tx, workerId);
      return completePlacement(
        tx,
        this.outbox,
        workerId,
        'arrival',
        () => Placement.open({ placementId: newId(), workerId, candidate, p3miId: null, reporterArea }, now),
        (placement) => placement.arrive({ missionCode, country }, when),
      );
    });
    return id;
  }
}
