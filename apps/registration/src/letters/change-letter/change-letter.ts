import type { Caller } from '@libs/access';
import type { Receipt, Transaction } from '@libs/database';
import { assertUnchanged } from '@libs/http';
import { Clock, dayInJakarta, type Id } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { KeepPartHistory } from '../../history/keep-history/keep-part-history.js';
import { Worker } from '../../workers/worker.js';
import { VillageLetter } from '../village-letter.js';
import { LetterNotFound } from '../village-letter.errors.js';

/** Load under lock, decide, store, keep who did it. What a letter leads to is told of the worker, by whoever decides about her. */
@Injectable()
export class ChangeLetter {
  constructor(
    private readonly history: KeepPartHistory,
    private readonly clock: Clock,
  ) {}

  async execute(
    tx: Transaction,
    by: Caller,
    letterId: Id,
    ifMatch: number,
    decide: (letter: VillageLetter) => void | Promise<void>,
  ): Promise<Receipt> {
    const letter = await tx.findForUpdate(VillageLetter, letterId);
    if (!letter) throw new LetterNotFound();
    assertUnchanged(letter.version, ifMatch);
    const entered = letter.agendaNumber;
    await decide(letter);
    return this.store(tx, by, letter, entered === letter.agendaNumber ? null : entered);
  }

  /** @param overwritten the number of the agenda that stood there until now */
  async store(
    tx: Transaction,
    by: Caller,
    letter: VillageLetter,
    overwritten: string | null = null,
  ): Promise<Receipt> {
    const { id, version, state, year, number, agendaEntry, agendaNumber, capacity, reason } = letter;
    const { printedOn, signedOn, knownOn, revokedOn, voidedOn, codeHash, code, shown } = letter;
    const numbers = { year, number, agendaEntry, agendaNumber, codeHash, code, shown };
    const days = { printedOn, signedOn, knownOn, revokedOn, voidedOn };
    tx.update(VillageLetter, id, { version, state, capacity, reason, ...numbers, ...days });
    if (overwritten === null) this.keepStep(tx, by, letter);
    else await this.keepOverwritten(tx, by, letter, overwritten);
    return { id, version };
  }

  /** Of one that has begun, too. */
  keepStep(tx: Transaction, by: Caller, letter: VillageLetter): void {
    this.history.keepStep(tx, letter.workerId, partOf(letter), this.done(letter, by));
  }

  /**
   * Like everything that stood there before, under her own key: of somebody who was from another village after all it is not to
   * be had here, and the step alone is kept.
   */
  private async keepOverwritten(
    tx: Transaction,
    by: Caller,
    letter: VillageLetter,
    agendaNumber: string,
  ): Promise<void> {
    const worker = await (await tx.manager()).findOneBy(Worker, { id: letter.workerId });
    if (!worker) return this.keepStep(tx, by, letter);
    this.history.keep(tx, worker, partOf(letter), this.done(letter, by), { agendaNumber });
  }

  private done({ state: action, reason, since }: VillageLetter, { access }: Caller) {
    const now = this.clock.now();
    const changedOn = since ?? dayInJakarta(now);
    return { action, reason, changedOn, role: access.role, officer: access.subject, now };
  }
}

function partOf({ id, type: kind, version }: VillageLetter) {
  return { part: 'LETTER', id, kind, version } as const;
}
