import { readFile, writeFile } from 'node:fs/promises';
import { renderAsyncApi } from './asyncapi.js';
import { renderEventsPage } from './events-page.js';

/** Every page that is made from code. What can be generated is, and is tested to be current. */
const PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/asyncapi.yaml': renderAsyncApi,
  'docs/events.md': renderEventsPage,
};

const check = process.argv.includes('--check');
const stale: string[] = [];

for (const [path, render] of Object.entries(PAGES)) {
  const now = await render();
  const before = await readFile(path, 'utf8').catch(() => undefined);
  if (now === before) continue;
  stale.push(path);
  if (!check) await writeFile(path, now);
}

if (check && stale.length > 0) {
  console.error(`Not as the code says: ${stale.join(', ')}. Run \`npm run docs\` and commit what changes.`);
  process.exitCode = 1;
} else {
  console.log(
    check ? 'The generated pages are current.' : `Written: ${stale.join(', ') || 'nothing had changed'}`,
  );
}
