import type { Id, Instant } from '@libs/kernel';
import type { Fact } from '../fact.js';
import { Telling, type Journey } from '../fold.js';
import { firstOfEach, heardBefore, inFoldOrder, type Arrival } from '../order.js';
import { tellStories } from '../story.js';
import { foldWorker } from '../worker.js';
import { ledgersOf, PLAIN, RESTRICTED, type Contribution, type LedgerName } from './contribution.js';
import { countAnew, countJourney } from './count-journey.js';
import { isPlain, ofOneJourney, PlainStory, type CarriedStory, type JourneyStanding } from './plain-story.js';

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

/** What was reckoned, and where these facts tell one journey of one worker and no more, that, and what carries it on. */
export interface Reckoned {
  readonly entries: LedgerEntry[];
  readonly journey: Journey | undefined;
  readonly carried: CarriedStory | undefined;
}

/** The same, with the journey that was folded for it. */
export function reckon(facts: readonly Fact[], from?: Arrival): Reckoned {
  const heard = inHearingOrder(firstOfEach(facts));
  const start = from ? heard.filter((fact) => heardBefore(fact, from)).length : 0;
  const running = new Running(heard.slice(0, start));
  const entries = heard.slice(start).flatMap((fact) => {
    const { lost, gained } = running.hear(fact);
    return difference(tally(lost), tally(gained), fact);
  });
  return { entries, journey: running.journey(), carried: running.carried() };
}

/**
 * What new facts add to a story that is carried on, as `reckon` would say of all its facts, those before among them. Undefined
 * where that cannot be said without them: one was heard before, or happened before, or tells what was counted otherwise.
 */
export function carryOn(
  carried: CarriedStory,
  facts: readonly Fact[],
):
  | { readonly entries: LedgerEntry[]; readonly journey: JourneyStanding; readonly carried: CarriedStory }
  | undefined {
  const story = PlainStory.of(carried);
  const entries: LedgerEntry[] = [];
  let latest: Arrival = carried.latest;
  for (const fact of inHearingOrder(facts)) {
    if (!heardBefore(latest, fact) || !story?.isGoneOnBy(fact)) return undefined;
    const gained = story.hear(fact);
    if (!gained) return undefined;
    if (gained.length > 0) entries.push(...difference(NOTHING, tally(gained), fact));
    latest = fact;
  }
  const journey = story?.journey();
  const after = story?.carried(latest);
  return journey && after && { entries, journey, carried: after };
}

const NOTHING: ReadonlyMap<string, Counted> = new Map();

function inHearingOrder(facts: readonly Fact[]): Fact[] {
  return facts.toSorted((a, b) => (heardBefore(a, b) ? -1 : 1));
}

interface Change {
  readonly lost: readonly Contribution[];
  readonly gained: readonly Contribution[];
}

/**
 * The same as counting all facts anew with each, at the cost of one: most facts go on with a plain story. Where one does
 * not, everything is counted anew.
 */
class Running {
  private readonly facts: Fact[];
  private counted: readonly Contribution[] = [];
  private story: PlainStory | undefined;

  constructor(heard: readonly Fact[]) {
    this.facts = [...heard];
    this.count();
  }

  hear(fact: Fact): Change {
    this.facts.push(fact);
    const { story } = this;
    if (!story?.isGoneOnBy(fact)) return this.changed(() => this.count());
    const gained = story.hear(fact);
    if (!gained) return this.changed(() => this.recount(story));
    if (gained.length > 0) this.counted = [...this.counted, ...gained];
    return { lost: [], gained };
  }

  /** As `foldWorker` tells it; undefined where there are several, or none. */
  journey(): Journey | undefined {
    return this.story?.journey();
  }

  carried(): CarriedStory | undefined {
    const latest = this.facts.at(-1);
    return latest && this.story?.carried(latest);
  }

  private changed(count: () => void): Change {
    const lost = this.counted;
    count();
    return { lost, gained: this.counted };
  }

  /** All facts, folded anew. */
  private count(): void {
    const told = inFoldOrder(this.facts);
    const isOne = told.every((fact, k) => isPlain(fact) && (k === 0 || ofOneJourney(told[k - 1]!, fact)));
    if (!isOne) {
      this.story = undefined;
      this.counted = contributionsOf(this.facts);
      return;
    }
    const telling = new Telling();
    for (const fact of told) telling.hear(fact);
    this.recount({ telling, last: told.at(-1) });
  }

  /** The same entries, counted with what is known of the person now. */
  private recount({ telling, last }: Pick<PlainStory, 'telling' | 'last'>): void {
    const { person, counting, counted } = countAnew(telling.soFar());
    this.story = new PlainStory(telling, person, counting, last);
    this.counted = counted;
  }
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
