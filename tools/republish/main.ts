import { parseArgs } from 'node:util';
import { CannotStart } from '../embedded/process.js';
import { TargetSystem } from '../running/target-system.js';
import { runTool } from '../running/tool.js';
import { Readers } from './readers.js';
import { republish } from './republish.js';

// npm run republish -- <service> [--append]: makes its lost topics again from its archive (docs/operations.md).
await runTool(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { append: { type: 'boolean', default: false } },
  });
  const system = new TargetSystem();
  const service = system.services.find((name) => name === positionals[0]);
  if (!service) throw new CannotStart(`Name one of: ${system.services.join(', ')}`);
  const kafka = system.kafka('republish');
  const readers = await Readers.connect(
    kafka,
    Object.fromEntries(system.services.map((name) => [name, system.databaseUrl(name, 'system')])),
  );
  try {
    const url = system.databaseUrl(service, 'system');
    await republish({
      service,
      url,
      kafka,
      readers,
      append: values.append,
      say: (line) => console.log(line),
    });
  } finally {
    await readers.close();
  }
});
