/** Makes `dist` from the sources, where those have changed. By content, not by time: a checkout touches every file. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { at, root, run } from './run.mjs';

export const hash = (...parts) =>
  parts
    .reduce((sum, part) => sum.update(part), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);

const isTest = (path) => /\.(spec|int-spec|e2e-spec)\.tsx?$/.test(path);
const isWeb = (path) => path === at('apps/web') || path === at('dist/apps/web');
const settings = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'].map((name) =>
  at(name),
);

export async function buildServices(node) {
  const skip = (path) => isTest(path) || isWeb(path) || path === at('libs/testing');
  const sources = ['apps', 'libs', 'tools'].flatMap((folder) => [...filesBelow(at(folder), skip)]);
  await whenChanged(at('dist/.services'), [...settings, ...sources], async () => {
    await run('building the services', [node, at('node_modules/@nestjs/cli/bin/nest.js'), 'build']);
    deleteOrphans();
  });
}

/** A migration or a handler whose source is gone must not run again. */
function deleteOrphans() {
  for (const built of ['apps', 'libs', 'tools'].flatMap((folder) => [
    ...filesBelow(at('dist', folder), isWeb),
  ])) {
    const compiled = /\.js(\.map)?$/;
    const source = at(relative(at('dist'), built).replace(compiled, '.ts'));
    if (compiled.test(built) && !existsSync(source)) rmSync(built);
  }
}

export async function buildWeb(node) {
  const config = at('apps/web/vite.config.ts');
  if (!existsSync(config)) return;
  const sources = ['apps/web', 'libs'].flatMap((folder) => [...filesBelow(at(folder), isTest)]);
  await whenChanged(at('dist/.web'), [...settings, ...sources], () =>
    run('building the web', [node, at('node_modules/vite/bin/vite.js'), 'build', '--config', config]),
  );
}

function* filesBelow(folder, skip) {
  if (!existsSync(folder)) return;
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name === 'node_modules' || skip(path)) continue;
    if (entry.isDirectory()) yield* filesBelow(path, skip);
    else if (entry.isFile()) yield path;
  }
}

/** Does the work if its sources are not those from which it was last done. */
async function whenChanged(stamp, sources, work) {
  const now = hash(...sources.flatMap((path) => [relative(root, path), '\0', readFileSync(path), '\0']));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}
