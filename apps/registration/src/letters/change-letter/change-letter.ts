import type { Receipt, Transaction } from '@libs/database';
import { assertUnchanged } from '@libs/http';
import type { Id } from '@libs/kernel';
import { VillageLetter } from '../village-letter.js';
import { LetterNotFound } from '../village-letter.errors.js';

/** Load under lock, decide, store. What a letter leads to is told of the worker, by whoever decides about her. */
export async function changeLetter(
  tx: Transaction,
  letterId: Id,
  ifMatch: number,
  decide: (letter: VillageLetter) => void | Promise<void>,
): Promise<Receipt> {
  const letter = await tx.findForUpdate(VillageLetter, letterId);
  if (!letter) throw new LetterNotFound();
  assertUnchanged(letter.version, ifMatch);
  await decide(letter);
  return updateLetter(tx, letter);
}

export function updateLetter(tx: Transaction, letter: VillageLetter): Receipt {
  const { id, version, state, year, number, agendaEntry, agendaNumber, capacity, reason } = letter;
  const { printedOn, signedOn, knownOn, revokedOn, voidedOn, codeHash, code, shown } = letter;
  const numbers = { year, number, agendaEntry, agendaNumber, codeHash, code, shown };
  const days = { printedOn, signedOn, knownOn, revokedOn, voidedOn };
  tx.update(VillageLetter, id, { version, state, capacity, reason, ...numbers, ...days });
  return { id, version };
}
