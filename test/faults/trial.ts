import { expect } from '@jest/globals';
import { readBooks } from '../../tools/faults/books.js';
import { audit, type Books } from '../../tools/faults/ledger.js';
import { Random } from '../../tools/faults/random.js';
import { seedOfRun } from '../../tools/faults/seed.js';
import type { FaultSystem } from '../../tools/faults/system.js';
import { tryHarm, type Harm, type Outcome } from '../../tools/faults/trial.js';

/** Printed in the name of each suite. What it chooses is the same again; what the machine makes of that is not. */
export const seed = seedOfRun();
const random = new Random(seed);

/**
 * Does harm in the middle of work. Everything is level within 30 s of the cause's end while the work goes on, and at its
 * end the books agree: nothing lost, doubled, invented or out of order.
 */
export async function duringWork(system: FaultSystem, harm: Harm): Promise<Outcome & { books: Books }> {
  const outcome = await tryHarm(system, random, harm);
  const books = await readBooks(system, outcome.receipts);
  expect(audit(books)).toEqual([]);
  return { ...outcome, books };
}
