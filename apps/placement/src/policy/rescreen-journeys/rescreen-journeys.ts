import { EligibilityReevaluated, event, type DomainEvent } from '@libs/contracts';
import { Transaction } from '@libs/database';
import { Clock, dayInJakarta, type Id, type Instant } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import type { PolicyRow, RuleResult } from '@libs/rules';
import { Rounds, SYSTEM } from '@libs/service';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { POLICY_ROW } from '../policy-row.sql.js';
import { screenAgain, type Plan } from '../screen-again.js';

/** Journeys a transaction: what a kill takes back, and how long a row of theirs is locked. */
const BATCH = 500;
/** How soon another process takes up what one has left behind. */
const LOOK_MS = 5_000;

interface Rescreening {
  readonly policyRowId: Id;
  readonly after: Id;
}

type Bound = Plan & { readonly workerId: Id; readonly journeyId: Id };

/** The oldest that waits. One process at a time: what is told last of a journey must be of the newest row. */
const NEXT = `
  select policy_row_id as "policyRowId", after from rescreening where done_at is null
  order by asked_at, policy_row_id limit 1 for update`;

const ROWS = `
  select ${POLICY_ROW} as row from destination_policy
  where country = (select country from destination_policy where id = $1)`;

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

const WALKED = `
  update rescreening set after = coalesce($2, after), looked_at = looked_at + $3, touched = touched + $4,
    done_at = case when $5 then now() end
  where policy_row_id = $1`;

/**
 * When a row of the policy changes, every journey that has not left and that it touches is screened again: one word a
 * journey and row, however often this is killed on the way (fixture X8). A batch, its words and how far the walk has come
 * stand or fall together.
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
      const [next] = await tx.query<Rescreening>(NEXT);
      if (!next) return false;
      const rows = (await tx.query<{ row: PolicyRow }>(ROWS, [next.policyRowId])).map(({ row }) => row);
      const row = rows.find(({ id }) => id === next.policyRowId)!;
      const bound = await tx.query<Bound>(BOUND, [next.after, row.country, BATCH]);
      const judged = screenAgain(bound, rows, row.recordedAt, dayInJakarta(now));
      const touched = await this.hold(tx, row, judged, now);
      const done = bound.length < BATCH;
      await tx.query(WALKED, [row.id, bound.at(-1)?.workerId ?? null, bound.length, touched, done]);
      return true;
    });
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
    this.outbox.add(tx, ...news.map((each) => reevaluated(each, row, now)));
    return news.length;
  }
}

type Judged = ReturnType<typeof screenAgain<Bound>>[number];

/** What a placement shows; nothing, where the way is open again. */
function holdOf({ outcome, code }: RuleResult, row: PolicyRow, now: Instant): object | null {
  return outcome === 'FAIL' ? { since: dayInJakarta(now), code, policyRowId: row.id } : null;
}

function reevaluated(
  { plan: { workerId, journeyId }, result }: Judged,
  row: PolicyRow,
  now: Instant,
): DomainEvent {
  const { ruleId, outcome, code } = result;
  return event(
    EligibilityReevaluated,
    { subject: { kind: 'worker', id: workerId }, journeyId, occurredOn: dayInJakarta(now) },
    { ruleRowId: row.id, ruleResults: [{ ruleId, outcome, ...(code && { code }) }] },
  );
}
