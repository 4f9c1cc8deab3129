import { EligibilityReevaluated, event, type DomainEvent } from '@libs/contracts';
import { Transaction } from '@libs/database';
import { Clock, dayInJakarta, type Id, type Instant, type LocalDate } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import type { ParameterRow, PolicyRow, RuleResult } from '@libs/rules';
import { Rounds, SYSTEM } from '@libs/service';
import { Vault } from '@libs/vault';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { POLICY_TABLES } from '../policy-rows.sql.js';
import { screenAgain, type Plan } from '../screen-again.js';
import { lookAtClearances, type LookedAt } from './look-at-clearances.js';

/** Journeys a transaction: what a kill takes back, and how long a row of theirs is locked. */
const BATCH = 500;
/** Of clearances the whole case is judged, twice. */
const CLEARANCES = 100;
/** How soon another process takes up what one has left behind. */
const LOOK_MS = 5_000;

interface Rescreening {
  readonly policyRowId: Id;
  readonly kind: 'DESTINATION' | 'PARAMETERS';
  readonly due: LocalDate;
  readonly after: Id;
}

/** How far a batch has come. */
interface Walked {
  readonly last: Id | undefined;
  readonly lookedAt: number;
  readonly touched: number;
  readonly more: boolean;
}

type Bound = Plan & { readonly workerId: Id; readonly journeyId: Id };

/** The oldest that waits. One process at a time: what is told last of a journey must be of the newest row. */
const NEXT = `
  select policy_row_id as "policyRowId", kind, due::text as due, after from rescreening
  where done_at is null and due <= $1 order by due, asked_at, policy_row_id limit 1 for update`;

const ROWS = `
  select ${POLICY_TABLES.DESTINATION.row} as row from destination_policy
  where country = (select country from destination_policy where id = $1)`;

const NUMBERS = `select ${POLICY_TABLES.PARAMETERS.row} as row from rule_parameters`;

const BOUND = `
  select worker_id as "workerId", journey_id as "journeyId", country, scheme, employer_type as "employerType", isco08,
         planned_departure::text as "plannedDeparture"
  from bound where worker_id > $1 and country = $2 order by worker_id limit $3`;

/** Those of them who were not told of this row before. */
const TOLD_ONCE = `
  insert into rescreened (journey_id, policy_row_id, outcome, code)
  select journey_id, $1, outcome, code from unnest($2::uuid[], $3::text[], $4::text[]) as t (journey_id, outcome, code)
  on conflict do nothing returning journey_id as "journeyId"`;

/** Whoever has read the record before must look again: its version goes up. */
const HELD = `
  update placement p set policy_hold = t.hold, version = version + 1
  from unnest($1::uuid[], $2::jsonb[]) as t (worker_id, hold)
  where p.worker_id = t.worker_id and p.state in ('SELECTED', 'CLEARED') and p.policy_hold is distinct from t.hold`;

const REVIEWED = `
  update placement p set review_hold = t.hold, version = version + 1
  from unnest($1::uuid[], $2::jsonb[]) as t (id, hold) where p.id = t.id and p.state = 'CLEARED'`;

const WALKED = `
  update rescreening set after = coalesce($2, after), looked_at = looked_at + $3, touched = touched + $4,
    done_at = case when $5 then now() end
  where policy_row_id = $1 and due = $6`;

/**
 * When a row of the policy changes, every journey that has not left and that it touches is screened again: one word a
 * journey and row, however often this is killed on the way (fixture X8). A batch, its words and how far the walk has come
 * stand or fall together. A number that changes is looked at where it decided: in clearances that stand (REVIEW_HOLD); what
 * is not cleared yet is judged by it when it comes to that.
 */
