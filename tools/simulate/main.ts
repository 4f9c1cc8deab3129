import { readAreas } from '@libs/reference';
import { parseArgs } from 'node:util';
import { CannotStart } from '../embedded/process.js';
import { TargetSystem } from '../running/target-system.js';
import { runTool } from '../running/tool.js';
import { TablesContradict } from './contradictions.js';
import { journeysIn } from './journeys.js';
import { planOf } from './make-plan.js';
import { TooManyNumbers } from './nearest.js';
import { TablesNotUnderstood } from './read-tables.js';
import { scalePlan, scaleTables } from './scale.js';
import { regencyCodes } from './statements.js';
import { isFolded } from './table.js';
import { tablesIn } from './table-files.js';
import { assertTold, CannotBeTold } from './told-as.js';
import { simulate } from './write.js';

const USAGE = 'npm run simulate -- --tables FILE… [--scale 0.01] [--seed N] [--without ID]… [--onto]';

/** A disk of some hundred gigabytes holds their events. */
const MOST_JOURNEYS = 20_000_000;

// Writes a synthetic history that meets published tables (docs/operations.md, test/figures/README.md).
await runTool(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      tables: { type: 'string', multiple: true, default: [] },
      scale: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      without: { type: 'string', multiple: true, default: [] },
      onto: { type: 'boolean', default: false },
    },
  });
  const files = [...values.tables, ...positionals];
  const [scale, seed] = [Number(values.scale), Number(values.seed)];
  if (files.length === 0) throw new CannotStart(`No file of tables is named: ${USAGE}`);
  if (!(scale > 0 && scale <= 1)) {
    throw new CannotStart(`--scale ${values.scale}: it must be a number above 0 and up to 1, such as 0.01`);
  }
  if (values.seed.trim() === '' || !Number.isSafeInteger(seed)) {
    throw new CannotStart(`--seed ${values.seed}: it must be a whole number, such as 1`);
  }
  try {
    const areas = await readAreas();
    const tables = tablesIn(files, areas, values.without);
    assertTold(tables, regencyCodes(areas));
    const plan = planOf(tables, areas);
    if (!tables.some(isFolded)) {
      throw new CannotStart(
        'None of these tables counts what events tell: a history needs one that is no target and no program’s own figure',
      );
    }
    const smaller = scale < 1 ? scalePlan(plan, scale) : plan;
    if (plan.cohorts.length > 0 && smaller.cohorts.length === 0) {
      throw new CannotStart(`At --scale ${values.scale} these tables come to nobody: name a larger one`);
    }
    const journeys = journeysIn(smaller);
    if (journeys > MOST_JOURNEYS) {
      throw new CannotStart(
        `These tables come to ${journeys.toLocaleString('en')} journeys, and ${MOST_JOURNEYS.toLocaleString('en')} can be written: name a smaller --scale`,
      );
    }
    const met = scale < 1 ? scaleTables(tables, scale, areas) : tables;
    for (const { id, publishedOn, total } of met.filter(isFolded)) {
      console.log(`${id}: ${total.toLocaleString('en')} as of ${publishedOn}`);
    }
    const written = await simulate({
      plan: smaller,
      world: { tables, areas, seed },
      kafka: new TargetSystem().kafka('simulate'),
      onto: values.onto,
      say: (line) => console.log(line),
    });
    const [events, told, repeats] = [written.events, written.journeys, written.repeats].map((n) =>
      n.toLocaleString('en'),
    );
    console.log(`${events} events of ${told} journeys are written, ${repeats} of them twice.`);
  } catch (error) {
    const isRefusal = [TablesNotUnderstood, TablesContradict, CannotBeTold, TooManyNumbers].some(
      (kind) => error instanceof kind,
    );
    throw isRefusal ? new CannotStart((error as Error).message) : error;
  }
});
