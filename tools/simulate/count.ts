import type { Cohort, CohortBlock, Heard, Plan } from './plan.js';
import { covers, isWithin, scopeOf, statementsOf, type Condition, type RegencyCode } from './statements.js';
import { dayOf, daysOf, type Cells, type Table } from './table.js';

/** The numbers of a table, as a plan gives them. */
export interface Counted {
  readonly total: number;
  readonly by: Readonly<Record<string, Cells>>;
}

/**
 * What a plan gives for the total and the cells of a table as of the end of its day; counters are left as they are.
 *
 * @throws RangeError if the plan was not made of this table and says too little to count it
 */
export function countIn(plan: Plan, table: Table, regencyCode: RegencyCode): Counted {
  const day = dayOf(table.publishedOn);
  const cohorts = plan.cohorts.filter((cohort) => isCounted(cohort, table, day));
  const by = structuredClone(table.by) as Record<string, Record<string, number | Record<string, number>>>;
  let total = 0;
  for (const { dimension, conditions, pointer } of statementsOf(table, regencyCode)) {
    const n = cohorts.reduce(
      (sum, cohort) => sum + countOf(cohort, [...scopeOf(table), ...conditions], day),
      0,
    );
    if (!dimension) total = n;
    else put(by, pointer, n);
  }
  return { total, by };
}

function put(
  by: Record<string, Record<string, number | Record<string, number>>>,
  pointer: string,
  n: number,
): void {
  const [, , dimension, code, inner] = pointer
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const cells = by[dimension!]!;
  if (inner === undefined) cells[code!] = n;
  else (cells[code!] as Record<string, number>)[inner] = n;
}

function isCounted({ measure, occurred, heard, retracted }: Cohort, table: Table, day: number): boolean {
  if (measure !== table.measure || !isBy(heard, day) || (retracted && isBy(retracted, day))) return false;
  const period = daysOf(table.period);
  const inside = occurred.filter(({ days }) => covers(period, days)).length;
  if (inside === 0) return false;
  if (inside < occurred.length) throw new RangeError(`${table.id} counts a part of a cohort`);
  return true;
}

const isBy = ({ by }: Heard, day: number): boolean => by <= day;

/** How many units of a cohort meet all conditions on a day. */
function countOf({ n, blocks }: Cohort, conditions: readonly Condition[], day: number): number {
  const counts = blocks.flatMap((block) => {
    const asked = conditions.filter(({ attribute }) => block.attributes.includes(attribute));
    return asked.length > 0 ? [countInBlock(block, asked, day)] : [];
  });
  const isAsked = ({ attribute }: Condition): boolean =>
    blocks.some(({ attributes }) => attributes.includes(attribute));
  if (!conditions.every(isAsked) || counts.includes(0)) return 0;
  const parts = counts.filter((count) => count < n);
  if (parts.length > 1) throw new RangeError('Two blocks say nothing of how their codes go together');
  return parts[0] ?? n;
}

function countInBlock({ attributes, parts }: CohortBlock, asked: readonly Condition[], day: number): number {
  return parts
    .filter(({ codes, corrections }) => {
      const now = corrections.findLast(({ heard }) => isBy(heard, day))?.codes ?? codes;
      return asked.every(({ attribute, code }) =>
        isWithin(attribute, now[attributes.indexOf(attribute)]!, code),
      );
    })
    .reduce((sum, { n }) => sum + n, 0);
}
