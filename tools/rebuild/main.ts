import { CannotRebuild, rebuild } from '../../apps/status/src/rebuild/rebuild.js';
import { parseArgs } from 'node:util';
import { CannotStart } from '../embedded/process.js';
import { TargetSystem } from '../running/target-system.js';
import { runTool } from '../running/tool.js';

// npm run rebuild -- status [--accept]: makes the ministry's read models again from the log (docs/operations.md).
await runTool(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { accept: { type: 'boolean', default: false } },
  });
  if (positionals[0] !== 'status') throw new CannotStart('Only status can be rebuilt: name it.');
  const system = new TargetSystem();
  try {
    const { live, switched } = await rebuild({
      kafka: system.kafkaConfig('rebuild'),
      threads: 2,
      ownerUrl: system.databaseUrl('status', 'owner'),
      systemUrl: system.databaseUrl('status', 'system'),
      accept: values.accept,
      say: (line) => console.log(line),
    });
    if (switched) return;
    throw new CannotStart(
      `Nothing is switched, generation ${live} goes on answering. Where the difference is meant, add --accept.`,
    );
  } catch (error) {
    throw error instanceof CannotRebuild ? new CannotStart(error.message, { cause: error }) : error;
  }
});
