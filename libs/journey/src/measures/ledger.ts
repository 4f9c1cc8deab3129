import type { Id, Instant } from '@libs/kernel';
import type { Fact } from '../fact.js';
import { Telling, type Journey } from '../fold.js';
import { comesAfter, firstOfEach, heardBefore, inFoldOrder, type Arrival } from '../order.js';
import { eventName, type EventName } from '../stage-rank.js';
import { tellStories } from '../story.js';
import { foldWorker } from '../worker.js';
import { ledgersOf, PLAIN, RESTRICTED, type Contribution, type LedgerName } from './contribution.js';
import { countAnew, countJourney, Counting, Person } from './count-journey.js';

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
  return reckon(facts, from).entries;
}

/** The same, with the journey that was folded for it, where these facts tell one journey of one worker and no more. */
export function reckon(
  facts: readonly Fact[],
  from?: Arrival,
): { readonly entries: LedgerEntry[]; readonly journey: Journey | undefined } {
  const heard = firstOfEach(facts).sort((a, b) => (heardBefore(a, b) ? -1 : 1));
  const start = from ? heard.filter((fact) => heardBefore(fact, from)).length : 0;
  const running = new Running(heard.slice(0, start));
  const entries = heard.slice(start).flatMap((fact) => {
    const { lost, gained } = running.hear(fact);
    return difference(tally(lost), tally(gained), fact);
  });
  return { entries, journey: running.journey() };
}

interface Change {
  readonly lost: readonly Contribution[];
  readonly gained: readonly Contribution[];
}

/**
 * The same as counting all facts anew with each, at the cost of one: most facts come in the order of the world, belong to the
 * one journey of one worker and change nothing that was counted before. Where they do not, everything is counted anew.
 */
class Running {
  private readonly facts: Fact[];
  private counted: readonly Contribution[] = [];
  private last: Fact | undefined;
  private telling: Telling | undefined;
  private person = new Person();
  private counting = new Counting(this.person);

  constructor(heard: readonly Fact[]) {
    this.facts = [...heard];
    this.count();
  }

  hear(fact: Fact): Change {
    this.facts.push(fact);
    const { telling, last } = this;
    if (!telling || (last && !goesOn(last, fact)) || !isPlain(fact)) return this.changed(() => this.count());
    this.last = fact;
    const entry = telling.hear(fact);
    const learnt = this.person.learn(entry);
    const met = this.person.meet(telling.soFar());
    if (learnt || met) return this.changed(() => this.recount(telling));
    const gained = this.counting.take(entry);
    if (gained.length > 0) this.counted = [...this.counted, ...gained];
    return { lost: [], gained };
  }

  /** As `foldWorker` tells it; undefined where there are several, or none. */
  journey(): Journey | undefined {
    const { telling, last } = this;
    if (!telling || !last) return undefined;
    return { journeyId: last.journeyId ?? null, workerId: last.workerId, ...telling.outcome() };
  }

  private changed(count: () => void): Change {
    const lost = this.counted;
    count();
    return { lost, gained: this.counted };
  }

  /** All facts, folded anew. */
  private count(): void {
    const told = inFoldOrder(this.facts);
    this.last = told.at(-1);
    const isOne = told.every((fact, k) => isPlain(fact) && (k === 0 || ofOneJourney(told[k - 1]!, fact)));
    if (!isOne) {
      this.telling = undefined;
      this.counted = contributionsOf(this.facts);
      return;
    }
    this.telling = new Telling();
    for (const fact of told) this.telling.hear(fact);
    this.recount(this.telling);
  }

  /** The same entries, counted with what is known of the person now. */
  private recount(telling: Telling): void {
    const { person, counting, counted } = countAnew(telling.soFar());
    this.person = person;
    this.counting = counting;
    this.counted = counted;
  }
}

/** Says nothing of other facts: it neither joins workers nor takes an import back, and names its journey. */
function isPlain({ type, journeyId }: Fact): boolean {
  return journeyId !== undefined && !REGROUPS.has(eventName(type));
}

const REGROUPS: ReadonlySet<EventName | 'OTHER'> = new Set<EventName>([
  'WorkersMerged',
  'WorkersUnmerged',
  'WorkerImportUndone',
]);

function ofOneJourney(one: Fact, other: Fact): boolean {
  return one.workerId === other.workerId && one.journeyId === other.journeyId;
}

function goesOn(last: Fact, next: Fact): boolean {
  return ofOneJourney(last, next) && comesAfter(next, last);
}

interface Counted {
  readonly ledger: LedgerName;
  readonly contribution: Contribution;
  n: number;
}

/** Contributions that agree in everything, as one. */
function tally(contributions: readonly Contribution[]): Map<string, Counted> {
  const counted = new Map<string, Counted>();
  for (const contribution of contributions) {
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
