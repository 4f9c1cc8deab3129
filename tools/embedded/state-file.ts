import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Replaces the file as a whole: whoever reads it, also after a kill, finds the old state or the new one. */
export function writeState(file: string, state: unknown): void {
  try {
    writeFileSync(`${file}.new`, `${JSON.stringify(state, undefined, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } finally {
    rmSync(`${file}.new`, { force: true });
  }
}

/** What was written there last; nothing where nothing was. */
export function readState(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
