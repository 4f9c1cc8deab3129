import type { Caller } from '@libs/access';
import {
  event,
  VillageLetterIssued,
  VillageLetterRevoked,
  type Contract,
  type DomainEvent,
} from '@libs/contracts';
import type { Transaction } from '@libs/database';
import type { Id } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { BlindIndex, Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import type { Occurred } from '../../workers/worker.js';
import { ChangeLetter } from '../change-letter/change-letter.js';
import { Signatories } from '../set-up-letters/signatories.js';
import { VillageLetter } from '../village-letter.js';
import { LetterDiffers } from '../village-letter.errors.js';

/** The letter of a permit, as whoever decides about the permit names it. */
interface Acknowledgement {
  readonly letterId: Id;
  readonly workerId: Id;
  readonly signerRelation: string;
  readonly capacity: string;
}

/**
 * What is decided about a permit is decided about its letter, in the same transaction. A permit whose paper was made by
 * hand has no letter here, and nothing is to be done.
 */
@Injectable()
export class AcknowledgeLetter {
  constructor(
    private readonly signatories: Signatories,
    private readonly vault: Vault,
    private readonly index: BlindIndex,
    private readonly changing: ChangeLetter,
    private readonly outbox: Outbox,
  ) {}

  async acknowledge(
    tx: Transaction,
    { letterId, workerId, signerRelation, capacity }: Acknowledgement,
    when: Occurred,
    by: Caller,
  ): Promise<void> {
    const letter = await tx.findForUpdate(VillageLetter, letterId);
    if (!letter) return;
    if (letter.workerId !== workerId) throw new LetterDiffers();
    await this.signatories.whoSigns(tx, letter.village, capacity, when.occurredOn);
    letter.acknowledge({ signerRelation, capacity }, when);
    await this.changing.store(tx, by, letter);
    this.outbox.add(tx, this.told(VillageLetterIssued, letter, when));
  }

  async revoke(tx: Transaction, letterId: Id, reason: string, when: Occurred, by: Caller): Promise<void> {
    const letter = await tx.findForUpdate(VillageLetter, letterId);
    if (!letter) return;
    letter.revoke(reason, when);
    await this.changing.store(tx, by, letter);
    this.outbox.add(tx, this.told(VillageLetterRevoked, letter, when));
  }

  private told(
    contract: Contract<VillageLetterIssued | VillageLetterRevoked>,
    letter: VillageLetter,
    { occurredOn, occurredAt }: Occurred,
  ): DomainEvent {
    const { id: letterId, workerId, journeyId, dataKey, type: letterType } = letter;
    const sealed = letter.code!;
    const { code } = this.vault.open<{ code: string }>('village_letter', workerId, dataKey, 'code', sealed);
    return event(
      contract,
      { subject: { kind: 'worker', id: workerId }, journeyId, occurredOn, ...(occurredAt && { occurredAt }) },
      { letterId, letterType, qrHash: this.index.of('LETTER_CODE', code).toString('hex') },
    );
  }
}
