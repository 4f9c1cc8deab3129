import type { Area } from '@libs/reference';
import { countIn } from './count.js';
import { planOf } from './make-plan.js';
import type { Cohort, Plan } from './plan.js';
import { apportion } from './shares.js';
import { regencyCodes } from './statements.js';
import { isFolded, type Table } from './table.js';

/**
 * The same plan with about so many units as `scale` says (0 to 1). Of each measure the cohorts are rounded by largest
 * remainder to the rounded whole, and within each cohort its months and its blocks to the cohort: so parts still add up to
 * wholes, periods nest as they did, and whatever is counted of the plan stays consistent with itself. Rounding the tables
 * one by one could not promise that.
 */
export function scalePlan({ cohorts }: Plan, scale: number): Plan {
  return {
    cohorts: [...Map.groupBy(cohorts, ({ measure }) => measure).values()].flatMap((ofMeasure) => {
      const all = ofMeasure.reduce((sum, { n }) => sum + n, 0);
      const sizes = apportion(
        Math.round(all * scale),
        ofMeasure.map(({ n }) => n),
      );
      return ofMeasure.flatMap((cohort, index) =>
        sizes[index]! > 0 ? [resized(cohort, sizes[index]!)] : [],
      );
    }),
  };
}

function resized(cohort: Cohort, n: number): Cohort {
  return {
    ...cohort,
    n,
    occurred: partsOf(cohort.occurred, n),
    blocks: cohort.blocks.map((block) => ({ ...block, parts: partsOf(block.parts, n) })),
  };
}

function partsOf<T extends { readonly n: number }>(parts: readonly T[], n: number): T[] {
  const sizes = apportion(
    n,
    parts.map((part) => part.n),
  );
  return parts.map((part, index) => ({ ...part, n: sizes[index]! })).filter((part) => part.n > 0);
}

/** The tables that the scaled plan meets to the unit: each counted from it. */
export function scaleTables(tables: readonly Table[], scale: number, areas: readonly Area[]): Table[] {
  const plan = scalePlan(planOf(tables, areas), scale);
  const regencyCode = regencyCodes(areas);
  return tables.map((table) =>
    isFolded(table) ? { ...table, ...countIn(plan, table, regencyCode) } : table,
  );
}