@Injectable()
export class RescreenJourneys implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds({
    name: 'RescreenJourneys',
    round: () => this.walk(),
    restMs: (more) => (more ? 0 : LOOK_MS),
  });

  constructor(
    @InjectDataSource(SYSTEM) private readonly system: DataSource,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** There is something to do. */
  wake(): void {
    this.rounds.wake();
  }

  /** One batch. @returns whether there is more to do */
  private walk(): Promise<boolean> {
    const now = this.clock.now();
    return new Transaction(this.system, { actor: { role: 'SYSTEM' } }).run(async (tx) => {
      const [next] = await tx.query<Rescreening & Record<string, unknown>>(NEXT, [dayInJakarta(now)]);
      if (!next) return false;
      const { policyRowId, due, kind } = next;
      const walked =
        kind === 'DESTINATION' ? await this.screen(tx, next, now) : await this.review(tx, next, now);
      const { last, lookedAt, touched, more } = walked;
      await tx.query(WALKED, [policyRowId, last ?? null, lookedAt, touched, !more, due]);
      return true;
    });
  }

  private async screen(tx: Transaction, { policyRowId, after }: Rescreening, now: Instant): Promise<Walked> {
    const rows = (await tx.query<{ row: PolicyRow }>(ROWS, [policyRowId])).map(({ row }) => row);
    const row = rows.find(({ id }) => id === policyRowId)!;
    const bound = await tx.query<Bound>(BOUND, [after, row.country, BATCH]);
    const judged = screenAgain(bound, rows, row.recordedAt, dayInJakarta(now));
    const touched = await this.hold(tx, row, judged, now);
    return { last: bound.at(-1)?.workerId, lookedAt: bound.length, touched, more: bound.length === BATCH };
  }

  private async review(tx: Transaction, { policyRowId, after }: Rescreening, now: Instant): Promise<Walked> {
    const rows = (await tx.query<{ row: ParameterRow }>(NUMBERS)).map(({ row }) => row);
    const row = rows.find(({ id }) => id === policyRowId)!;
    const on = dayInJakarta(now);
    const batch = { after, limit: CLEARANCES, row };
    const { looked, last, more } = await lookAtClearances(tx, this.vault, batch, rows, { on, now });
    const news = looked.filter(({ isNews }) => isNews);
    if (news.length > 0) {
      const holds = news.map(({ failing }) =>
        failing.length > 0 ? { since: on, failing, policyRowId: row.id } : null,
      );
      await tx.query(REVIEWED, [news.map(({ placementId }) => placementId), holds]);
      this.outbox.add(tx, ...news.map((each) => reevaluated(each, each.results, row.id, now)));
    }
    return { last, lookedAt: looked.length, touched: news.length, more };
  }

  private async hold(
    tx: Transaction,
    row: PolicyRow,
    judged: readonly Judged[],
    now: Instant,
  ): Promise<number> {
    if (judged.length === 0) return 0;
    const untold = await tx.query<{ journeyId: Id }>(TOLD_ONCE, [
      row.id,
      judged.map(({ plan }) => plan.journeyId),
      judged.map(({ result }) => result.outcome),
      judged.map(({ result }) => result.code ?? null),
    ]);
    const journeys = new Set(untold.map(({ journeyId }) => journeyId));
    const news = judged.filter(({ plan }) => journeys.has(plan.journeyId));
    if (news.length === 0) return 0;
    await tx.query(HELD, [
      news.map(({ plan }) => plan.workerId),
      news.map(({ result }) => holdOf(result, row, now)),
    ]);
    this.outbox.add(tx, ...news.map(({ plan, result }) => reevaluated(plan, [result], row.id, now)));
    return news.length;
  }
}

type Judged = ReturnType<typeof screenAgain<Bound>>[number];

/** What a placement shows; nothing, where the way is open again. */
function holdOf({ outcome, code }: RuleResult, row: PolicyRow, now: Instant): object | null {
  return outcome === 'FAIL' ? { since: dayInJakarta(now), code, policyRowId: row.id } : null;
}

function reevaluated(
  { workerId, journeyId }: Pick<LookedAt, 'workerId' | 'journeyId'>,
  results: LookedAt['results'],
  ruleRowId: Id,
  now: Instant,
): DomainEvent {
  return event(
    EligibilityReevaluated,
    { subject: { kind: 'worker', id: workerId }, journeyId, occurredOn: dayInJakarta(now) },
    {
      ruleRowId,
      ruleResults: results.map(({ ruleId, outcome, code }) => ({ ruleId, outcome, ...(code && { code }) })),
    },
  );
}
