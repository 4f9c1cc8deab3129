import type { Transaction } from '@libs/database';
import { dayInJakarta, type Instant } from '@libs/kernel';
import { breakdownsOf } from '../../tables/printed-cells.js';
import { tablesOfDay } from '../../tables/published-tables.js';
import type { Question } from '../figure.js';
import type { AskFigureRequest } from './ask-figure.request.js';

/**
 * What of RESTRICTED codes was printed for all the world: the very period and place of a table, undivided or by one dimension
 * that it prints, as of its own day. Then the end of that day in Jakarta, as of which it is told; else undefined, as for whatever
 * is asked beside it (docs/privacy.md).
 */
export async function printedSo(
  tx: Transaction,
  { definition, period, narrowedTo, by, ledger }: Question,
  { asOf, against, endedBy }: AskFigureRequest,
  final: Instant | null,
): Promise<Instant | undefined> {
  if (ledger !== 'restricted_entry' || asOf === undefined || against !== undefined) return undefined;
  if (narrowedTo === undefined || by.length > 1) return undefined;
  const day = dayInJakarta(asOf);
  const end = `${day}T16:59:59.999Z`;
  // Before all of the day is heard, each moment of it would give another answer.
  if (final === null || final < end || (endedBy !== undefined && endedBy !== day)) return undefined;
  const tables = await tablesOfDay(tx, { measure: definition.id, ...period, of: narrowedTo }, day);
  const isPrinted = tables.some((table) => by.every((each) => breakdownsOf(table).includes(each)));
  return isPrinted ? end : undefined;
}
