import type { Transaction } from '@libs/database';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import type { Worker } from '../../workers/worker.js';
import type { ExternalIdView } from '../external-id.views.js';
import { ExternalNumber, type TellsNumber } from '../external-number.js';

/** Opens the numbers that other systems gave a worker. */
@Injectable()
export class ReadExternalIds {
  constructor(private readonly vault: Vault) {}

  /** The oldest first. */
  async of(tx: Transaction, { id: workerId, dataKey }: Worker): Promise<ExternalIdView[]> {
    const rows = await (
      await tx.manager()
    ).find(ExternalNumber, { where: { workerId }, order: { id: 'ASC' } });
    return rows.map(({ id, system, number }) => ({
      system,
      ...this.vault.open<TellsNumber>('worker_external_id', id, dataKey, 'number', number),
    }));
  }
}
