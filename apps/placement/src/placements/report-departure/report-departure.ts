import { ScopedDataSource, type Commander } from '@libs/access';
import { IsId } from '@libs/http';
import { Clock, newId, type Id } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsBoolean, IsOptional, Matches } from 'class-validator';
import { findCandidate } from '../../candidates/find-candidate/find-candidate.js';
import { missionFor } from '../../policy/read-policy/read-policy.js';
import { completePlacement, organisationOf } from '../change-placement/change-placement.js';
import { Placement } from '../placement.js';
import { COUNTRY, PLACE } from '../shapes.js';

export class ReportDepartureRequest extends OccurredRequest {
  @IsId()
  workerId!: string;

  /** Port or airport: `CGK`. */
  @Matches(PLACE)
  embarkationCode!: string;

  /** Where to. */
  @Matches(COUNTRY)
  country!: string;

  @IsOptional()
  @Matches(COUNTRY)
  transitCountry?: string;

  /** She has left although her journey is held: said by whoever knows of the hold, and has asked. */
  @IsOptional()
  @IsBoolean()
  leftUnderHold?: boolean;
}

/**
 * A fact: a worker has left. Recorded also of one who was never cleared, or whom nobody has heard of; of one whose journey
 * is held, once the reporter has said that she has left all the same.
 */
@Injectable()
export class ReportDeparture {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns the placement's id */
  async execute(request: ReportDepartureRequest, by: Commander): Promise<Id> {
    const p3miId = organisationOf(by.access);
    const now = this.clock.now();
    const when = occurred(request, now);
    const { workerId, embarkationCode, country, transitCountry } = request;
    const departure = { embarkationCode, country, ...(transitCountry && { transitCountry }) };
    const reporterArea = by.access.areas[0] ?? null;
    const { id } = await this.db.write(by, async (tx) => {
      const candidate = await findCandidate(tx, workerId);
      const mission = await missionFor(tx, country);
      return completePlacement(
        tx,
        this.outbox,
        workerId,
        'departure',
        () => Placement.open({ placementId: newId(), workerId, candidate, p3miId, reporterArea }, now),
        (placement) => placement.depart(departure, mission, when, request.leftUnderHold),
      );
    });
    return id;
  }
}
