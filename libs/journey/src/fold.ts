import type { Id, Instant, LocalDate } from '@libs/kernel';
import { anomaly, type Anomaly, type AnomalyCode, type Missing } from './anomalies.js';
import { ruleOutcome, textOf, type Fact, type FactActor } from './fact.js';
import { FlagSet, type CarriedFlags } from './flags.js';
import type { First, SoFar } from './guards.js';
import { inFoldOrder } from './order.js';
import { Particulars, type CarriedParticulars } from './particulars.js';
import { eventName, type EventName } from './stage-rank.js';
import {
  advancement,
  HOLDS,
  isBeforeDeparture,
  isTerminal,
  MILESTONES,
  PATH_TO_CLEARANCE,
  type FlagCode,
  type Milestone,
  type State,
  type StateCode,
  type Step,
} from './states.js';
import { transitionsOf, type Transition } from './transitions.js';

/**
 * Version of the fold as a whole: order, table, guards. A published figure names it (architecture §6); what changes any
 * answer is a new version beside this one.
 */
export const FOLD_VERSION = 1;

/** One trip of one worker, as far as the facts tell. */
export interface Journey {
  /** null while no fact says which journey it is. */
  readonly journeyId: Id | null;
  readonly workerId: Id;
  readonly state: State;
  readonly flags: readonly FlagCode[];
  readonly milestones: readonly Milestone[];
  /** Village of origin; until the register has told it, the area of whoever told first. */
  readonly area: string | null;
  readonly sex: 'L' | 'P' | 'OTHER' | null;
  readonly birthYear: number | null;
  /** ISO 3166 alpha-2: what was last told, from the wish to the contract. */
  readonly country: string | null;
  /** 0 before she works; then 1, and one more with each extension of the contract. */
  readonly term: number;
  /** Competence tests not passed. */
  readonly failedTests: number;
  readonly entries: readonly Entry[];
  readonly anomalies: readonly Anomaly[];
}

/** Of a journey, what figures are counted from. */
export type Told = Pick<Journey, 'area' | 'sex' | 'birthYear' | 'entries'>;

/** What one fact did, in the order of the world. */
export interface Entry {
  readonly factId: Id;
  /** OTHER: kept and shown, and nothing is concluded from it. */
  readonly what: EventName | 'OTHER';
  readonly actor: FactActor;
  readonly occurredOn: LocalDate;
  readonly occurredAt?: Instant;
  readonly heardAt: Instant;
  readonly from: State;
  readonly to: State;
  /** Holds that this fact has raised. */
  readonly held: readonly FlagCode[];
  /** What the fact says, and who published it: figures are counted from it. */
  readonly data: object;
  readonly service: string;
  /** Steps to clearance that were still open after it; none once she has left. */
  readonly missing: readonly Step[];
}

/**
 * The journey that a set of facts tells: neither the order in which they were heard nor repetition enters. The facts are
 * those of one journey; `foldWorker` sorts a worker's facts into journeys.
 */
export function foldJourney(facts: readonly Fact[]): Journey {
  const told = inFoldOrder(facts);
  const [first] = told;
  if (!first) throw new RangeError('A journey is told by one fact at least');
  const telling = new Telling();
  for (const fact of told) telling.hear(fact);
  return {
    journeyId: told.find(({ journeyId }) => journeyId !== undefined)?.journeyId ?? null,
    workerId: first.workerId,
    ...telling.outcome(),
  };
}

/** A telling as it stands, to be gone on from without the facts that led there. */
export interface CarriedTelling {
  readonly state: State;
  readonly linked: boolean;
  readonly term: number;
  readonly failedTests: number;
  readonly reached: readonly Step[];
  readonly flags: CarriedFlags;
  readonly particulars: CarriedParticulars;
  readonly firsts: readonly (readonly [StateCode, First])[];
  readonly anomalies: readonly Anomaly[];
  readonly unlinked: readonly Id[];
}

/** The fold at work: what is known after the facts heard so far, each in the order of the world. */
export class Telling implements SoFar {
  readonly reached: Set<Step>;
  readonly flags: FlagSet;
  private state: State;
  /** Whether the register has spoken of her, be it by a draft. */
  private linked: boolean;
  private term: number;
  private failedTests: number;
  private stillOpen: readonly Step[] = PATH_TO_CLEARANCE;
  private readonly particulars: Particulars;
  private readonly firsts: Map<StateCode, First>;
  /** Of one that was gone on from: those since. */
  private readonly entries: Entry[] = [];
  private readonly anomalies: Anomaly[];
  /** Told by other services before the register spoke, and moving nothing. */
  private readonly unlinked: Id[];

  constructor(carried?: CarriedTelling) {
    this.reached = new Set(carried?.reached);
    this.flags = new FlagSet(carried?.flags);
    this.state = carried?.state ?? null;
    this.linked = carried?.linked ?? false;
    this.term = carried?.term ?? 0;
    this.failedTests = carried?.failedTests ?? 0;
    this.particulars = new Particulars(carried?.particulars);
    this.firsts = new Map(carried?.firsts);
    this.anomalies = [...(carried?.anomalies ?? [])];
    this.unlinked = [...(carried?.unlinked ?? [])];
  }

  carried(): CarriedTelling {
    const { state, linked, term, failedTests, reached, flags, particulars, firsts, anomalies, unlinked } =
      this;
    return {
      state,
      linked,
      term,
      failedTests,
      reached: [...reached],
      flags: flags.carried(),
      particulars: particulars.carried(),
      firsts: [...firsts],
      anomalies,
      unlinked,
    };
  }

  first(state: StateCode): First | undefined {
    return this.firsts.get(state);
  }

