import type { Transaction } from '@libs/database';
import { dayInJakarta, type Id, type Instant, type LocalDate } from '@libs/kernel';
import {
  PARAMETER_RULES,
  parametersFor,
  SEED_PARAMETER_ROWS,
  type Exception,
  type ParameterRow,
  type Parameters,
  type RuleResult,
} from '@libs/rules';
import type { Vault } from '@libs/vault';
import { In, IsNull } from 'typeorm';
import { isRegistered, type RegisteredCandidate } from '../../candidates/candidate.js';
import { findCandidates } from '../../candidates/find-candidate/find-candidate.js';
import { agreementOf, judgeClearance } from '../../placements/judge.js';
import { Placement } from '../../placements/placement.js';
import type { ReviewHold } from '../../placements/records.js';
import { RuleException } from '../../placements/rule-exception.js';
import { openException } from '../../placements/sealed-decisions/sealed-decisions.js';

/** Somebody who is cleared and has not left. */
interface Cleared {
  readonly workerId: Id;
  readonly journeyId: Id;
  readonly placementId: Id;
  readonly decidedAt: Instant;
}

type Told = Pick<RuleResult, 'ruleId' | 'outcome' | 'code'>;

/** What the rules that a number decides say of a clearance by the numbers of a day. */
export interface LookedAt extends Omit<Cleared, 'decidedAt'> {
  /** Of the rules that say something else than by the numbers of the clearance, or that were held before. */
  readonly results: readonly Told[];
  readonly failing: ReviewHold['failing'];
  readonly wasHeld: boolean;
  /** Whether that was known before: nobody is told twice what they know. */
  readonly isNews: boolean;
}

const CLEARED = `
  select b.worker_id as "workerId", b.journey_id as "journeyId", p.id as "placementId",
         to_char(d.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "decidedAt"
  from bound b
  join candidate c on c.worker_id = b.worker_id
  join placement p on p.worker_id = b.worker_id and p.state = 'CLEARED'
  cross join lateral (
    select decided_at from decision where placement_id = p.id and kind = 'CLEARANCE' order by id desc limit 1) d
  where b.worker_id > $1 and ($2::text is null or c.village_code ^@ $2) and ($3::text is null or b.country = $3)
  order by b.worker_id limit $4`;

/**
 * Looks at clearances that stand, a batch by worker: would they be refused by the numbers of a day, where they were not by
 * those of their own? What has become of her papers meanwhile is the same on both sides, so the numbers alone are judged.
 *
 * @param rows the numbers that hold, and those that were superseded: a clearance is judged by what was known to it
 */
export async function lookAtClearances(
  tx: Transaction,
  vault: Vault,
  { after, limit, row: { area, country } }: { after: Id; limit: number; row: ParameterRow },
  rows: readonly ParameterRow[],
  { on, now }: { on: LocalDate; now: Instant },
): Promise<{ readonly looked: LookedAt[]; readonly last: Id | undefined; readonly more: boolean }> {
  const cleared = await tx.query<Cleared & Record<string, unknown>>(CLEARED, [
    after,
    area ?? null,
    country ?? null,
    limit,
  ]);
  const placementIds = cleared.map(({ placementId }) => placementId);
  const manager = await tx.manager();
  const placements = await manager.findBy(Placement, { id: In(placementIds) });
  const excepted = await manager.findBy(RuleException, {
    placementId: In(placementIds),
    withdrawnAt: IsNull(),
  });
  const candidates = await findCandidates(
    tx,
    cleared.map(({ workerId }) => workerId),
  );
  const looked = cleared.flatMap(({ decidedAt, ...who }) => {
    const placement = placements.find(({ id }) => id === who.placementId);
    const candidate = candidates.find(({ workerId }) => workerId === who.workerId);
    if (!placement || !isRegistered(candidate)) return [];
    const exceptions = excepted
      .filter(({ placementId }) => placementId === placement.id)
      .map((exception) => openException(vault, exception));
    const say = (numbers: Parameters) => judge(placement, candidate, exceptions, numbers, { on, now });
    const scope = { ...(placement.agreement && agreementOf(placement.agreement)), area: candidate.village };
    const then = { validOn: dayInJakarta(decidedAt), knownAt: decidedAt };
    const was = say(parametersFor(rows, scope, then));
    const is = say(parametersFor(rows, scope, { validOn: on }));
    return [{ ...who, ...compared(placement, was, is) }];
  });
  return { looked, last: cleared.at(-1)?.workerId, more: cleared.length === limit };
}

function judge(
  placement: Placement,
  candidate: RegisteredCandidate,
  exceptions: readonly Exception[],
  parameters: Parameters,
  { on, now }: { on: LocalDate; now: Instant },
): Told[] {
  const [everywhere] = SEED_PARAMETER_ROWS;
  const tables = { policy: [], costPolicy: [], parameters: [{ ...everywhere!, parameters }] };
  const policy = { version: '', tables };
  const { decision } = judgeClearance(placement, candidate, policy, { on, knownAt: now }, exceptions);
  return decision.verdict.evaluation.results
    .filter(({ ruleId }) => PARAMETER_RULES.includes(ruleId))
    .map(({ ruleId, outcome, code, exceptionId }) =>
      exceptionId === undefined
        ? { ruleId, outcome, ...(code && { code }) }
        : { ruleId, outcome: 'NOT_APPLICABLE' },
    );
}

function compared({ reviewHold }: Placement, was: readonly Told[], is: readonly Told[]) {
  const held = reviewHold?.failing ?? [];
  const results = is.filter(
    (now, nth) =>
      now.outcome !== was[nth]?.outcome ||
      now.code !== was[nth]?.code ||
      held.some(({ ruleId }) => ruleId === now.ruleId),
  );
  const failing = results.flatMap(({ ruleId, outcome, code }) =>
    outcome === 'FAIL' && code ? [{ ruleId, code }] : [],
  );
  const told = (list: ReviewHold['failing']) => list.map(({ ruleId, code }) => `${ruleId} ${code}`).join();
  return { results, failing, wasHeld: held.length > 0, isNews: told(failing) !== told(held) };
}
