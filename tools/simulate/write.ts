import {
  event,
  ownerOf,
  RelayTick,
  TELLERS,
  toKafkaRecord,
  TOPICS,
  type OutgoingRecord,
  type ServiceName,
} from '@libs/contracts';
import type { Instant } from '@libs/kernel';
import { createTopics, Publisher } from '@libs/messaging';
import type { Kafka } from 'kafkajs';
import { CannotStart } from '../embedded/process.js';
import { DayFiles } from './day-files.js';
import { endOf, journeysIn, journeysOf, type World } from './journeys.js';
import type { Plan } from './plan.js';
import type { Simulated } from './story.js';
import { dayText } from './table.js';

export interface SimulateOptions {
  readonly plan: Plan;
  readonly world: World;
  readonly kafka: Kafka;
  /** Also onto topics that hold something. */
  readonly onto: boolean;
  readonly say: (sentence: string) => void;
}

export interface Written {
  readonly journeys: number;
  /** Records that were sent once more, as a relay does that did not hear the broker's answer, are not among them. */
  readonly events: number;
  readonly repeats: number;
}

const BATCH = 3_000;
/** All ticks are on one partition, and a broker takes a megabyte of it at once. */
const MOST_DAYS = 100;
/** About one record in a hundred is sent twice, with the same stamp. */
const REPEATED = 97n;
const PROGRESS_MS = 5_000;

/**
 * Writes the history of a plan to the topics, in the order in which it was heard, with the stamps of the days of the history
 * and a tick of each service at the end of each. With the same seed it is the same, but
 * for the ids of ticks.
 *
 * @throws CannotStart if the topics hold something already, unless that is wanted
 * @throws CannotBeTold before anything is written
 */
export async function simulate({ plan, world, kafka, onto, say }: SimulateOptions): Promise<Written> {
  await createTopics(kafka);
  if (!onto) await assertEmpty(kafka);
  const files = new DayFiles();
  const publisher = new Publisher(kafka);
  try {
    const { journeys, events } = tellAll(plan, world, files, say);
    await publisher.learnOffsets(TOPICS.map(({ name }) => name));
    const writer = new Writer(publisher);
    const progress = new Progress('written', events, say);
    for (const day of files.daysUntil(endOf(world.tables))) {
      await writer.writeDay(day, files.take(day));
      progress.reached(writer.events);
    }
    await writer.send();
    return { journeys, events: writer.events, repeats: writer.repeats };
  } finally {
    await publisher.disconnect();
    files.remove();
  }
}

/** A relay that ticks by today's clock makes all of it late: what it is said to have told it would have had to tell. */
async function assertEmpty(kafka: Kafka): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    for (const { name } of TOPICS) {
      const partitions = await admin.fetchTopicOffsets(name);
      if (partitions.every(({ low, high }) => low === high)) continue;
      throw new CannotStart(
        `${name} holds events or ticks of other relays: their stamps are of today, so everything that is simulated would be late there and past answers would change. Name an empty Kafka by KAFKA_BROKERS, or add --onto.`,
      );
    }
  } finally {
    await admin.disconnect();
  }
}

function tellAll(
  plan: Plan,
  world: World,
  files: DayFiles,
  say: (sentence: string) => void,
): { journeys: number; events: number } {
  const progress = new Progress('journeys told', journeysIn(plan), say);
  let journeys = 0;
  let events = 0;
  for (const told of journeysOf(plan, world)) {
    files.add(told);
    journeys += 1;
    events += told.length;
    progress.reached(journeys);
  }
  return { journeys, events };
}

class Writer {
  events = 0;
  repeats = 0;
  private readonly position = new Map<ServiceName, bigint>();
  private readonly stamp = new Map<ServiceName, number>();
  /** Of villages, whose events are in many journeys. */
  private readonly seq = new Map<string, number>();
  /** Where each topic ends with all that is placed: nobody else writes. */
  private readonly next: Record<string, string[]>;
  private waiting: Placed[] = [];
  private again: Placed[] = [];
  private days = 0;

  constructor(private readonly publisher: Publisher) {
    this.next = publisher.offsets();
  }

