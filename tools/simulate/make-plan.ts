import type { Area } from '@libs/reference';
import { cohortsOf } from './cohorts.js';
import { componentsOf } from './component.js';
import {
  contradictionsBetween,
  contradictionsWithin,
  TablesContradict,
  type Contradiction,
} from './contradictions.js';
import { keyOf, regencyCodes, statementsOf } from './statements.js';
import { statesOf } from './states.js';
import type { Plan } from './plan.js';
import { isFolded, type Finding, type Table } from './table.js';

/**
 * A plan that meets all these tables to the unit. Tables that are never folded from events (`isFolded`) are not planned.
 *
 * @throws TablesContradict with every contradiction found, if there is no such plan
 */
export function planOf(tables: readonly Table[], areas: readonly Area[]): Plan {
  const { plan, contradictions } = tryPlan(tables, areas);
  if (contradictions.length > 0) throw new TablesContradict(contradictions);
  return plan;
}

/** The contradictions of these tables, without a plan. */
export function contradictionsOf(tables: readonly Table[], areas: readonly Area[]): readonly Contradiction[] {
  return tryPlan(tables, areas).contradictions;
}

/** What is found of each table, by its id: a contradiction is said of every table that has a number in one. */
export function findingsOf(tables: readonly Table[], areas: readonly Area[]): Map<string, Finding> {
  const contradicting = new TablesContradict(contradictionsOf(tables, areas)).tables;
  const isRestatement = (table: Table): boolean =>
    tables.some((other) => keyOf(other) === keyOf(table) && other.publishedOn < table.publishedOn);
  return new Map(
    tables.map((table) => {
      if (contradicting.includes(table.id)) return [table.id, 'CONTRADICTION'];
      return [table.id, isRestatement(table) ? 'RESTATEMENT' : 'CONSISTENT'];
    }),
  );
}

function tryPlan(
  tables: readonly Table[],
  areas: readonly Area[],
): { plan: Plan; contradictions: Contradiction[] } {
  const regencyCode = regencyCodes(areas);
  const sound: Table[] = [];
  const contradictions: Contradiction[] = [];
  for (const table of tables) {
    const within = contradictionsWithin(table, regencyCode);
    contradictions.push(...within);
    if (within.length === 0) sound.push(table);
  }
  const [statements = [], others = []] = [true, false].map((folded) =>
    sound.filter((table) => isFolded(table) === folded).flatMap((table) => statementsOf(table, regencyCode)),
  );
  for (const alike of Map.groupBy(others, ({ table }) => `${table.measure} ${table.of}`).values()) {
    contradictions.push(...contradictionsBetween(alike));
  }
  const cohorts = componentsOf(statements).flatMap((component) => {
    const { states, contradictions: between } = statesOf(component);
    contradictions.push(...between);
    return between.length > 0 ? [] : cohortsOf(component, states, areas);
  });
  return { plan: { cohorts }, contradictions };
}
