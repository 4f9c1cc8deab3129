import { Transaction } from '@libs/database';
import { Clock, dayInJakarta, type Id, type Instant, type LocalDate } from '@libs/kernel';
import { occupationOf } from '@libs/reference';
import {
  noOvercharging,
  type Cost,
  type CostRow,
  type ParameterRow,
  type PolicyRow,
  type RuleOutcome,
} from '@libs/rules';
import { SYSTEM } from '@libs/service';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { numbersWith } from '../read-policy/numbers-with.js';
import type { PolicyChange } from '../policy-change.js';
import { POLICY_TABLES } from '../policy-rows.sql.js';
import type { TouchedView } from '../policy.views.js';
import { lookAtClearances } from '../rescreen-journeys/look-at-clearances.js';
import { screenAgain, type Plan } from '../screen-again.js';

/** Clearances a look. */
const BATCH = 200;

const { DESTINATION, PARAMETERS, COST } = POLICY_TABLES;

const OF_COUNTRY = `select ${DESTINATION.row} as row from destination_policy where country = $1`;

const PLANS = `
  select scheme, employer_type as "employerType", isco08, planned_departure::text as "plannedDeparture",
         journeys::integer as journeys
  from plans_for($1)`;

const SUPERSEDED = `select ${PARAMETERS.row} as row from rule_parameters where superseded_at is not null or id = $1`;

/** Who has not left, of an area and a destination, by what numbers may ask for. */
const BOUND = `
  select b.isco08, count(*)::integer as journeys
  from bound b join candidate c using (worker_id)
  where ($1::text is null or c.village_code ^@ $1) and ($2::text is null or b.country = $2)
    and ($3::text is null or b.scheme = $3) and ($4::text is null or b.employer_type = $4)
  group by 1`;

const CHARGED = `
  select b.country, b.isco08, b.employer_type as "employerType", p.agreement -> 'costs' as costs,
         count(*)::integer as journeys
  from bound b join placement p on p.worker_id = b.worker_id and p.state in ('SELECTED', 'CLEARED')
  where p.agreement -> 'costs' @> jsonb_build_array(jsonb_build_object('item', $1::text))
  group by 1, 2, 3, 4`;

const STANDING_COSTS = `select ${COST.row} as row from cost_policy where item = $1 and superseded_at is null`;

type Plans = Omit<Plan, 'country'> & { readonly journeys: number };

interface Charged {
  readonly country: string;
  readonly isco08: string;
  readonly employerType: string;
  readonly costs: Cost[];
  readonly journeys: number;
}

const sum = (all: readonly { readonly journeys: number }[]): number =>
  all.reduce((total, { journeys }) => total + journeys, 0);

/** How many journeys that have not left a change would touch: numbers, whoever asks and whatever he may read. */
@Injectable()
export class PreviewChange {
  constructor(
    @InjectDataSource(SYSTEM) private readonly system: DataSource,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** As if it were approved now; of numbers, on the first day on which they hold. */
  async touches(change: PolicyChange, tx: Transaction): Promise<TouchedView> {
    const now = this.clock.now();
    const today = dayInJakarta(now);
    const proposed = change.rowFrom(now);
    if (proposed.kind === 'DESTINATION') return destinations(proposed.row, change.supersedes, tx, now);
    const { row } = proposed;
    const on = row.validFrom > today ? row.validFrom : today;
    return new Transaction(this.system, { actor: { role: 'SYSTEM' } }).run((all) =>
      proposed.kind === 'COST'
        ? costs(proposed.row, change.supersedes, all, on)
        : this.numbers(proposed.row, change, all, { on, now }),
    );
  }

  private async numbers(
    row: ParameterRow,
    change: PolicyChange,
    tx: Transaction,
    at: { on: LocalDate; now: Instant },
  ): Promise<TouchedView> {
    const { area, country, scheme, employerType, jobGroup } = row;
    const scope = [area ?? null, country ?? null, scheme ?? null, employerType ?? null];
    const plans = await tx.query<{ isco08: string | null; journeys: number }>(BOUND, scope);
    const bound = plans.filter(
      ({ isco08 }) => !jobGroup || (isco08 !== null && occupationOf(isco08)?.group === jobGroup),
    );
    // Clearances of before are judged by what was known to them.
    const past = await tx.query<{ row: ParameterRow }>(SUPERSEDED, [change.supersedes]);
    const rows = [
      ...(await numbersWith(tx, change, at.now)),
      ...past.map(({ row: each }) => ({ ...each, supersededAt: each.supersededAt ?? at.now })),
    ];
    const touched = { held: 0, released: 0, unclear: 0 };
    let after: Id = '00000000-0000-0000-0000-000000000000';
    for (let more = true; more;) {
      const looks = await lookAtClearances(tx, this.vault, { after, limit: BATCH, row }, rows, at);
      for (const { failing, wasHeld, results } of looks.looked) {
        if (failing.length > 0 && !wasHeld) touched.held += 1;
        else if (failing.length === 0 && wasHeld) touched.released += 1;
        else if (failing.length === 0 && results.some(({ outcome }) => outcome === 'UNKNOWN'))
          touched.unclear += 1;
      }
      after = looks.last ?? after;
      more = looks.more;
    }
    return { bound: sum(bound), ...touched };
  }
}

async function destinations(
  row: PolicyRow,
  supersedes: Id | null,
  tx: Transaction,
  now: Instant,
): Promise<TouchedView> {
  const { country } = row;
  const standing = await tx.query<{ row: PolicyRow }>(OF_COUNTRY, [country]);
  const rows = standing.map(({ row: each }) =>
    each.id === supersedes ? { ...each, supersededAt: now } : each,
  );
  rows.push(row);
  const plans = (await tx.query<Plans>(PLANS, [country])).map((plan) => ({ ...plan, country }));
  const touched = screenAgain(plans, rows, now, dayInJakarta(now));
  const judged = (outcome: RuleOutcome) =>
    sum(touched.flatMap(({ plan, result }) => (result.outcome === outcome ? [plan] : [])));
  return { bound: sum(plans), held: judged('FAIL'), released: judged('PASS'), unclear: judged('UNKNOWN') };
}

/** Rule E13 warns and holds nobody: of whom it would be said that a cost of the placement is charged to her. */
async function costs(
  row: CostRow,
  supersedes: Id | null,
  tx: Transaction,
  on: LocalDate,
): Promise<TouchedView> {
  const standing = (await tx.query<{ row: CostRow }>(STANDING_COSTS, [row.item])).map(
    ({ row: each }) => each,
  );
  const then = [...standing.filter(({ id }) => id !== supersedes), row];
  const all = await tx.query<Charged & Record<string, unknown>>(CHARGED, [row.item]);
  const charged = all.filter(
    (each) =>
      (!row.country || row.country === each.country) &&
      (!row.isco08 || row.isco08 === each.isco08) &&
      (!row.employerType || row.employerType === each.employerType),
  );
  const judged = charged.map((each) => {
    const items = each.costs.filter(({ item }) => item === row.item);
    const say = (rows: readonly CostRow[]) => noOvercharging(items, rows, each, { on }).outcome;
    return { journeys: each.journeys, was: say(standing), is: say(then) };
  });
  const becomes = (outcome: RuleOutcome) =>
    sum(judged.filter(({ was, is }) => is === outcome && was !== outcome));
  return {
    bound: sum(charged),
    held: 0,
    released: becomes('PASS'),
    unclear: becomes('UNKNOWN'),
    warned: becomes('WARN'),
  };
}
