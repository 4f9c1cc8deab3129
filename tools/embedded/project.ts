import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the checkout, seen from a source file as well as from what it is compiled to under `dist`. */
export const projectRoot = folderWith('package-lock.json', import.meta.dirname);

function folderWith(file: string, folder: string): string {
  return existsSync(join(folder, file)) ? folder : folderWith(file, dirname(folder));
}