  hear(fact: Fact): Entry {
    const from = this.state;
    const held = HOLDS.filter((hold) => this.flags.has(hold));
    const what = eventName(fact.type);
    this.particulars.learn(what, fact);
    this.exempt(fact);
    this.move(fact, transitionsOf(what, fact));
    this.flags.apply(what, fact, this.state);
    this.count(what);
    const raised = HOLDS.filter((hold) => this.flags.has(hold) && !held.includes(hold));
    const entry = this.entry(fact, what, from, raised);
    this.entries.push(entry);
    return entry;
  }

  /** What figures are counted from. */
  soFar(): Told {
    return { ...this.particulars.known(), entries: this.entries };
  }

  outcome(): Omit<Journey, 'journeyId' | 'workerId'> {
    const { state, term, failedTests, entries } = this;
    const unlinked = this.linked ? [] : this.unlinked;
    return {
      state,
      flags: this.flags.standing(),
      milestones: MILESTONES.filter((milestone) => this.reached.has(milestone)),
      ...this.particulars.known(),
      term,
      failedTests,
      entries,
      anomalies: [
        ...this.anomalies,
        ...unlinked.map((id) => anomaly('BEFORE_REGISTRATION', id, ['REGISTERED'])),
      ],
    };
  }

  private move(fact: Fact, rows: readonly Transition[]): void {
    const row = rows.find(({ from }) => from.includes(this.state));
    const [main] = rows;
    if (row) this.step(fact, row);
    else if (!main) this.note(fact);
    else if (isTerminal(this.state)) {
      this.find(this.state === 'DECEASED' ? 'AFTER_DEATH' : 'AFTER_END', fact);
    } else this.stepOutOfPlace(fact, main);
  }

  private step(fact: Fact, row: Transition): void {
    this.open(row);
    this.findUnregistered(fact);
    for (const guard of row.guards ?? []) {
      const finding = guard(this, fact);
      if (!finding) continue;
      this.find(finding.code, fact, finding.missing);
      if (finding.raises) this.flags.raise(finding.raises);
    }
    this.reach(fact, row);
    if (row.stepsBack && row.to) this.state = row.to;
    else this.advance(row);
  }

  /** Kept, as every fact; ahead of its place it leads on all the same, since what happened has happened. */
  private stepOutOfPlace(fact: Fact, row: Transition): void {
    this.open(row);
    const unregistered = this.findUnregistered(fact);
    const missing = row.needs?.filter((step) => !this.reached.has(step)) ?? [];
    const leads = row.to !== undefined && advancement(row.to) > advancement(this.state);
    if (leads && missing.length > 0) this.find(row.ahead ?? 'STEPS_NOT_HEARD', fact, missing);
    else if (!unregistered) this.find('OUT_OF_ORDER', fact);
    this.reach(fact, row);
    if (unregistered || missing.length > 0) this.advance(row);
  }

  private open({ opens, to }: Transition): void {
    if (!opens) return;
    this.linked = true;
    if (to !== 'DRAFT') this.reached.add('REGISTERED');
  }

  private reach(fact: Fact, { to, marks }: Transition): void {
    if (marks) this.reached.add(marks);
    if (!to) return;
    if (isBeforeDeparture(this.state) || !isMilestone(to)) this.reached.add(to);
    if (!this.firsts.has(to)) this.firsts.set(to, firstOf(fact));
  }

  private advance({ to }: Transition): void {
    if (to && advancement(to) > advancement(this.state)) this.state = to;
  }

  /** A job that needs no certificate: the owner's rules have said so (E06). */
  private exempt(fact: Fact): void {
    if (ruleOutcome(fact, 'E06') === 'NOT_APPLICABLE') this.reached.add('CERTIFIED');
  }

  private note(fact: Fact): void {
    if (fact.service !== 'registration' && !this.linked) this.unlinked.push(fact.eventId);
  }

  private findUnregistered(fact: Fact): boolean {
    if (this.linked) return false;
    this.find('BEFORE_REGISTRATION', fact, ['REGISTERED']);
    return true;
  }

  private find(code: AnomalyCode, fact: Fact, missing: readonly Missing[] = []): void {
    this.anomalies.push(anomaly(code, fact.eventId, missing));
  }

  private count(what: EventName | 'OTHER'): void {
    if (what === 'CompetencyNotYet') this.failedTests += 1;
    if (this.term === 0 && this.reached.has('WORKING')) this.term = 1;
    if (what === 'ContractExtended' && this.state === 'WORKING') this.term += 1;
  }

  private entry(fact: Fact, what: EventName | 'OTHER', from: State, held: readonly FlagCode[]): Entry {
    const { eventId, actor, occurredOn, occurredAt, heardAt, data, service } = fact;
    return {
      factId: eventId,
      what,
      actor,
      occurredOn,
      ...(occurredAt !== undefined && { occurredAt }),
      heardAt,
      from,
      to: this.state,
      held,
      data,
      service,
      missing: this.openSteps(),
    };
  }

  private openSteps(): readonly Step[] {
    if (!isBeforeDeparture(this.state)) return [];
    if (this.stillOpen.some((step) => this.reached.has(step))) {
      this.stillOpen = this.stillOpen.filter((step) => !this.reached.has(step));
    }
    return this.stillOpen;
  }
}

function firstOf(fact: Fact): First {
  const validUntil = textOf(fact, 'validUntil');
  return {
    ...(fact.occurredAt !== undefined && { occurredAt: fact.occurredAt }),
    ...(validUntil !== undefined && { validUntil }),
  };
}

function isMilestone(state: StateCode): state is Milestone {
  return (MILESTONES as readonly StateCode[]).includes(state);
}
