import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../tools/embedded/ports.js';
import { projectRoot } from '../../tools/embedded/project.js';
import { RunFile, type Run } from '../../tools/start/run-file.js';

/** The whole system as `npm start` runs it, with a PostgreSQL, a Kafka and a folder of its own that are thrown away. */
export class RunningSystem {
  private constructor(
    private readonly launcher: ChildProcess,
    /** What is `.data` elsewhere. */
    readonly folder: string,
  ) {}

  static async start(): Promise<RunningSystem> {
    const folder = mkdtempSync(join(tmpdir(), 'desa-migran-system-'));
    const [port] = await freePorts(1);
    const { POSTGRES_URL: _, KAFKA_BROKERS: __, ...env } = process.env; // those of the run hold the databases of other tests
    const launcher = spawn(process.execPath, [join(projectRoot, 'dist/tools/start/main.js')], {
      env: { ...env, DATA_DIR: folder, PORT: String(port), npm_lifecycle_event: 'test' }, // so it ends when we are killed
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const system = new RunningSystem(launcher, folder);
    await system.ready();
    return system;
  }

  get run(): Run {
    const run = new RunFile(this.folder).read();
    if (!run) throw new Error('The system does not run');
    return run;
  }

  async stop(): Promise<void> {
    if (this.launcher.exitCode === null) {
      const ended = once(this.launcher, 'exit');
      this.launcher.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async ready(): Promise<void> {
    let said = '';
    await new Promise<void>((resolve, reject) => {
      for (const stream of [this.launcher.stdout!, this.launcher.stderr!]) {
        stream.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          if (said.includes('\nReady: ')) resolve();
        });
      }
      this.launcher.once('exit', () => reject(new Error(`The system does not start. It said:\n${said}`)));
    });
  }
}
