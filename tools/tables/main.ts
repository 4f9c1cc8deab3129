import { readAreas } from '@libs/reference';
import { Client } from 'pg';
import { parseArgs } from 'node:util';
import { CannotStart } from '../embedded/process.js';
import { TargetSystem } from '../running/target-system.js';
import { runTool } from '../running/tool.js';
import { contradictionsWithin, TablesContradict } from '../simulate/contradictions.js';
import { TablesNotUnderstood } from '../simulate/read-tables.js';
import { regencyCodes } from '../simulate/statements.js';
import type { Table } from '../simulate/table.js';
import { tablesIn } from '../simulate/table-files.js';
import { importTables, TableStandsOtherwise } from './import-tables.js';

const USAGE =
  'npm run tables -- FILE… [--without ID]… (published tables in the form of test/figures/README.md)';

// Keeps published tables beside what status counts: targets, a program's own figures, the ministry's reports.
await runTool(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { without: { type: 'string', multiple: true, default: [] } },
  });
  if (positionals.length === 0) throw new CannotStart(`No file of tables is named: ${USAGE}`);
  try {
    const areas = await readAreas();
    const tables = tablesIn(positionals, areas, values.without);
    const contradictions = tables.flatMap((table) => contradictionsWithin(table, regencyCodes(areas)));
    if (contradictions.length > 0) throw new TablesContradict(contradictions);
    await keep(tables);
  } catch (error) {
    const isRefusal = [TablesNotUnderstood, TablesContradict, TableStandsOtherwise].some(
      (kind) => error instanceof kind,
    );
    throw isRefusal ? new CannotStart((error as Error).message) : error;
  }
});

async function keep(tables: readonly Table[]): Promise<void> {
  const status = new Client({ connectionString: new TargetSystem().databaseUrl('status', 'owner') });
  try {
    await status.connect();
    const { imported, known } = await importTables(status, tables);
    console.log(`${imported.length} tables are kept, ${known.length} stood already.`);
  } finally {
    await status.end().catch(() => undefined); // never connected
  }
}
