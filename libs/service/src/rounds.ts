import { isUnavailable } from '@libs/database';
import { Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';

export interface RoundsOptions {
  /** Whose they are, in the log. */
  readonly name: string;
  /** One round. @returns whether there is more to do */
  readonly round: () => Promise<boolean>;
  /** How long to rest after a round, in milliseconds; `tookMs` is what the round took. */
  readonly restMs: (more: boolean, tookMs: number) => number;
}

/**
 * What a service does over and over beside its requests. A round that fails is told and tried again after its rest: while
 * the database is away that is no error.
 */
export class Rounds {
  private readonly log: Logger;
  private readonly stopping = new AbortController();
  private resting = new AbortController();
  private going: Promise<void> = Promise.resolve();

  constructor(private readonly options: RoundsOptions) {
    this.log = new Logger(options.name);
  }

  start(): void {
    this.going = this.keepGoing();
  }

  /** Settles when the round under way has ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.going;
  }

  /** There is something to do: the rest is over. */
  wake(): void {
    this.resting.abort();
  }

  private async keepGoing(): Promise<void> {
    const { round, restMs } = this.options;
    while (!this.stopping.signal.aborted) {
      this.resting = new AbortController();
      const began = performance.now();
      const more = await round().catch((error: unknown) => this.tell(error));
      if (this.stopping.signal.aborted) return;
      await pause(restMs(more, performance.now() - began), undefined, {
        signal: this.resting.signal,
        ref: false,
      }).catch(() => undefined);
    }
  }

  private tell(error: unknown): false {
    if (isUnavailable(error)) this.log.warn('The database is away: this waits');
    else this.log.error('A round has failed', error instanceof Error ? error.stack : undefined);
    return false;
  }
}
