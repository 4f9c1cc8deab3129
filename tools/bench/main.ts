import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../embedded/project.js';
import type { Figure } from './interleave.js';
import { BenchSystem } from './system.js';
import { writes } from './write.js';

/** npm run bench [-- --json FILE] [-- --only write,relay,…]: ratios taken in one run, never a timed test. */
const { values: options } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });

const system = await BenchSystem.start();
try {
  const token = (account: string): string =>
    execFileSync(process.execPath, [join(projectRoot, 'dist/tools/token/main.js'), account], {
      env: { ...process.env, OIDC_ISSUER: `${system.gateway}/identity` },
      encoding: 'utf8',
    }).trim();
  const sets: Record<string, () => Promise<Figure[]>> = {
    write: () => writes(system, token('sri')),
  };
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(sets)) {
    if (options.only && !options.only.split(',').includes(name)) continue;
    console.log(`… ${name}`);
    figures.push(...(await measure()));
  }
  print(figures);
  if (options.json) writeFileSync(options.json, JSON.stringify({ figures }, undefined, 2));
} finally {
  await system.stop();
}

function print(figures: readonly Figure[]): void {
  for (const { name, value, range, unit, bar, holds } of figures) {
    const verdict = bar === undefined ? '' : `${bar} ${holds ? 'holds' : 'FELL SHORT'}`;
    console.log(
      `${name.padEnd(26)} ${`${value} ${unit}`.padStart(12)}   ${`${range[0]}–${range[1]}`.padEnd(18)} ${verdict}`,
    );
  }
}
