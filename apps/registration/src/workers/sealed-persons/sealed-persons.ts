import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import type { Card, Identity } from '../person.js';
import type { SealedPerson, Worker } from '../worker.js';

interface Person {
  readonly card: Card;
  readonly identity: Identity;
}

/** Opens who a worker is, and seals her anew under the same key of her own. */
@Injectable()
export class SealedPersons {
  constructor(private readonly vault: Vault) {}

  open({ id, dataKey, card, identity }: Worker): Person {
    return {
      card: this.vault.open<Card>('worker', id, dataKey, 'card', card),
      identity: this.vault.open<Identity>('worker', id, dataKey, 'identity', identity),
    };
  }

  reseal({ id, dataKey }: Worker, { card, identity }: Person): Pick<SealedPerson, 'card' | 'identity'> {
    return {
      card: this.vault.reseal('worker', id, dataKey, 'card', card),
      identity: this.vault.reseal('worker', id, dataKey, 'identity', identity),
    };
  }
}
