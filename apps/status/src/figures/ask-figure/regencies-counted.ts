import type { Transaction } from '@libs/database';
import { MEASURES } from '@libs/journey';
import { isAreaCode } from '@libs/reference';
import { MONTHS } from '../../projection/months.js';
import type { Question } from '../figure.js';

/** Of what is not summed up by month: whoever has taken a step, or had a complaint closed, is counted otherwise too. */
const NOT_SUMMED: readonly string[] = ['LAMA_LANGKAH', 'PENGADUAN_SELESAI'];

/**
 * Under which kab/kota anything is counted by the measure of a question, whatever its period and filters: a few rows of the
 * months that are over, and the entries since.
 */
export async function regenciesCounted(
  tx: Transaction,
  { ledger, narrowedBy, definition: { measure } }: Question,
): Promise<string[]> {
  // Of whom an office served it sees no other sums than those by office.
  const dimension = narrowedBy.includes('office') ? 'office' : 'none';
  const rows = await tx.query<{ code: string | null }>(
    `select area as code from ${MONTHS[ledger].table} where level = 4 and dimension = $3 and measure = any ($2::text[])
     union
     select left(area, 4) from ${ledger} where measure = $1 and heard_at >= (select until from months_closed)`,
    [measure, NOT_SUMMED.includes(measure) ? MEASURES : [measure], dimension],
  );
  return rows.flatMap(({ code }) => (code !== null && isAreaCode(code) ? [code] : []));
}
