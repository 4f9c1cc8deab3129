import { readAreas } from '@libs/reference';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../embedded/project.js';
import { findingsOf, planOf } from '../simulate/make-plan.js';
import { readTables } from '../simulate/read-tables.js';
import { scalePlan } from '../simulate/scale.js';
import { isFolded } from '../simulate/table.js';
import { simulate } from '../simulate/write.js';
import type { BareParts } from './parts.js';

/** The year that is measured: the one of which most was printed. */
export const YEAR = '2024';

/** Writes the history of all tables of that year, or a part of it, to the topics. */
export async function tellAYear({ kafka }: BareParts, scale: number): Promise<void> {
  const areas = await readAreas();
  const textOf = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
  const schema = JSON.parse(textOf('tools/simulate/table.schema.json')) as object;
  const all = readTables([{ name: 'tables.json', text: textOf('test/figures/tables.json') }], {
    schema,
    areas,
  });
  const findings = findingsOf(all, areas);
  const tables = all.filter(
    (table) =>
      isFolded(table) &&
      findings.get(table.id) !== 'CONTRADICTION' &&
      table.period.from.startsWith(YEAR) &&
      table.period.to.startsWith(YEAR),
  );
  const plan = planOf(tables, areas);
  const { events, journeys } = await simulate({
    plan: scale < 1 ? scalePlan(plan, scale) : plan,
    world: { tables, areas, seed: 1 },
    kafka,
    onto: false,
    say: (sentence) => console.log(`  ${sentence}`),
  });
  console.log(`  ${events.toLocaleString('en')} events of ${journeys.toLocaleString('en')} journeys`);
}
