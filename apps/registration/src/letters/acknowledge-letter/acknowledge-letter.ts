import type { Transaction } from '@libs/database';
import type { Id, LocalDate } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { updateLetter } from '../change-letter/change-letter.js';
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
  constructor(private readonly signatories: Signatories) {}

  async acknowledge(
    tx: Transaction,
    { letterId, workerId, signerRelation, capacity }: Acknowledgement,
    when: { readonly occurredOn: LocalDate },
  ): Promise<void> {
    const letter = await tx.findForUpdate(VillageLetter, letterId);
    if (!letter) return;
    if (letter.workerId !== workerId) throw new LetterDiffers();
    await this.signatories.whoSigns(tx, letter.village, capacity, when.occurredOn);
    letter.acknowledge({ signerRelation, capacity }, when);
    updateLetter(tx, letter);
  }

  async revoke(
    tx: Transaction,
    letterId: Id,
    reason: string,
    when: { readonly occurredOn: LocalDate },
  ): Promise<void> {
    const letter = await tx.findForUpdate(VillageLetter, letterId);
    if (!letter) return;
    letter.revoke(reason, when);
    updateLetter(tx, letter);
  }
}
