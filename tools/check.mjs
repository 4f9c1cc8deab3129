/**
 * All that must hold before a change lands, in the order in which it is cheapest to learn that something does not.
 * A step that fails shows what it said; the others are done all the same. The last line is the sum.
 */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './bootstrap/chromium.mjs';
import { at, main, watch } from './bootstrap/run.mjs';
import { startSystem } from './check/system.mjs';

const { scripts } = JSON.parse(readFileSync(at('package.json')));
const rules = [
  'format:check',
  'lint',
  'types',
  'types:web',
  'arch',
  'docs:check',
  'api:check',
  'words:check',
  'size:web',
];
const results = mkdtempSync(join(tmpdir(), 'desa-migran-check-'));
chmodSync(results, 0o755); // as root we run PostgreSQL as another user, who must get through
const sum = { passed: 0, failed: 0 };

await main(async () => {
  for (const rule of rules.filter((name) => scripts[name])) await step(rule, npm(rule));
  for (const project of ['unit', 'integration', 'e2e']) await step(project, jest(project), jestCounts);
  if (scripts.screens) await screens();
});
rmSync(results, { recursive: true });
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;

/** @param counts reads from the step's file of results what passed and failed; a step without counts only if it fails */
async function step(name, command, counts, more = {}) {
  const file = join(results, `${name}.json`);
  const env = {
    ...process.env,
    NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
    CHROMIUM_PATH: findChromium(),
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    ...more,
  };
  const done = await watch(name, command, { env });
  tell(name, done, counts && existsSync(file) ? counts(JSON.parse(readFileSync(file))) : undefined);
}

function tell(name, { code, output, seconds }, { passed, failed } = { passed: 0, failed: 0 }) {
  const broken = code === 0 || failed > 0 ? failed : 1;
  sum.passed += passed;
  sum.failed += broken;
  if (broken > 0) console.log(output.trimEnd());
  const counted = passed + failed > 0 ? `: ${passed} passed, ${broken} failed` : '';
  console.log(`${broken > 0 ? '✗' : '✓'} ${name}${counted} (${seconds} s)`);
}

/** What people see, looked at in a browser, on a system of its own. */
async function screens() {
  let system;
  try {
    system = await startSystem(join(results, 'data'));
  } catch ({ message }) {
    return tell('screens', { code: 1, output: message, seconds: 0 });
  }
  const command = [...npm('screens'), '--', '--reporter=list,json'];
  await step('screens', command, playwrightCounts, { GATEWAY_URL: system.url });
  await system.stop();
}

function npm(script) {
  return ['npm', 'run', '--silent', script];
}

function jest(project) {
  const program = ['--experimental-vm-modules', at('node_modules/jest/bin/jest.js')];
  const report = ['--json', '--outputFile', join(results, `${project}.json`)];
  return [process.execPath, ...program, '--passWithNoTests', `--selectProjects=${project}`, ...report];
}

/** A test that was skipped proves nothing: it counts as failed, as does a file that cannot be loaded. */
function jestCounts({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests,
  numRuntimeErrorTestSuites,
}) {
  return {
    passed: numPassedTests,
    failed: numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites,
  };
}

function playwrightCounts({ stats: { expected, unexpected, flaky, skipped }, errors }) {
  return { passed: expected, failed: unexpected + flaky + skipped + errors.length };
}
