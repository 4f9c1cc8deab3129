import { setTimeout as wait } from 'node:timers/promises';
import type { Running } from '../embedded/process.js';

/** Something to keep running: PostgreSQL, Kafka, a service. */
export interface Part {
  readonly name: string;
  /** Settles when the process runs; whether it is ready is another question. */
  start(): Promise<Running>;
}

export interface RunningPart {
  readonly name: string;
  readonly pid: number;
  readonly port: number;
}

interface Kept {
  readonly part: Part;
  running: Promise<Running>;
  /** The process it has or had last. */
  last?: Running;
}

const FIRST_DELAY = 250;
const LONGEST_DELAY = 5_000;

/** Keeps parts running until it is told to stop, and then stops them in the opposite order. */
export class Supervisor {
  private readonly stages: Kept[][] = [];
  private readonly stopping = new AbortController();

  /**
   * @param say told in one sentence what happens without anybody having asked for it
   * @param changed told of all processes when one is another
   */
  constructor(
    private readonly say: (sentence: string) => void,
    private readonly changed: (parts: RunningPart[]) => void,
  ) {}

  /** Aborted as soon as everything is to end. */
  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /** Starts parts that may run and end at the same time: after those of earlier calls, and ended before them. */
  async start(...parts: Part[]): Promise<void> {
    this.signal.throwIfAborted();
    const stage = parts.map((part): Kept => ({ part, running: part.start() }));
    this.stages.push(stage);
    await Promise.all(stage.map((kept) => this.note(kept)));
    for (const kept of stage) void this.keep(kept);
  }

  private async note(kept: Kept): Promise<void> {
    kept.last = await kept.running;
    this.changed(this.running());
  }

  /** The processes, in the order in which their parts were started. */
  running(): RunningPart[] {
    return this.stages
      .flat()
      .flatMap(({ part: { name }, last }) => (last ? { name, pid: last.pid, port: last.port } : []));
  }

  private async keep(kept: Kept): Promise<void> {
    for (let delay = FIRST_DELAY; ; delay = Math.min(delay * 2, LONGEST_DELAY)) {
      const since = Date.now();
      await (
        await kept.running
      ).exited;
      if (this.signal.aborted) return;
      if (Date.now() - since > 2 * LONGEST_DELAY) delay = FIRST_DELAY;
      this.say(`${kept.part.name} has ended; it is started again.`);
      kept.running = this.again(kept.part, delay);
      try {
        await this.note(kept);
      } catch (error) {
        if (this.signal.aborted) return;
        throw error;
      }
    }
  }

  private async again(part: Part, delay: number): Promise<Running> {
    await wait(delay, undefined, { signal: this.signal });
    try {
      return await part.start();
    } catch (error) {
      this.say(`${part.name} does not start: ${(error as Error).message}`);
      return this.again(part, Math.min(delay * 2, LONGEST_DELAY));
    }
  }

  /** Ends these parts, upon which they are started again, as what they then are. */
  async restart(names: readonly string[]): Promise<void> {
    const chosen = this.stages.flat().filter(({ part }) => names.includes(part.name));
    await Promise.all(chosen.map(async ({ running }) => (await running).stop()));
  }

  /** Ends every part, those of the last call to `start` first, also those that are just being started. */
  async stop(): Promise<void> {
    this.stopping.abort();
    for (const stage of this.stages.toReversed()) {
      await Promise.all(
        stage.map(async ({ running }) => {
          const process = await running.catch(() => undefined);
          await process?.stop();
        }),
      );
    }
  }
}
