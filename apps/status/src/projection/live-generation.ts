import { ScopedDataSource, type Caller } from '@libs/access';
import type { Transaction } from '@libs/database';
import { Injectable } from '@nestjs/common';
import { useLiveGeneration } from './generation.js';

/** Answers from one generation each: a rebuild that switches meanwhile is seen by the next answer. */
@Injectable()
export class LiveGeneration {
  constructor(private readonly db: ScopedDataSource) {}

  read<T>(by: Caller, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.db.snapshot(by, async (tx) => {
      await useLiveGeneration(tx);
      return work(tx);
    });
  }
}
