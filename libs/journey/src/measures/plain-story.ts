import type { Id } from '@libs/kernel';
import type { Fact } from '../fact.js';
import { FOLD_VERSION, Telling, type CarriedTelling, type Journey } from '../fold.js';
import { comesAfter, type Arrival, type Placed } from '../order.js';
import { eventName, type EventName } from '../stage-rank.js';
import type { Contribution } from './contribution.js';
import { Counting, Person, type CarriedCounting, type CarriedPerson } from './count-journey.js';
import { MEASURES_VERSION } from './version.js';

/** What is read of the last fact of a story when the next comes. */
type Last = Placed & Pick<Fact, 'workerId' | 'journeyId'>;

/**
 * A plain story as it stands: folding and counting its next facts needs none of those before. Nothing but those facts, folded
 * (no record of its own), and of no use to another version of the fold or the measures.
 */
export interface CarriedStory {
  readonly versions: string;
  readonly last: Last;
  /** The fact that was heard last, which need not be the last that happened. */
  readonly latest: Arrival;
  readonly telling: CarriedTelling;
  readonly person: CarriedPerson;
  readonly counting: CarriedCounting;
}

/** How a journey stands, without what has happened in it. */
export type JourneyStanding = Omit<Journey, 'entries'>;

const VERSIONS = `${FOLD_VERSION}.${MEASURES_VERSION}`;

/** One journey of one worker, of which each fact came in the order of the world, so that the next is counted by itself. */
export class PlainStory {
  constructor(
    readonly telling: Telling,
    private readonly person: Person,
    private readonly counting: Counting,
    public last: Last | undefined,
  ) {}

  /** Undefined where another version has carried it here. */
  static of({ versions, telling, person, counting, last }: CarriedStory): PlainStory | undefined {
    if (versions !== VERSIONS) return undefined;
    const known = new Person(person);
    return new PlainStory(new Telling(telling), known, new Counting(known, counting), last);
  }

  isGoneOnBy(fact: Fact): boolean {
    const { last } = this;
    return isPlain(fact) && (!last || (ofOneJourney(last, fact) && comesAfter(fact, last)));
  }

  /** What it adds; undefined where it tells something that what was counted before would have to say. */
  hear(fact: Fact): Contribution[] | undefined {
    this.last = fact;
    const entry = this.telling.hear(fact);
    const learnt = this.person.learn(entry);
    const met = this.person.meet(this.telling.soFar());
    return learnt || met ? undefined : this.counting.take(entry);
  }

  /** Undefined while nothing was heard of it. The entries are those since it was carried on. */
  journey(): Journey | undefined {
    const { last } = this;
    if (!last) return undefined;
    const { journeyId = null, workerId } = last;
    return { journeyId, workerId, ...this.telling.outcome() };
  }

  /** @param latest the fact that was heard last */
  carried({ heardAt, service, position }: Arrival): CarriedStory | undefined {
    const { last } = this;
    if (!last) return undefined;
    const { eventId, type, occurredOn, occurredAt, recordedAt, workerId, journeyId } = last;
    return {
      versions: VERSIONS,
      last: {
        eventId,
        type,
        occurredOn,
        ...(occurredAt !== undefined && { occurredAt }),
        recordedAt,
        workerId,
        ...(journeyId !== undefined && { journeyId }),
      },
      latest: { heardAt, service, position },
      telling: this.telling.carried(),
      person: this.person.carried(),
      counting: this.counting.carried(),
    };
  }
}

/** Says nothing of other facts: it neither joins workers nor takes an import back, and names its journey. */
export function isPlain({ type, journeyId }: Fact): boolean {
  return journeyId !== undefined && !REGROUPS.has(eventName(type));
}

const REGROUPS: ReadonlySet<EventName | 'OTHER'> = new Set<EventName>([
  'WorkersMerged',
  'WorkersUnmerged',
  'WorkerImportUndone',
]);

interface OfJourney {
  readonly workerId: Id;
  readonly journeyId?: Id;
}

export function ofOneJourney(one: OfJourney, other: OfJourney): boolean {
  return one.workerId === other.workerId && one.journeyId === other.journeyId;
}
