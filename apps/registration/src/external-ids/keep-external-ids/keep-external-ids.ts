import type { ExternalId } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { newId, type Instant } from '@libs/kernel';
import { BlindIndex, Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import type { Worker } from '../../workers/worker.js';
import { ExternalNumber, type TellsNumber } from '../external-number.js';

/** A number as it was told, with the system that gave it: a code of EXTERNAL_SYSTEM. */
export interface ToldNumber extends TellsNumber {
  readonly system: string;
}

/** Keeps numbers of other systems with a worker: found again by a keyed hash, and read only under her own key. */
@Injectable()
export class KeepExternalIds {
  constructor(
    private readonly vault: Vault,
    private readonly index: BlindIndex,
  ) {}

  hashOf({ system, number }: Pick<ToldNumber, 'system' | 'number'>): Buffer {
    return this.index.of('EXTERNAL_ID', `${system}:${number}`);
  }

  /** As the log has them. */
  told(numbers: readonly ToldNumber[]): ExternalId[] {
    return numbers.map((each) => ({ system: each.system, idHash: this.hashOf(each).toString('hex') }));
  }

  /**
   * @param worker who stands in the table already: the number's row is secured by hers
   * @returns them as they are kept
   */
  keep(tx: Transaction, worker: Worker, numbers: readonly ToldNumber[], now: Instant): ExternalNumber[] {
    return numbers.map((each) => {
      const { system, ...told } = each;
      const id = newId();
      const sealed = this.vault.reseal('worker_external_id', id, worker.dataKey, 'number', told);
      const { keyId } = this.index;
      const kept = new ExternalNumber(id, worker.id, system, keyId, this.hashOf(each), sealed, now);
      tx.insert(ExternalNumber, kept);
      return kept;
    });
  }

  /**
   * The same of those that do not stand on her record already, which is locked.
   * @returns them as they are kept; those that stood there are not among them
   */
  async keepMissing(
    tx: Transaction,
    worker: Worker,
    numbers: readonly ToldNumber[],
    now: Instant,
  ): Promise<ExternalNumber[]> {
    const kept = await (await tx.manager()).findBy(ExternalNumber, { workerId: worker.id });
    const isMissing = (each: ToldNumber) => !kept.some(({ idHash }) => idHash.equals(this.hashOf(each)));
    return this.keep(tx, worker, numbers.filter(isMissing), now);
  }
}
