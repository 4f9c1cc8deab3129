import { basisOf, decisionOf, type Decision, type DecisionBasis } from '@libs/rules';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import type { Card, Identity } from '../person.js';
import type { SealedPerson, Worker } from '../worker.js';

interface Person {
  readonly card: Card;
  readonly identity: Identity;
}

/** Opens what is sealed of a worker, and seals it anew under the same key of her own. */
@Injectable()
export class SealedPersons {
  constructor(private readonly vault: Vault) {}

  open(worker: Worker): Person {
    const { id, dataKey, identity } = worker;
    return {
      card: this.cardOf(worker),
      identity: this.vault.open<Identity>('worker', id, dataKey, 'identity', identity),
    };
  }

  cardOf({ id, dataKey, card }: Worker): Card {
    return this.vault.open<Card>('worker', id, dataKey, 'card', card);
  }

  /** The last look at her plan; none, where she was registered before plans were looked at. */
  lookAt({ id, dataKey, screening }: Worker): Decision | undefined {
    if (!screening) return undefined;
    return decisionOf(this.vault.open<DecisionBasis>('worker', id, dataKey, 'screening', screening));
  }

  reseal({ id, dataKey }: Worker, { card, identity }: Person): Pick<SealedPerson, 'card' | 'identity'> {
    return {
      card: this.vault.reseal('worker', id, dataKey, 'card', card),
      identity: this.vault.reseal('worker', id, dataKey, 'identity', identity),
    };
  }

  /** What a verification rested on, as kept with her. */
  sealDecision({ id, dataKey }: Worker, decision: Decision): Buffer {
    return this.vault.reseal('worker', id, dataKey, 'verification', basisOf(decision));
  }

  resealLook({ id, dataKey }: Worker, look: Decision): Buffer {
    return this.vault.reseal('worker', id, dataKey, 'screening', basisOf(look));
  }
}
