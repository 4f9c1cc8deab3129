import { ScopedDataSource, type Caller } from '@libs/access';
import type { Transaction } from '@libs/database';
import { page, PageRequest, positionOf, type Page } from '@libs/http';
import { Clock, dayInJakarta, isId, type Id } from '@libs/kernel';
import type { PolicyRow, RuleOutcome } from '@libs/rules';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { COUNTRY } from '../../placements/shapes.js';
import { PolicyChange, type ChangeState } from '../policy-change.js';
import { POLICY_ROW } from '../policy-row.sql.js';
import { PolicyChangeNotFound } from '../policy.errors.js';
import { changeOf, type PolicyChangeView, type PolicyRowView, type TouchedView } from '../policy.views.js';
import { screenAgain, type Plan } from '../screen-again.js';

export class FindRowsRequest extends PageRequest {
  @IsOptional()
  @Matches(COUNTRY)
  country?: string;
}

export class FindChangesRequest extends PageRequest {
  @IsOptional()
  @IsIn(['PROPOSED', 'APPROVED', 'REJECTED'])
  state?: ChangeState;
}

const ROWS = `
  select ${POLICY_ROW} as row from destination_policy
  where ($1::text is null or country = $1) and ($2::text is null or (country, id) > ($2, $3::uuid))
  order by country, id limit $4`;

const OF_COUNTRY = `select ${POLICY_ROW} as row from destination_policy where country = $1`;

const PLANS = `
  select scheme, employer_type as "employerType", isco08, planned_departure::text as "plannedDeparture",
         journeys::integer as journeys
  from plans_for($1)`;

type Plans = Omit<Plan, 'country'> & { readonly journeys: number };

const isCountry = (part: unknown): part is string => typeof part === 'string' && COUNTRY.test(part);

/** The policy as it stands and as it stood, and what is proposed for it. It is nobody's secret. */
@Injectable()
export class FindPolicy {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly clock: Clock,
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
      return change.state === 'PROPOSED' ? { ...view, touches: await this.touches(change, tx) } : view;
    });
  }

  private async touches({ id, row, supersedes }: PolicyChange, tx: Transaction): Promise<TouchedView> {
    const now = this.clock.now();
    const { country } = row;
    const standing = await tx.query<{ row: PolicyRow }>(OF_COUNTRY, [country]);
    const rows = standing.map(({ row: each }) =>
      each.id === supersedes ? { ...each, supersededAt: now } : each,
    );
    rows.push({ ...row, id, recordedAt: now });
    const plans = (await tx.query<Plans>(PLANS, [country])).map((plan) => ({ ...plan, country }));
    const touched = screenAgain(plans, rows, now, dayInJakarta(now));
    const sum = (all: readonly Plans[]) => all.reduce((total, { journeys }) => total + journeys, 0);
    const judged = (outcome: RuleOutcome) =>
      sum(touched.flatMap(({ plan, result }) => (result.outcome === outcome ? [plan] : [])));
    return { bound: sum(plans), held: judged('FAIL'), released: judged('PASS'), unclear: judged('UNKNOWN') };
  }
}
