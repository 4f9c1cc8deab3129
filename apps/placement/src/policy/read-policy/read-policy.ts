import type { Transaction } from '@libs/database';
import type { LocalDate } from '@libs/kernel';
import type { CostRow, ParameterRow, PolicyRow } from '@libs/rules';
import type { Policy } from '../policy.js';
import { POLICY_TABLES } from '../policy-rows.sql.js';

export interface Asked {
  readonly country: string;
  /** The company, where one has signed. */
  readonly p3miId: string | null;
  /** Where the worker is from: a kabupaten may have parameters of its own. */
  readonly area: string;
  readonly on: LocalDate;
}

const { DESTINATION, PARAMETERS, COST } = POLICY_TABLES;

const DESTINATIONS = `
  select ${DESTINATION.row} as row from destination_policy where country = $1 and superseded_at is null`;

const COSTS = `
  select ${COST.row} as row from cost_policy where (country is null or country = $1) and superseded_at is null`;

const NUMBERS = `
  select ${PARAMETERS.row} as row from rule_parameters
  where (area is null or $1 ^@ area) and (country is null or country = $2) and superseded_at is null`;

const LICENCE = `
  select jsonb_build_object('id', id, 'status', status, 'countries', countries) as licence from p3mi_licence
  where p3mi_id = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2) and superseded_at is null
  order by valid_from desc, recorded_at desc limit 1`;

const VERSION = `
  select to_char(max(greatest(recorded_at, superseded_at)) at time zone 'UTC', 'YYYYMMDD"T"HH24MISS.MS"Z"') as version
  from (select recorded_at, superseded_at from destination_policy
        union all select recorded_at, superseded_at from cost_policy
        union all select recorded_at, superseded_at from rule_parameters
        union all select recorded_at, superseded_at from p3mi_licence) r`;

/** The rows that a decision of this day is judged by. */
export async function readPolicy(tx: Transaction, { country, p3miId, area, on }: Asked): Promise<Policy> {
  const destination = await tx.query<{ row: PolicyRow }>(DESTINATIONS, [country]);
  const costs = await tx.query<{ row: CostRow }>(COSTS, [country]);
  const parameters = await tx.query<{ row: ParameterRow }>(NUMBERS, [area, country]);
  const [licensed] = await tx.query<{ licence: NonNullable<Policy['licence']> }>(LICENCE, [p3miId, on]);
  const [newest] = await tx.query<{ version: string }>(VERSION);
  return {
    version: newest!.version,
    tables: {
      policy: destination.map(({ row }) => row),
      costPolicy: costs.map(({ row }) => row),
      parameters: parameters.map(({ row }) => row),
    },
    ...licensed,
  };
}

/** The mission that serves a country or territory, where one is known. */
export async function missionFor(tx: Transaction, country: string): Promise<string | null> {
  const [row] = await tx.query<{ mission: string }>('select mission from mission where country = $1', [
    country,
  ]);
  return row?.mission ?? null;
}
