import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { projectRoot } from '../embedded/project.js';
import { areaSearch } from './areas.js';
import { consumption } from './consume.js';
import { duplicates } from './duplicates.js';
import { firstView } from './first-view.js';
import type { Figure } from './interleave.js';
import { lookups } from './lookup.js';
import { startBareParts } from './parts.js';
import { overload } from './overload.js';
import { projection } from './project.js';
import { querying } from './query.js';
import { rebuilding } from './rebuild.js';
import { relayDrain } from './relay.js';
import { rescreening } from './rescreen.js';
import { atRest } from './rest.js';
import { BenchSystem } from './system.js';
import { visibility } from './visible.js';
import { writes } from './write.js';
import { tellAYear, YEAR } from './year.js';

/**
 * npm run bench [-- --json FILE] [-- --only rest,areas,dashboard,write,visible,overload,rescreen,relay,consume,duplicates,rebuild,project,query]: ratios taken in one
 * run, never a timed test. `--people N` searches for duplicates among so many; `--only
 * lookup`, which registers a million first, is measured by itself.
 */
const SETS = [
  'rest',
  'areas',
  'dashboard',
  'write',
  'visible',
  'overload',
  'rescreen',
  'relay',
  'consume',
  'duplicates',
  'rebuild',
  'project',
  'query',
] as const;
/** Measured on a simulated year, or a tenth of it (`--scale`). */
const MINISTRY = ['rebuild', 'project', 'query'] as const;
const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    people: { type: 'string' },
    scale: { type: 'string' },
  },
});
const wanted = new Set<string>(options.only?.split(',') ?? SETS);
const figures: Figure[] = [];

if (
  ['rest', 'areas', 'dashboard', 'write', 'visible', 'overload', 'rescreen'].some((set) => wanted.has(set))
) {
  const system = await BenchSystem.start();
  try {
    if (wanted.has('rest')) {
      await pause(20_000); // what starting has used is given back
      await measure('rest', async () => atRest(system));
    }
    if (wanted.has('areas')) await measure('areas', () => areaSearch(system, token(system, 'sri')));
    if (wanted.has('dashboard')) await measure('dashboard', () => firstView(system));
    if (wanted.has('write')) await measure('write', () => writes(system, token(system, 'sri')));
    if (wanted.has('visible')) {
      await measure('visible', () => visibility(system, token(system, 'sri'), token(system, 'kementerian')));
    }
    if (wanted.has('rescreen')) {
      await measure('rescreen', () =>
        rescreening(system, token(system, 'admin'), token(system, 'admin-dua')),
      );
    }
    if (wanted.has('overload')) await measure('overload', () => overload(system, token(system, 'sri')));
  } finally {
    await system.stop();
  }
}
if (wanted.has('relay') || wanted.has('consume') || wanted.has('lookup')) {
  const parts = await startBareParts();
  try {
    if (wanted.has('relay')) await measure('relay', () => relayDrain(parts));
    if (wanted.has('consume')) await measure('consume', () => consumption(parts));
    if (wanted.has('lookup')) {
      await measure('lookup', () => lookups(parts, Number(options.people ?? 1_000_000)));
    }
  } finally {
    await parts.stop();
  }
}
if (MINISTRY.some((set) => wanted.has(set))) {
  const scale = Number(options.scale ?? 0.1);
  const parts = await startBareParts();
  try {
    await tellAYear(parts, scale);
    // Of a whole year once is enough: it takes minutes.
    if (wanted.has('rebuild')) await measure('rebuild', () => rebuilding(parts, scale < 0.5 ? 3 : 1));
    if (wanted.has('project')) await measure('project', () => projection(parts));
    if (wanted.has('query')) await measure('query', () => querying(parts, YEAR));
  } finally {
    await parts.stop();
  }
}
if (wanted.has('duplicates')) await measure('duplicates', () => duplicates(Number(options.people ?? 20_000)));
print(figures);
if (options.json) writeFileSync(options.json, `${JSON.stringify({ figures }, undefined, 2)}\n`);
process.exit(0); // kafkajs keeps a timer of a consumer that has left

async function measure(name: string, work: () => Promise<Figure[]>): Promise<void> {
  console.log(`… ${name}`);
  figures.push(...(await work()));
}

function token(system: BenchSystem, account: string): string {
  return execFileSync(process.execPath, [join(projectRoot, 'dist/tools/token/main.js'), account], {
    env: { ...process.env, OIDC_ISSUER: `${system.gateway}/identity` },
    encoding: 'utf8',
  }).trim();
}

function print(measured: readonly Figure[]): void {
  for (const { name, value, range, unit, bar, holds } of measured) {
    const verdict = bar === undefined ? '' : `${bar} ${holds ? 'holds' : 'FELL SHORT'}`;
    console.log(
      `${name.padEnd(26)} ${`${value} ${unit}`.padStart(12)}   ${`${range[0]}–${range[1]}`.padEnd(18)} ${verdict}`,
    );
  }
}
