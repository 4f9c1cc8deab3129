import { execFile } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { projectRoot } from '../embedded/project.js';

const execute = promisify(execFile);

/** An editor saves in several steps, and a change of branch touches many files: in milliseconds, when it is over. */
const QUIET = 300;

/**
 * For development: builds again when a source changes.
 * @param rebuilt told after each good build what was touched: `apps/<name>` or `libs/<name>`
 * @param failed told what the compiler says otherwise
 */
export function watchSources(
  signal: AbortSignal,
  rebuilt: (touched: ReadonlySet<string>) => Promise<void>,
  failed: (output: string) => void,
): void {
  let touched = new Set<string>();
  let building = false;

  for (const folder of ['apps', 'libs']) {
    watch(join(projectRoot, folder), { recursive: true, signal }, (_, file) => {
      if (file === null || /\.(spec|int-spec)\.tsx?$/.test(file)) return;
      touched.add(join(folder, file).split('/').slice(0, 2).join('/'));
      if (!building) void build();
    });
  }

  async function build(): Promise<void> {
    building = true;
    while (touched.size > 0 && !signal.aborted) {
      await wait(QUIET);
      const now = touched;
      touched = new Set();
      try {
        await execute(process.execPath, [join(projectRoot, 'tools/bootstrap.mjs')], {
          cwd: projectRoot,
          signal,
        });
        await rebuilt(now);
      } catch (error) {
        const {
          stdout = '',
          stderr = '',
          message,
        } = error as { stdout?: string; stderr?: string; message: string };
        if (!signal.aborted) failed(`${stdout}${stderr}`.trim() || message);
      }
    }
    building = false;
  }
}
