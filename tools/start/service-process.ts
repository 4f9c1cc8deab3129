import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CannotStart, end, hasExited, until, type Running } from '../embedded/process.js';
import { ServerLog } from '../embedded/server-log.js';
import type { Part } from './supervise.js';

export interface ServiceOptions {
  readonly name: string;
  /** The compiled file that Node runs. */
  readonly entry: string;
  readonly port: number;
  /** All that it is told: nothing is passed on of our own environment. */
  readonly env: Readonly<Record<string, string>>;
  /** The path that answers 200 when it can serve. */
  readonly readyPath: string;
}

/** Longer than a service takes to finish what it holds. */
const PATIENCE = 15_000;

/** A service as a process of its own. */
export class ServiceProcess implements Part {
  readonly name: string;
  private readonly log: string;
  private starts = 0;

  constructor(
    private readonly options: ServiceOptions,
    logFolder: string,
  ) {
    this.name = options.name;
    this.log = join(logFolder, `${options.name}.log`);
  }

  start(): Promise<Running> {
    const { entry, env, port } = this.options;
    this.starts += 1;
    // Of a session of its own, so that Ctrl-C reaches only the launcher, which ends the parts in order.
    const child = new ServerLog(this.log).writing((out) =>
      spawn(process.execPath, [entry], {
        env,
        detached: true,
        stdio: ['ignore', out, out],
      }),
    );
    const pid = child.pid;
    if (pid === undefined) return once(child, 'error').then(([error]) => Promise.reject(error as Error));
    const exited = hasExited(child) ? Promise.resolve() : once(child, 'exit').then(() => undefined);
    return Promise.resolve({ pid, port, exited, stop: () => end(pid, 'SIGTERM', PATIENCE) });
  }

  async isReady(): Promise<boolean> {
    const { port, readyPath } = this.options;
    try {
      const answer = await fetch(`http://127.0.0.1:${port}${readyPath}`, {
        signal: AbortSignal.timeout(2_000),
      });
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      return false;
    }
  }

  /** Settles when it can serve. Gives up on one that has died three times, or is not ready after two minutes. */
  async ready(signal: AbortSignal): Promise<void> {
    const settled = () => signal.aborted || this.starts > 3;
    await until(async () => settled() || (await this.isReady()), 120_000);
    signal.throwIfAborted();
    if (await this.isReady()) return;
    const lines = new ServerLog(this.log, 0).text().trim().split('\n').slice(-5);
    throw new CannotStart(`${this.name} does not start. The end of ${this.log}:\n${lines.join('\n')}`);
  }
}
