import type { Id, Instant } from '@libs/kernel';
import type { Fact } from '../fact.js';
import { firstOfEach, heardBefore, type Arrival } from '../order.js';
import { tellStories } from '../story.js';
import { foldWorker } from '../worker.js';
import { ledgersOf, PLAIN, RESTRICTED, type Contribution, type LedgerName } from './contribution.js';
import { countJourney } from './count-journey.js';

/**
 * Version of the measures as a whole; a published figure names it beside the fold's (architecture §6). What changes any
 * answer is a new version.
 */
export const MEASURES_VERSION = 1;

/** What one fact, when it was heard, added to the figures or took away from them. */
export interface LedgerEntry extends Contribution {
  readonly ledger: LedgerName;
  readonly factId: Id;
  readonly workerId: Id;
  readonly heardAt: Instant;
  readonly service: string;
  readonly position: number;
}

/** What facts add to the figures, whoever of them is one person. */
export function contributionsOf(facts: readonly Fact[]): Contribution[] {
  return tellStories(facts).flatMap((story) => foldWorker(story.facts).flatMap(countJourney));
}

/**
 * The ledger of workers who were ever joined by a merge, or of one who never was: entry k is what the first k facts add
 * less what the first k − 1 add, in the order in which they were heard. So it is a function of the set of facts, and in which
 * order topics were read does not enter. With `from`, only the entries of facts heard then or later: the others stand.
 */
export function ledgerOf(facts: readonly Fact[], from?: Arrival): LedgerEntry[] {
  const heard = firstOfEach(facts).sort((a, b) => (heardBefore(a, b) ? -1 : 1));
  const start = from ? heard.filter((fact) => heardBefore(fact, from)).length : 0;
  let before = tally(heard.slice(0, start));
  const entries: LedgerEntry[] = [];
  for (let k = start; k < heard.length; k++) {
    const after = tally(heard.slice(0, k + 1));
    entries.push(...difference(before, after, heard[k]!));
    before = after;
  }
  return entries;
}

interface Counted {
  readonly ledger: LedgerName;
  readonly contribution: Contribution;
  n: number;
}

/** Contributions that agree in everything, as one. */
function tally(facts: readonly Fact[]): Map<string, Counted> {
  const counted = new Map<string, Counted>();
  for (const contribution of contributionsOf(facts)) {
    for (const ledger of ledgersOf(contribution.measure)) {
      const key = keyOf(ledger, contribution);
      const same = counted.get(key);
      if (same) same.n += contribution.n;
      else counted.set(key, { ledger, contribution, n: contribution.n });
    }
  }
  return counted;
}

/** In the order of the keys, so that the same facts give the same entries in the same order everywhere. */
function difference(
  before: ReadonlyMap<string, Counted>,
  after: ReadonlyMap<string, Counted>,
  { eventId, workerId, heardAt, service, position }: Fact,
): LedgerEntry[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return keys.flatMap((key) => {
    const n = (after.get(key)?.n ?? 0) - (before.get(key)?.n ?? 0);
    if (n === 0) return [];
    const { ledger, contribution } = (after.get(key) ?? before.get(key))!;
    const { procedural: _, cause: __, ...plain } = contribution;
    const told = ledger === 'PLAIN' ? plain : contribution;
    return [{ ledger, factId: eventId, workerId, heardAt, service, position, ...told, n }];
  });
}

function keyOf(ledger: LedgerName, contribution: Contribution): string {
  const fields = ledger === 'PLAIN' ? PLAIN : RESTRICTED;
  return `${ledger}|${fields.map((field) => contribution[field] ?? '').join('|')}`;
}
