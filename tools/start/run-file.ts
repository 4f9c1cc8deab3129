import { linkSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart, end, findProcess, until } from '../embedded/process.js';
import { readState, writeState } from '../embedded/state-file.js';
import type { RunningPart } from './supervise.js';

/** What `.data/run.json` says while the system runs: for people and tools outside the launcher. */
export interface Run {
  /** The address of the web and the API. */
  readonly gateway: string;
  /** `host:port`, several by comma. */
  readonly kafka: string;
  /** URL of a login that may read every database: the file is for its owner's eyes only. */
  readonly postgres: string;
  readonly parts: readonly RunningPart[];
}

interface Launcher {
  readonly pid: number;
  readonly started?: string;
  readonly stopping?: boolean;
}

const us = (): Launcher => ({ pid: process.pid, started: findProcess(process.pid)?.started });

type Recorded = RunningPart & { readonly started?: string };

/**
 * The launcher's record of itself and of what it runs, in the data folder. By the time at which a process started, its
 * number is never taken for that of a later one.
 */
export class RunFile {
  private readonly file: string;
  private readonly lock: string;
  private claimed = false;

  constructor(folder: string) {
    this.file = join(folder, 'run.json');
    this.lock = join(folder, 'launcher.json');
  }

  /** Makes us the one launcher of this data folder, until `release`. What a dead one has left does not count. */
  async claim(): Promise<void> {
    await until(() => !this.other()?.stopping, 60_000);
    const ours = `${this.lock}.${process.pid}`;
    writeState(ours, us());
    try {
      linkSync(ours, this.lock); // of two at once one succeeds
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const other = this.other();
      if (other) throw this.runsAlready(other);
      renameSync(ours, this.lock);
    } finally {
      rmSync(ours, { force: true });
    }
    this.claimed = true;
  }

  /** The launcher that is at work on this data folder, if one is. */
  private other(): Launcher | undefined {
    const other = readState(this.lock) as Launcher | undefined;
    return other && findProcess(other.pid)?.started === other.started ? other : undefined;
  }

  private runsAlready({ pid }: Launcher): CannotStart {
    const address = this.read()?.gateway ?? 'it is still starting';
    return new CannotStart(
      `The system runs already (${address}, process ${pid}): use that one, or stop it by Ctrl-C where it was started.`,
    );
  }

  /** Lets the next launcher wait for our end instead of turning away. */
  stopping(): void {
    if (this.claimed) writeState(this.lock, { ...us(), stopping: true });
  }

  write(run: Run): void {
    const parts = run.parts.map((part): Recorded => ({ ...part, started: findProcess(part.pid)?.started }));
    writeState(this.file, { ...run, parts });
  }

  read(): Run | undefined {
    return readState(this.file) as Run | undefined;
  }

  /** Ends what a launcher that was killed has left running, save those that are to be taken over. */
  async endOrphans(takenOver: readonly string[]): Promise<void> {
    const left = (this.read()?.parts ?? []) as readonly Recorded[];
    const orphans = left.filter(
      ({ name, pid, started }) =>
        !takenOver.includes(name) && started && findProcess(pid)?.started === started,
    );
    await Promise.all(orphans.map(({ pid }) => end(pid, 'SIGTERM')));
  }

  /** Leaves nothing behind. What another launcher has claimed stays. */
  release(): void {
    if (!this.claimed) return;
    rmSync(this.file, { force: true });
    rmSync(this.lock, { force: true });
  }
}
