import type { Transaction } from '@libs/database';
import { Scan, type ScanOf } from '../scan.js';
import { lineOf, type ScanLine } from '../scan.views.js';

/** What is shown of a sheet or a paper; the file itself stays where it is. */
export async function latestScan(tx: Transaction, { kind, id }: ScanOf): Promise<ScanLine | undefined> {
  const scan = await (
    await tx.manager()
  ).findOne(Scan, {
    select: { id: true, contentType: true, bytes: true, recordedAt: true },
    where: kind === 'letter' ? { letterId: id } : { documentId: id },
    order: { id: 'DESC' },
  });
  return scan ? lineOf(scan) : undefined;
}
