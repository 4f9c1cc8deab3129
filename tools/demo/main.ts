import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { TargetSystem } from '../running/target-system.js';
import { runTool } from '../running/tool.js';
import { demonstrate, type Told } from './demo.js';

// npm run demo [-- --json FILE]: Siti's journey, step by step, as the ministry sees it.
await runTool(async () => {
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  const { gateway } = new TargetSystem();
  console.log(`Siti's journey through ${gateway}: who does what, and when the ministry sees it\n`);
  const { steps, checks } = await demonstrate(gateway, show);
  console.log('');
  for (const { name, wrong } of checks) console.log(wrong ? `✗ ${name}: ${wrong}` : `✓ ${name}`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ steps, checks }, undefined, 2)}\n`);
  const wrong = [...steps, ...checks].filter((each) => each.wrong);
  if (wrong.length > 0) process.exitCode = 1;
});

function show({ name, actor, status, visibleMs, wrong }: Told): void {
  const unseen = status === 403 ? 'refused' : 'not the ministry’s to see';
  const seen = visibleMs === null ? unseen : `seen after ${visibleMs.toFixed(1)} ms`;
  console.log(
    `${wrong ? '✗' : '✓'} ${actor.padEnd(12)} ${String(status)}  ${name.padEnd(48)} ${wrong ?? seen}`,
  );
}
