import { ScopedDataSource, type Caller } from '@libs/access';
import { page, PageRequest, positionOf, type Page } from '@libs/http';
import { isId, type Id } from '@libs/kernel';
import type { CostRow, ParameterRow, PolicyRow } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { COUNTRY } from '../../placements/shapes.js';
import { PolicyChange, type ChangeState } from '../policy-change.js';
import { POLICY_TABLES } from '../policy-rows.sql.js';
import { PolicyChangeNotFound } from '../policy.errors.js';
import {
  changeOf,
  type CostRowView,
  type ParameterRowView,
  type PolicyChangeView,
  type PolicyRowView,
} from '../policy.views.js';
import { PreviewChange } from '../preview-change/preview-change.js';
import { ITEMS } from '../propose-change/propose-cost.request.js';

export class FindRowsRequest extends PageRequest {
  @IsOptional()
  @Matches(COUNTRY)
  country?: string;
}

export class FindCostsRequest extends PageRequest {
  @IsIn(ITEMS)
  item!: string;
}

export class FindChangesRequest extends PageRequest {
  @IsOptional()
  @IsIn(['PROPOSED', 'APPROVED', 'REJECTED'])
  state?: ChangeState;
}

const { DESTINATION, PARAMETERS, COST } = POLICY_TABLES;

const ROWS = `
  select ${DESTINATION.row} as row from destination_policy
  where ($1::text is null or country = $1) and ($2::text is null or (country, id) > ($2, $3::uuid))
  order by country, id limit $4`;

const NUMBERS = `
  select ${PARAMETERS.row} as row from rule_parameters where ($1::uuid is null or id > $1) order by id limit $2`;

const COSTS = `
  select ${COST.row} as row from cost_policy where item = $1 and ($2::uuid is null or id > $2) order by id limit $3`;

const isCountry = (part: unknown): part is string => typeof part === 'string' && COUNTRY.test(part);

/** The policy as it stands and as it stood, and what is proposed for it. It is nobody's secret. */
@Injectable()
export class FindPolicy {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly preview: PreviewChange,
  ) {}

  /** Row by row, country by country; what was superseded too. */
  async rows(request: FindRowsRequest, by: Caller): Promise<Page<PolicyRowView>> {
    const [country, id] = positionOf(request, isCountry, isId) ?? [];
    const values = [request.country ?? null, country ?? null, id ?? null, request.limit + 1];
    const rows = await this.db.read(by, (tx) => tx.query<{ row: PolicyRow }>(ROWS, values));
    return page(
      rows.map(({ row }) => row),
      request,
      (row) => [row.country, row.id],
    );
  }

  /** The numbers of the rules, what was superseded too. */
  async parameters(request: PageRequest, by: Caller): Promise<Page<ParameterRowView>> {
    const [after] = positionOf(request, isId) ?? [];
    const values = [after ?? null, request.limit + 1];
    const rows = await this.db.read(by, (tx) => tx.query<{ row: ParameterRow }>(NUMBERS, values));
    return page(
      rows.map(({ row }) => row as ParameterRowView),
      request,
      ({ id }) => [id],
    );
  }

  /** Who bears one cost, what was superseded too. */
  async costs(request: FindCostsRequest, by: Caller): Promise<Page<CostRowView>> {
    const [after] = positionOf(request, isId) ?? [];
    const values = [request.item, after ?? null, request.limit + 1];
    const rows = await this.db.read(by, (tx) => tx.query<{ row: CostRow }>(COSTS, values));
    return page(
      rows.map(({ row }) => row),
      request,
      ({ id }) => [id],
    );
  }

  /** The changes, newest first. */
  async changes(request: FindChangesRequest, by: Caller): Promise<Page<PolicyChangeView>> {
    const { state, limit } = request;
    const [after] = positionOf(request, isId) ?? [];
    const changes = await this.db.read(by, async (tx) => {
      const query = (await tx.manager())
        .createQueryBuilder(PolicyChange, 'change')
        .orderBy('change.id', 'DESC')
        .limit(limit + 1);
      if (state) query.andWhere('change.state = :state', { state });
      if (after) query.andWhere('change.id < :after', { after });
      return query.getMany();
    });
    return page(changes.map(changeOf), request, ({ changeId }) => [changeId]);
  }

  /** One of them; while it waits, with how many journeys it would touch today. */
  async change(changeId: Id, by: Caller): Promise<PolicyChangeView> {
    return this.db.snapshot(by, async (tx) => {
      const change = await (await tx.manager()).findOneBy(PolicyChange, { id: changeId });
      if (!change) throw new PolicyChangeNotFound();
      const view = changeOf(change);
      return change.state === 'PROPOSED'
        ? { ...view, touches: await this.preview.touches(change, tx) }
        : view;
    });
  }
}
