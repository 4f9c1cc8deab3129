import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const FIGURES = 'src/ministry/figures/';

/** All of the dashboard's code and words, also what comes only with a chart. */
const DASHBOARD = ['pages.ts', 'charts/plot-chart.tsx', 'charts/province-shapes.tsx', 'locales/id.ts'].map(
  (name) => `${FIGURES}${name}`,
);
const DASHBOARD_BUDGET_KB = 250;

/*
 * What a phone has to fetch before a part of the web can be used, gzip -9, in kB of 1000 bytes: its own code and all
 * that it imports, its styles, its words in one language. A village phone on 700 kbps gets 85 kB in a second.
 */
const BUDGETS_KB = {
  'src/desk/desk.tsx': 85,
  'src/desk/letters/letters.tsx': 85,

  'src/office/office.tsx': 100,
  'src/ministry/ministry.tsx': 100,
  'src/ministry/pipeline/pipeline-page.tsx': 85,
  'src/admin/admin.tsx': 85,
  'src/public/letter-check.tsx': 85,
  'src/public/status-check.tsx': 85,
  'src/public/figures/figures.tsx': 85,
};

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

const dist = fileURLToPath(new URL('../../../dist/apps/web/', import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}manifest.json`, 'utf8')) as Record<string, Chunk>;

let overBudget = 0;
for (const [part, budget] of Object.entries(BUDGETS_KB)) weigh(part, [part, ...ownWordsOf(part)], budget);
weigh('the dashboard in all', ['src/ministry/ministry.tsx', ...DASHBOARD], DASHBOARD_BUDGET_KB);
process.exitCode = overBudget > 0 ? 1 : 0;

/** The catalogue beside a part, where its words are not among everybody's (lingui.config.ts). */
function ownWordsOf(part: string): string[] {
  const words = `${part.slice(0, part.lastIndexOf('/'))}/locales/id.ts`;
  return words in manifest ? [words] : [];
}

function weigh(name: string, parts: readonly string[], budget: number): void {
  const bytes = [...filesOf(['index.html', 'src/locales/id.ts', ...parts])].reduce(
    (sum, file) => sum + gzipped(file),
    0,
  );
  const size = bytes / 1000;
  if (size > budget) overBudget += 1;
  process.stdout.write(
    `${name}: ${size.toFixed(1)} kB of ${budget} kB${size > budget ? ' – too large' : ''}\n`,
  );
}

/** Every file that the chunks need, each once. */
function filesOf(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${name} is not in the build`);
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    for (const css of chunk.css ?? []) found.add(css);
    filesOf(chunk.imports ?? [], found);
  }
  return found;
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(dist + file), { level: 9 }).length;
}
