import type { Area } from '@libs/reference';
import { isUtf8 } from 'node:buffer';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from '../embedded/process.js';
import { projectRoot } from '../embedded/project.js';
import { readTables, type TableFile } from './read-tables.js';
import type { Table } from './table.js';

/**
 * The tables of files that somebody named.
 *
 * @param without ids of tables to leave out, whatever is wrong with them
 * @throws CannotStart if a file cannot be read
 * @throws TablesNotUnderstood with all that is wrong with what was read
 */
export function tablesIn(
  paths: readonly string[],
  areas: readonly Area[],
  without: readonly string[] = [],
): Table[] {
  const schema = JSON.parse(
    readFileSync(join(projectRoot, 'tools/simulate/table.schema.json'), 'utf8'),
  ) as object;
  const files = paths.map((path): TableFile => ({ name: path, text: textOf(path) }));
  const real = paths.map((path) => realpathSync(path));
  const twice = paths.find((_, at) => real.indexOf(real[at]!) < at);
  if (twice !== undefined) throw new CannotStart(`The file ${twice} is named twice`);
  return readTables(files, { schema, areas }, without);
}

const UNREADABLE: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file ${path}`,
  EISDIR: (path) => `${path} is a folder: name the files in it`,
  EACCES: (path) => `${path} may not be read by you`,
};

function textOf(path: string): string {
  try {
    const bytes = readFileSync(path);
    if (!isUtf8(bytes)) throw new CannotStart(`${path} is no text in UTF-8`);
    return bytes.toString();
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new CannotStart(UNREADABLE[code]?.(path) ?? `${path} cannot be read: ${message}`);
  }
}
