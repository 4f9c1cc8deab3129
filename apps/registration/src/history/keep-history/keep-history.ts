import type { Caller } from '@libs/access';
import type { Transaction } from '@libs/database';
import { newId, type Instant, type LocalDate } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import type { Worker } from '../../workers/worker.js';
import { HistoryEntry } from '../history-entry.js';
import type { Difference } from './difference.js';

export interface Change {
  readonly reason: string;
  readonly changedOn: LocalDate;
  readonly by: Caller;
  readonly now: Instant;
}

/** Keeps what a record said until now, in the transaction that changes it. */
@Injectable()
export class KeepHistory {
  constructor(private readonly vault: Vault) {}

  /** @param worker as it is after the change */
  keep(tx: Transaction, worker: Worker, { changedFields, before }: Difference, change: Change): void {
    if (changedFields.length === 0) return;
    const id = newId();
    const { access } = change.by;
    const sealed = this.vault.reseal('worker_history', id, worker.dataKey, 'before', before);
    const { reason, changedOn, now } = change;
    tx.insert(
      HistoryEntry,
      new HistoryEntry(
        id,
        worker.id,
        worker.version,
        changedFields,
        reason,
        changedOn,
        access.role,
        access.subject,
        sealed,
        now,
      ),
    );
  }
}
