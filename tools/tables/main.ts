import { readAreas } from '@libs/reference';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Client } from 'pg';
import { parseArgs } from 'node:util';
import { CannotStart } from '../embedded/process.js';
import { projectRoot } from '../embedded/project.js';
import { TargetSystem } from '../running/target-system.js';
import { runTool } from '../running/tool.js';
import { readTables, TablesNotUnderstood } from '../simulate/read-tables.js';
import { importTables, TableStandsOtherwise } from './import-tables.js';

const USAGE = 'npm run tables -- FILE… (published tables in the form of test/figures/README.md)';

// Keeps published tables beside what status counts: targets, a program's own figures, the ministry's reports.
await runTool(async () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  if (positionals.length === 0) throw new CannotStart(USAGE);
  const schema = JSON.parse(
    await readFile(join(projectRoot, 'tools/simulate/table.schema.json'), 'utf8'),
  ) as object;
  const files = await Promise.all(
    positionals.map(async (file) => ({ name: basename(file), text: await readFile(file, 'utf8') })),
  );
  const status = new Client({ connectionString: new TargetSystem().databaseUrl('status', 'owner') });
  try {
    const tables = readTables(files, { schema, areas: await readAreas() });
    await status.connect();
    const { imported, known } = await importTables(status, tables);
    console.log(`${imported.length} tables are kept, ${known.length} stood already.`);
  } catch (error) {
    if (error instanceof TablesNotUnderstood || error instanceof TableStandsOtherwise)
      throw new CannotStart(error.message);
    throw error;
  } finally {
    await status.end().catch(() => undefined); // never connected
  }
});
