import { spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A reason not to start that a person can act on: one sentence that says what to do. Shown without a stack. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** A server that we run, or one of ours that outlived its launcher and that we took over. */
export interface Running {
  readonly pid: number;
  readonly port: number;
  /** Settles when the process has ended, for whatever reason. */
  readonly exited: Promise<void>;
  /** Ends it in its own good way, and by force if that takes too long. */
  stop(): Promise<void>;
}

export interface EmbeddedServer extends Running {
  /** True for an orphan that was found running on the same data. */
  readonly adopted: boolean;
}

export interface Process {
  /** When it started, in the system's own words. With the pid it tells a process from a later one of the same number. */
  readonly started: string;
  readonly command: string;
}

/** The process of that number; none for one that has ended and waits only for its parent to notice. */
export function findProcess(pid: number): Process | undefined {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name stands in brackets and may hold anything, so count from its end: state is field 3, start time 22 (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { started: fields[19] ?? '', command };
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): Process | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'stat=,lstart=,command=', '-p', String(pid)], {
    encoding: 'utf8',
  });
  const row = /^(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/.exec((stdout ?? '').trim());
  if (!row || row[1]?.startsWith('Z')) return undefined;
  return { started: row[2] ?? '', command: row[3] ?? '' };
}

export function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Settles when the process is gone: for one that is not our child, of whose end the system does not tell us. */
export async function gone(pid: number): Promise<void> {
  while (findProcess(pid)) await wait(100, undefined, { ref: false });
}

/** True as soon as the check holds, false if it did not within that many milliseconds. */
export async function until(check: () => boolean | Promise<boolean>, ms: number): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (!(await check())) {
    if (Date.now() > deadline) return false;
    await wait(50);
  }
  return true;
}

/** Ends a process by the given signal, and by SIGKILL if it has not gone within that many milliseconds. */
export async function end(pid: number, signal: NodeJS.Signals = 'SIGTERM', ms = 10_000): Promise<void> {
  for (const next of [signal, 'SIGKILL'] as const) {
    if (!findProcess(pid)) return;
    send(pid, next);
    resume(pid); // one that is halted hears nothing but SIGKILL
    if (await until(() => !findProcess(pid), ms)) return;
  }
  throw new Error(`process ${pid} does not end`);
}

/** Lets a process go on that was halted by SIGSTOP; another does not notice. */
export function resume(pid: number): void {
  send(pid, 'SIGCONT');
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EPERM')
      throw new CannotStart(`Process ${pid} of this system is another user's: end it as that user.`);
    if (code !== 'ESRCH') throw error;
  }
}