  /** @throws CannotStart if somebody else has written meanwhile */
  async writeDay(day: number, events: readonly Simulated[]): Promise<void> {
    for (const one of events) {
      this.place(one);
      if (this.waiting.length >= BATCH) await this.send();
    }
    this.repeat();
    const stamp = `${dayText(day)}T16:59:59.999Z`;
    for (const service of TELLERS) this.tick(service, stamp);
    this.days += 1;
    if (this.days >= MOST_DAYS) await this.send();
  }

  async send(): Promise<void> {
    this.repeat();
    const byTopic = Map.groupBy(this.waiting, ({ topic }) => topic);
    this.waiting = [];
    this.days = 0;
    if (byTopic.size === 0) return;
    await this.publisher.sendRecords(
      [...byTopic].map(([topic, placed]) => ({ topic, messages: placed.map(({ record }) => record) })),
    );
    const written = this.publisher.offsets();
    for (const [topic, ends] of Object.entries(this.next)) {
      if (topic === RelayTick.topic || ends.every((end, at) => end === written[topic]![at])) continue;
      throw new CannotStart(
        `Somebody else has written to ${topic} meanwhile, so the ticks do not say where it ends: stop whoever it is, and begin anew with an empty Kafka.`,
      );
    }
  }

  private place(one: Simulated): void {
    const { source, subject, heard } = one;
    const position = (this.position.get(source) ?? 0n) + 1n;
    const stamp = Math.max(heard, (this.stamp.get(source) ?? 0) + 1);
    this.position.set(source, position);
    this.stamp.set(source, stamp);
    const record = toKafkaRecord({
      ...one,
      recordedAt: new Date(stamp - RELAYED_MS).toISOString(),
      heardAt: new Date(stamp).toISOString(),
      position,
      seq: one.seq || this.seqOf(`${source} ${subject.id}`),
      payload: JSON.stringify(one.data),
    });
    this.events += 1;
    const placed = this.add(one.topic, record);
    if (position % REPEATED === 0n) this.again.push(placed);
  }

  private add(topic: string, outgoing: OutgoingRecord): Placed {
    const record = this.publisher.place(topic, outgoing);
    const ends = this.next[topic]!;
    ends[record.partition] = String(BigInt(ends[record.partition]!) + 1n);
    const placed = { topic, record };
    this.waiting.push(placed);
    return placed;
  }

  /** As a relay does that has not heard the broker's answer. */
  private repeat(): void {
    for (const { topic, record } of this.again) this.add(topic, record);
    this.repeats += this.again.length;
    this.again = [];
  }

  private seqOf(key: string): number {
    const seq = (this.seq.get(key) ?? 0) + 1;
    this.seq.set(key, seq);
    return seq;
  }

  private tick(service: ServiceName, stamp: Instant): void {
    const own = Object.entries(this.next).filter(([topic]) => ownerOf(topic) === service);
    const data: RelayTick = {
      service,
      stamp,
      offsets: structuredClone(Object.fromEntries(own)),
      waiting: 0,
      oldestWaitingAgeMs: 0,
    };
    const subject = { kind: 'relay', id: service } as const;
    const occurredOn = stamp.slice(0, 10);
    const { id } = event(RelayTick, { subject, occurredOn }, data);
    const record = toKafkaRecord({
      id,
      type: RelayTick.type,
      topic: RelayTick.topic,
      source: service,
      subject,
      occurredOn,
      recordedAt: stamp,
      heardAt: stamp,
      position: 0n,
      seq: 0,
      actor: { role: 'SYSTEM' },
      payload: JSON.stringify(data),
    });
    this.add(RelayTick.topic, record);
  }
}

/** From a commit to its stamp. */
const RELAYED_MS = 150;

interface Placed {
  readonly topic: string;
  readonly record: ReturnType<Publisher['place']>;
}

/** Says every few seconds how far it is, and how long it will take. */
class Progress {
  private readonly began = Date.now();
  private said = Date.now();

  constructor(
    private readonly what: string,
    private readonly all: number,
    private readonly say: (sentence: string) => void,
  ) {}

  reached(n: number): void {
    const now = Date.now();
    if (now - this.said < PROGRESS_MS) return;
    this.said = now;
    const seconds = Math.round(((now - this.began) / 1_000) * Math.max(0, this.all / n - 1));
    const number = (value: number): string => value.toLocaleString('en');
    this.say(`… ${number(n)} of ${number(this.all)} ${this.what}, about ${number(seconds)} s to go`);
  }
}
