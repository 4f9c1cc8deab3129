import { newDataSource, Transaction } from '@libs/database';
import { isLocalDate } from '@libs/kernel';
import { readAreas } from '@libs/reference';
import { createSecretKey } from 'node:crypto';
import { parseArgs } from 'node:util';
import { CannotPublish, lastDay, publishDay } from '../../apps/status/src/public/publish-day.js';
import { CannotStart } from '../embedded/process.js';
import { TargetSystem } from '../running/target-system.js';
import { runTool } from '../running/tool.js';

const USAGE = 'npm run publish:figures -- [--on 2026-11-30] [--since 2020]';

// Prints the public's tables as of the end of a day, for good (docs/operations.md, ADR 0019).
await runTool(async () => {
  const { values } = parseArgs({ options: { on: { type: 'string' }, since: { type: 'string' } } });
  const on = values.on ?? lastDay(new Date().toISOString());
  const since = Number(values.since ?? 2020);
  if (!isLocalDate(on) || !Number.isInteger(since)) throw new CannotStart(USAGE);
  const system = new TargetSystem();
  const source = newDataSource({
    url: system.databaseUrl('status', 'system'),
    entities: [],
    poolSize: 1,
    applicationName: 'publish',
  });
  try {
    await source.initialize();
    const areas = (await readAreas(2)).map(({ code }) => code);
    const key = createSecretKey(Buffer.from(system.publicFiguresKey(), 'base64'));
    const { tables, cells } = await new Transaction(source, { actor: { role: 'SYSTEM' } }).run((tx) =>
      publishDay(tx, on, since, areas, key),
    );
    console.log(`${on}: ${tables} tables of ${cells.toLocaleString('en')} cells are published, and stay.`);
  } catch (error) {
    throw error instanceof CannotPublish ? new CannotStart(error.message) : error;
  } finally {
    if (source.isInitialized) await source.destroy();
  }
});
