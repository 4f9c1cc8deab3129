import { forgetReceipts } from '@libs/database';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Rounds } from './rounds.js';
import { SYSTEM } from './system.js';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Rows a transaction: none holds its locks for long. */
const BATCH = 10_000;

/** Ends what a service keeps only for a time: at the start, and then once a day, in each of its processes. */
@Injectable()
export class Retention implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds: Rounds;

  constructor(@InjectDataSource(SYSTEM) system: DataSource) {
    this.rounds = new Rounds({
      name: 'Retention',
      round: async () => (await forgetReceipts(system, BATCH)) === BATCH,
      restMs: (more) => (more ? 0 : DAY_MS),
    });
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }
}
