import type { Transaction } from '@libs/database';
import { newId, type Id, type Instant, type LocalDate } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import type { Worker } from '../../workers/worker.js';
import { PartChange, type Part, type PartBefore } from '../part-change.js';

/** Something that hangs on a record, as it is after the change. */
export interface ChangedPart {
  readonly part: Part;
  readonly id: Id;
  readonly kind: string;
  readonly version: number;
}

export interface Done {
  readonly action: string;
  readonly reason?: string | null;
  readonly changedOn: LocalDate;
  readonly role: string;
  /** The id of an account, or the name of a timer. */
  readonly officer: string;
  readonly now: Instant;
}

/** Keeps what was done to a part of a record, in the transaction that does it. */
@Injectable()
export class KeepPartHistory {
  constructor(private readonly vault: Vault) {}

  /** @param before what was overwritten; nothing, where nothing was */
  keep(
    tx: Transaction,
    worker: Pick<Worker, 'id' | 'dataKey'>,
    { part, id: partId, kind, version }: ChangedPart,
    { action, reason, changedOn, role, officer, now }: Done,
    before?: PartBefore,
  ): void {
    const id = newId();
    const sealed = before && this.vault.reseal('part_history', id, worker.dataKey, 'before', before);
    tx.insert(
      PartChange,
      new PartChange(
        id,
        worker.id,
        part,
        partId,
        kind,
        version,
        action,
        reason ?? null,
        changedOn,
        role,
        officer,
        sealed ?? null,
        now,
      ),
    );
  }
}
