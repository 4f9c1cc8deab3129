import { Transaction } from '@libs/database';
import type { Id } from '@libs/kernel';
import { Rounds, SYSTEM } from '@libs/service';
import { Unsealable, Vault } from '@libs/vault';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Card } from '../../workers/person.js';
import { NameIndex } from '../keep-names/name-index.js';

const BATCH = 200;
const REST_MS = 60_000;

/** Her record is locked, so that a correction waits, and then finds an entry to renew. */
const UNMADE = `
  select w.id, w.village_code as village, w.data_key as "dataKey", w.card
  from name_entry n join worker w on w.id = n.worker_id
  where n.keys is null order by w.id limit ${BATCH} for no key update of w skip locked`;

const MAKE = `
  update name_entry n set keys = m.keys::bigint[]
  from unnest($1::uuid[], $2::text[]) as m (id, keys) where n.worker_id = m.id`;

interface Unmade {
  readonly id: Id;
  readonly village: string;
  readonly dataKey: Buffer;
  readonly card: Buffer;
}

/** Makes entries for those who were registered before there was an index of names; afterwards there is nothing to do. */
@Injectable()
export class FillNameIndex implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('FillNameIndex');
  private readonly rounds = new Rounds({
    name: 'FillNameIndex',
    round: () => this.fill(),
    // Desks are served by this process, too: it works a tenth of the time.
    restMs: (more, tookMs) => (more ? 9 * tookMs : REST_MS),
  });

  constructor(
    @InjectDataSource(SYSTEM) private readonly system: DataSource,
    private readonly vault: Vault,
    private readonly names: NameIndex,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One batch. @returns whether there may be more to do */
  async fill(): Promise<boolean> {
    return new Transaction(this.system, { actor: { role: 'SYSTEM' } }).run(async (tx) => {
      const unmade = await tx.query<Unmade & Record<string, unknown>>(UNMADE);
      const keys = unmade.map((worker) => `{${this.keysOf(worker).join()}}`);
      await tx.query(MAKE, [unmade.map(({ id }) => id), keys]);
      return unmade.length === BATCH;
    });
  }

  /** None where her name cannot be opened: nobody finds her by it, and the others do not wait. */
  private keysOf({ id, village, dataKey, card }: Unmade): string[] {
    try {
      return this.names.keysOf(village, this.vault.open<Card>('worker', id, dataKey, 'card', card).name);
    } catch (error) {
      if (!(error instanceof Unsealable)) throw error;
      this.log.error(`A registration is left out of the index of names: ${error.message}`);
      return [];
    }
  }
}
