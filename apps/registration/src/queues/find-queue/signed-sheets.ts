import type { Transaction } from '@libs/database';
import type { Id } from '@libs/kernel';
import { In } from 'typeorm';
import { VillageLetter } from '../../letters/village-letter.js';

/** By worker: the sheet that the family has signed and of which the head has not taken note. There is one at most. */
export async function signedSheetsOf(
  tx: Transaction,
  workerIds: readonly Id[],
): Promise<ReadonlyMap<Id, VillageLetter>> {
  const sheets = await (
    await tx.manager()
  ).findBy(VillageLetter, {
    workerId: In(workerIds),
    type: 'FAMILY_PERMIT',
    state: 'DITANDATANGANI_KELUARGA',
  });
  return new Map(sheets.map((sheet) => [sheet.workerId, sheet]));
}
