import { expect } from '@jest/globals';
import { eventually } from '@libs/testing';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBooks } from '../../tools/faults/books.js';
import { DeskWork } from '../../tools/faults/desk-work.js';
import { audit, type Books } from '../../tools/faults/ledger.js';
import { Random } from '../../tools/faults/random.js';
import { seedOfRun } from '../../tools/faults/seed.js';
import { settle } from '../../tools/faults/settle.js';
import { FaultSystem } from '../../tools/faults/system.js';

/** Printed in the name of each suite. Which moments it chooses is the same again; what the machine makes of them is not. */
export const seed = seedOfRun();
const random = new Random(seed);

export async function startSystem(): Promise<FaultSystem> {
  const dir = mkdtempSync(join(tmpdir(), 'desa-migran-faults-'));
  chmodSync(dir, 0o755); // PostgreSQL of a run by root is another user's, who must get through
  return FaultSystem.start(dir);
}

/** So many more commands have been accepted. */
export async function accepted(work: DeskWork, more: number, within = 60_000): Promise<void> {
  const enough = work.receipts.length + more;
  await eventually(() => expect(work.receipts.length).toBeGreaterThanOrEqual(enough), { within });
}

/**
 * Does harm in the middle of work, and then holds the books against each other: everything level again within 30 s of
 * the cause's end while the work goes on, and at its end nothing lost, doubled, invented or out of order.
 */
export async function duringWork(
  system: FaultSystem,
  harm: (work: DeskWork) => Promise<void>,
): Promise<Books> {
  const work = new DeskWork(system, { seed: random.below(2 ** 30) });
  try {
    await accepted(work, 10 + random.below(30));
    await harm(work);
    await settle(system);
  } finally {
    await work.end();
  }
  await settle(system);
  const books = await readBooks(system, work.receipts);
  expect(audit(books)).toEqual([]);
  return books;
}

/** How many records are on the topic beyond the first of each event. */
export function repeats({ records }: Books): number {
  return records.length - new Set(records.map(({ eventId }) => eventId)).size;
}
