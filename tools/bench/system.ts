import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../embedded/ports.js';
import { projectRoot } from '../embedded/project.js';

export interface RunningPart {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
}

/** A whole system of its own, on free ports and a folder that is thrown away. */
export class BenchSystem {
  private constructor(
    private readonly launcher: ChildProcess,
    private readonly dir: string,
    readonly gateway: string,
    /** From the command to "Ready". */
    readonly readyAfterMs: number,
  ) {}

  static async start(): Promise<BenchSystem> {
    const dir = mkdtempSync(join(tmpdir(), 'desa-migran-bench-'));
    const [port] = await freePorts(1);
    const began = performance.now();
    const launcher = spawn(process.execPath, [join(projectRoot, 'dist/tools/start/main.js')], {
      env: { ...process.env, DATA_DIR: dir, PORT: String(port), npm_lifecycle_event: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((ready, failed) => {
      launcher.stdout.on('data', (text: Buffer) => {
        if (/^Ready/m.test(text.toString())) ready();
      });
      launcher.once('exit', (code) => failed(new Error(`The system does not start (${code})`)));
    });
    return new BenchSystem(launcher, dir, `http://localhost:${port}`, performance.now() - began);
  }

  get parts(): RunningPart[] {
    return this.run.parts;
  }

  part(name: string): RunningPart {
    const found = this.parts.find((part) => part.name === name);
    if (!found) throw new Error(`${name} does not run`);
    return found;
  }

  get postgres(): string {
    return this.run.postgres;
  }

  get kafka(): string {
    return this.run.kafka;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.launcher.once('exit', resolve));
    this.launcher.kill('SIGTERM');
    await Promise.race([ended, pause(30_000)]);
    rmSync(this.dir, { recursive: true, force: true });
  }

  private get run(): { parts: RunningPart[]; postgres: string; kafka: string } {
    return JSON.parse(readFileSync(join(this.dir, 'run.json'), 'utf8')) as {
      parts: RunningPart[];
      postgres: string;
      kafka: string;
    };
  }
}
