import type { Transaction } from '@libs/database';
import { newId, type Id, type Instant, type LocalDate } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import type { Worker } from '../../workers/worker.js';
import { PartChange, type Part, type PartBefore } from '../part-change.js';

/** A record, or something that hangs on it, as it is after the change. */
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

/** Keeps what was done with a record and its parts, in the transaction that does it. */
@Injectable()
export class KeepPartHistory {
  constructor(private readonly vault: Vault) {}

  /** @param before what was overwritten; nothing, where nothing was */
  keep(
    tx: Transaction,
    worker: Pick<Worker, 'id' | 'dataKey'>,
    part: ChangedPart,
    done: Done,
    before?: PartBefore,
  ): void {
    const id = newId();
    const sealed = before && this.vault.reseal('part_history', id, worker.dataKey, 'before', before);
    this.write(tx, id, worker.id, part, done, sealed);
  }

  /** A step that overwrites nothing. */
  keepStep(tx: Transaction, workerId: Id, part: ChangedPart, done: Done): void {
    this.write(tx, newId(), workerId, part, done);
  }

  private write(
    tx: Transaction,
    id: Id,
    workerId: Id,
    { part, id: partId, kind, version }: ChangedPart,
    { action, reason, changedOn, role, officer, now }: Done,
    sealed?: Buffer,
  ): void {
    tx.insert(
      PartChange,
      new PartChange(
        id,
        workerId,
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
