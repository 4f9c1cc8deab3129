import { RESTRICTED } from '@libs/journey';
import type { Area } from '@libs/reference';
import type { Kafka } from 'kafkajs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { projectRoot } from '../../tools/embedded/project.js';
import { findingsOf, planOf } from '../../tools/simulate/make-plan.js';
import { readTables } from '../../tools/simulate/read-tables.js';
import type { Cohort, Plan } from '../../tools/simulate/plan.js';
import { scalePlan } from '../../tools/simulate/scale.js';
import type { Entered } from '../../tools/simulate/spec-tally.js';
import type { Table } from '../../tools/simulate/table.js';
import { simulate, type Written } from '../../tools/simulate/write.js';

/** The published tables, without those that contradict themselves. */
export function soundTables(areas: readonly Area[]): Table[] {
  const textOf = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
  const schema = JSON.parse(textOf('tools/simulate/table.schema.json')) as object;
  const file = { name: 'tables.json', text: textOf('test/figures/tables.json') };
  const all = readTables([file], { schema, areas });
  const findings = findingsOf(all, areas);
  return all.filter(({ id }) => findings.get(id) !== 'CONTRADICTION');
}

/** So much smaller, but for what is counted in hundreds: cells of fewer than five would tell nothing of it. */
export function smallPlan(tables: readonly Table[], areas: readonly Area[], scale: number): Plan {
  const { cohorts } = planOf(tables, areas);
  const ofFew = (cohort: Cohort): boolean => OF_FEW.includes(cohort.measure);
  const few = cohorts.filter((cohort) => ofFew(cohort));
  return {
    cohorts: [...scalePlan({ cohorts: cohorts.filter((cohort) => !ofFew(cohort)) }, scale).cohorts, ...few],
  };
}

const OF_FEW: readonly string[] = ['JENAZAH_DIPULANGKAN', 'KEPULANGAN_DEPORTASI', 'PENGADUAN'];

/** Writes a history that meets a plan of them. */
export function writeHistory(
  kafka: Kafka,
  tables: readonly Table[],
  areas: readonly Area[],
  plan: Plan,
): Promise<Written> {
  return simulate({
    plan,
    world: { tables, areas, seed: 1 },
    kafka,
    onto: false,
    say: () => undefined,
  });
}

const snake = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Sums of both ledgers, as the database keeps them. */
export async function entered(owner: Client, generation: number): Promise<Entered[]> {
  const ask = async (sql: string): Promise<Record<string, unknown>[]> =>
    (await owner.query<Record<string, unknown>>(sql)).rows;
  const fields = RESTRICTED.map((name) => ({ name, column: snake(name) }));
  const sums = (table: string, ledger: string, has: (column: string) => boolean): string => {
    const columns = fields.map(({ name, column }) => {
      const value = has(column) ? column : 'null';
      return `${name.endsWith('On') ? `to_char(${value}::date, 'YYYY-MM-DD')` : value} as "${name}"`;
    });
    return `select '${ledger}' as ledger, ${columns.join(', ')}, to_json(heard_at at time zone 'UTC') #>> '{}' || 'Z' as "heardAt",
      sum(n)::int as n from generation_${generation}.${table} group by ${[...columns.keys()].map((at) => at + 2).join(', ')}, heard_at`;
  };
  const rows = [
    ...(await ask(sums('figure_entry', 'PLAIN', (column) => !['procedural', 'cause'].includes(column)))),
    ...(await ask(sums('restricted_entry', 'RESTRICTED', () => true))),
  ];
  return rows.map(
    (row) =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Entered,
  );
}
