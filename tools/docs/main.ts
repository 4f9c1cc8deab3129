import { readFile, writeFile } from 'node:fs/promises';
import { PAGES } from './pages.js';

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
