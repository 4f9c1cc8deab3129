import { forgetReceipts, isUnavailable } from '@libs/database';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { SYSTEM } from './system.js';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Rows a transaction: none holds its locks for long. */
const BATCH = 10_000;

/** Ends what a service keeps only for a time: at the start, and then once a day, in each of its processes. */
@Injectable()
export class Retention implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Retention');
  private readonly stop = new AbortController();

  constructor(@InjectDataSource(SYSTEM) private readonly system: DataSource) {}

  onApplicationBootstrap(): void {
    void this.daily();
  }

  onApplicationShutdown(): void {
    this.stop.abort();
  }

  private async daily(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      await this.forget().catch((error: unknown) => this.tell(error));
      await pause(DAY_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  private async forget(): Promise<void> {
    while (!this.stop.signal.aborted && (await forgetReceipts(this.system, BATCH)) === BATCH);
  }

  /** Tomorrow is soon enough. */
  private tell(error: unknown): void {
    if (isUnavailable(error)) this.log.warn('The database is away: nothing is ended today');
    else this.log.error('What is too old cannot be ended', error instanceof Error ? error.stack : undefined);
  }
}
