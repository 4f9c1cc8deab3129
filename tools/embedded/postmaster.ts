import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProcess } from './process.js';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** The server that runs on this data, by its own pid file (lines: pid, data folder, start time, port …). */
export function findPostmaster(cluster: string): Postmaster | undefined {
  if (!existsSync(pidFile(cluster))) return undefined;
  const [pid, , , port] = readFileSync(pidFile(cluster), 'utf8').split('\n').map(Number);
  const command = pid ? findProcess(pid)?.command : undefined;
  // The number may meanwhile be that of a stranger, after a restart of the container most easily.
  return command?.includes(` -D ${cluster} `) ? { pid: pid!, port: port! } : undefined;
}

/**
 * A pid file whose process is dead does not stop a start, unless the number has gone to another process or its parent
 * has not yet noticed. Then we put in a number that no process can have. The file itself stays: it names the shared
 * memory by which PostgreSQL sees that a child of the dead server is still writing.
 */
export function forgetDeadPostmaster(cluster: string): void {
  if (!existsSync(pidFile(cluster)) || findPostmaster(cluster)) return;
  const impossible = 2 ** 22 + 1; // above the greatest pid_max of Linux
  writeFileSync(pidFile(cluster), readFileSync(pidFile(cluster), 'utf8').replace(/^\d+/, String(impossible)));
}
