import {
  validateForWriting,
  type Contract,
  type EventActor,
  type ServiceName,
  type Subject,
} from '@libs/contracts';
import type { Id, Instant, LocalDate } from '@libs/kernel';
import { Random } from '../faults/random.js';
import { dayText } from './table.js';
import { serviceOf } from './told-as.js';

/** An event as it will be on its topic, save for what only whoever writes knows: its place among those of its service. */
export interface Simulated {
  readonly id: Id;
  readonly type: string;
  readonly topic: string;
  readonly source: ServiceName;
  readonly subject: Subject;
  readonly journeyId?: Id;
  readonly occurredOn: LocalDate;
  readonly occurredAt?: Instant;
  /** Milliseconds since 1970: the day is that of the simulation. */
  readonly heard: number;
  /** Among the events of its worker in its service; 0 where it is about a village, whose events are in many stories. */
  readonly seq: number;
  readonly actor: EventActor;
  readonly data: object;
}

/** One registration of a person, and the trip that it tells of. */
export interface Registered {
  readonly workerId: Id;
  readonly journeyId: Id;
  readonly villageCode: string;
}

export interface When {
  /** The day in the world. */
  readonly on: number;
  /** The day on which it is heard; without it, as soon as a desk is on line. */
  readonly heard?: number;
  /** No later than this. */
  readonly by?: number;
  /** Hour in UTC, where it is known. */
  readonly hour?: number;
}

interface Told extends When {
  readonly contract: Contract;
  readonly subject: Subject;
  readonly journeyId?: Id;
  readonly heard: number;
  readonly actor: EventActor;
  readonly data: object;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Offices are open from eight in Jakarta, which is 1 o'clock in UTC, and what is heard in a day is heard within 13 hours. */
const OPENS_AT_MS = HOUR_MS;
const OPEN_MS = 11 * HOUR_MS;
const A_MOMENT_MS = 20_000;

/** One desk in eight has no network for some days of a month: then it is heard in one go. */
const OFFLINE_ONE_IN = 8;
const MONTH = 30;

/** Most facts of later years are told in time; of some nobody tells for weeks. */
const LATE_ONE_IN = 30;
const LATE_DAYS = 75;

/**
 * The facts of one synthetic worker, or of two records that turn out to be one. All that is drawn comes from the seed and the
 * number of the story, so the same story can be told again.
 */
export class Story {
  readonly random: Random;
  private readonly told: Told[] = [];
  private ids = 0;

  constructor(
    private readonly seed: number,
    private readonly nth: number,
  ) {
    this.random = new Random(mixed(seed, nth));
  }

  /** An id like ours (UUIDv7), made of a day, the seed, the story's number and a counter: no two are the same. */
  id(day: number): Id {
    this.ids += 1;
    const time = hex(Math.max(0, day) * DAY_MS + OPENS_AT_MS, 12);
    const salt = mixed(this.seed, this.nth ^ 0x5bd1e995) >>> 0;
    const tail = hex(this.nth, 8) + hex(this.ids, 4);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(salt & 0xfff, 3)}-a${hex((salt >>> 12) & 0xfff, 3)}-${tail}`;
  }

  /** What stands for a keyed hash of a number that nobody has. */
  hash(): string {
    return this.id(0).replaceAll('-', '').repeat(2);
  }

  between(from: number, to: number): number {
    return from + this.random.below(to - from + 1);
  }

  oneIn(n: number): boolean {
    return this.random.below(n) === 0;
  }

  tell<T extends object>(
    contract: Contract<T>,
    { workerId, journeyId }: Registered,
    when: When,
    actor: EventActor,
    data: T,
  ): void {
    this.add(contract, { kind: 'worker', id: workerId }, journeyId, when, actor, data);
  }

  tellOf<T extends object>(
    contract: Contract<T>,
    subject: Subject,
    when: When,
    actor: EventActor,
    data: T,
  ): void {
    this.add(contract, subject, undefined, when, actor, data);
  }

  /** Later than usual for once, as things are that happen far away. */
  late(on: number): When {
    return this.oneIn(LATE_ONE_IN) ? { on, heard: on + this.between(14, LATE_DAYS) } : { on };
  }

  /** Everything that is heard by the end, in the order in which it is. @throws EventBreaksContract */
  events(end: number): Simulated[] {
    const heard = this.told.filter((one) => one.heard <= end).sort((a, b) => a.heard - b.heard);
    const seqs = new Map<string, number>();
    let at = 0;
    return heard.map((one, index) => {
      const isNewDay = index === 0 || heard[index - 1]!.heard !== one.heard;
      at = isNewDay
        ? one.heard * DAY_MS + OPENS_AT_MS + this.random.below(OPEN_MS)
        : at + 1_000 + this.random.below(A_MOMENT_MS);
      const source = serviceOf(one.contract) as ServiceName;
      const key = `${source} ${one.subject.id}`;
      const seq = one.subject.kind === 'worker' ? (seqs.get(key) ?? 0) + 1 : 0;
      seqs.set(key, seq);
      return this.simulated(one, source, seq, at);
    });
  }

  private add(
    contract: Contract,
    subject: Subject,
    journeyId: Id | undefined,
    { on, heard, by, hour }: When,
    actor: EventActor,
    data: object,
  ): void {
    const asSoonAsCan = heard ?? this.hearing(on, actor);
    const day = Math.max(on, by === undefined ? asSoonAsCan : Math.min(by, asSoonAsCan));
    this.told.push({
      contract,
      subject,
      on,
      heard: day,
      actor,
      data,
      ...(journeyId !== undefined && { journeyId }),
      ...(hour !== undefined && { hour }),
    });
  }

  /** The day on which a desk gets through. Desks of one district share their network. */
  private hearing(on: number, { area }: EventActor): number {
    const usual = on + (this.oneIn(3) ? 1 : 0);
    if (area === undefined) return usual;
    const month = Math.floor(usual / MONTH);
    const drawn = mixed(this.seed ^ month, Number(area.slice(0, 6))) >>> 0;
    if (drawn % OFFLINE_ONE_IN !== 0) return usual;
    const from = month * MONTH + ((drawn >>> 8) % 20);
    const days = 3 + ((drawn >>> 16) % 7);
    return from <= usual && usual < from + days ? from + days : usual;
  }

  private simulated(told: Told, source: ServiceName, seq: number, heard: number): Simulated {
    const { contract, subject, journeyId, on, hour, actor, data } = told;
    const occurredOn = dayText(on);
    const event = {
      id: this.id(on),
      subject,
      occurredOn,
      ...(journeyId !== undefined && { journeyId }),
      ...(hour !== undefined && { occurredAt: new Date(on * DAY_MS + hour * HOUR_MS).toISOString() }),
    };
    validateForWriting({ ...event, contract, data }, { actor });
    return { ...event, type: contract.type, topic: contract.topic, source, heard, seq, actor, data };
  }
}

const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0').slice(-digits);

/** Two numbers as one of 32 bits that tells nothing of either (the finaliser of MurmurHash3). */
function mixed(one: number, other: number): number {
  let h = Math.imul(one ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(other + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
