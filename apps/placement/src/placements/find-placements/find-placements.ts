import { may, ScopedDataSource, type Caller } from '@libs/access';
import { IsId, page, PageRequest, positionOf, type Page } from '@libs/http';
import { isId, type Id } from '@libs/kernel';
import { HEALTH_CODES } from '@libs/rules';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { Placement, PLACEMENT_STATES, type PlacementState } from '../placement.js';
import { PlacementNotFound } from '../placement.errors.js';
import {
  exceptionOf,
  lineOf,
  recordOf,
  type PlacementLine,
  type PlacementRecord,
} from '../placement.views.js';
import type { Papers } from '../records.js';
import { RuleException } from '../rule-exception.js';

export class FindPlacementsRequest extends PageRequest {
  @IsOptional()
  @IsIn(PLACEMENT_STATES)
  state?: PlacementState;

  /** `false`: what was reported of workers whose registration has not been heard (*belum terhubung*). */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    value === 'true' || value === 'false' ? value === 'true' : value,
  )
  @IsBoolean()
  linked?: boolean;

  /** Of one worker. */
  @IsOptional()
  @IsId()
  workerId?: Id;
}

@Injectable()
export class FindPlacements {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
  ) {}

  /** The placements in scope, newest first. */
  async find(request: FindPlacementsRequest, by: Caller): Promise<Page<PlacementLine>> {
    const { state, linked, workerId, limit } = request;
    const [after] = positionOf(request, isId) ?? [];
    const placements = await this.db.read(by, async (tx) => {
      const query = (await tx.manager())
        .createQueryBuilder(Placement, 'placement')
        .orderBy('placement.id', 'DESC')
        .limit(limit + 1);
      if (state) query.andWhere('placement.state = :state', { state });
      if (linked !== undefined) query.andWhere('placement.linked = :linked', { linked });
      if (workerId) query.andWhere('placement.workerId = :workerId', { workerId });
      if (after) query.andWhere('placement.id < :after', { after });
      return query.getMany();
    });
    const lines = placements.map((placement) => lineOf(placement, by.access.role));
    return page(lines, request, ({ placementId }) => [placementId]);
  }

  async get(placementId: Id, by: Caller): Promise<PlacementRecord> {
    const { placement, exceptions } = await this.db.read(by, async (tx) => {
      const manager = await tx.manager();
      return {
        placement: await manager.findOneBy(Placement, { id: placementId }),
        exceptions: await manager.find(RuleException, { where: { placementId }, order: { id: 'ASC' } }),
      };
    });
    if (!placement) throw new PlacementNotFound();
    const { workerId, dataKey, papers } = placement;
    const numbers =
      dataKey && papers ? this.vault.open<Papers>('placement', workerId, dataKey, 'papers', papers) : {};
    const { role } = by.access;
    const decided = exceptions
      .filter(({ code }) => may(role, 'health:read') || !HEALTH_CODES.includes(code))
      .map((exception) => exceptionOf(exception, role, this.vault));
    return recordOf(placement, role, numbers, decided);
  }
}
