import { contractOf, type ReceivedEvent } from '@libs/contracts';
import { isUnavailable, sideBySide, Transaction } from '@libs/database';
import { Logger } from '@nestjs/common';
import { ServerKafka, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import type { Consumer, EachBatchPayload, KafkaConfig, TopicPartitionOffset } from 'kafkajs';
import { once } from 'node:events';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { isObservable, lastValueFrom } from 'rxjs';
import type { DataSource } from 'typeorm';
import {
  firstHeard,
  keyOf,
  lockPositions,
  movePositions,
  partitionOf,
  PRUNE_INBOX,
  type PartitionKey,
} from './consumer-store.js';
import { readRecord, type HeardRecord, type ListensTo } from './heard-record.js';
import { Held, type Portion, type Positions } from './held.js';
import { lingerMs } from './linger.js';
import { BATCH_PATTERN, hearsMany } from './on.js';
import {
  askedAgain,
  redrivesAlone,
  stayParked,
  unpark,
  type ParkedRecord,
  type ParkReason,
} from './parking.js';
import { sift, type Aside, type Kept } from './sift.js';

/** What a service adds to its consumer. */
export type ConsumerHooks = Pick<ConsumerOptions, 'lingerMs' | 'kept' | 'onOpen' | 'onParked' | 'onRedriven'>;

export interface ConsumerOptions {
  readonly service: string;
  /** Brokers, and in production TLS and SASL. */
  readonly kafka: KafkaConfig;
  /** Its database as the system role. */
  readonly source: DataSource;
  /** Called when kafkajs has given up for good: the process should end, and be started anew. */
  readonly onDead: (error: Error) => void;
  /** The least rest, in ms, after a batch that did not fill (see `lingerMs`): 100 unless somebody looks on. */
  readonly lingerMs?: number;
  /** What the service keeps by itself: the inbox remembers the rest. */
  readonly kept?: Kept;
  /** What comes first in every transaction: `status` looks which generation is live. */
  readonly onOpen?: (tx: Transaction) => Promise<void>;
  /** What a service does besides, in the same transaction: `status` tells that it parked. */
  readonly onParked?: (tx: Transaction, record: HeardRecord, reason: ParkReason) => void;
  readonly onRedriven?: (tx: Transaction, record: HeardRecord) => void;
}

const TRIES = 3;
const BACK_OFF_MS = { first: 100, most: 2_000 };
const HEARTBEAT_MS = 1_000;
/**
 * For the consumer and for its client: left to itself the client looks for a broker that is away after 5, 10, at last 30 s,
 * and so finds it long after it is back.
 */
const RETRY = { initialRetryTime: 100, maxRetryTime: 2_000, retries: 1_000_000 };
const FULL = 500;
const KB = 1_024;
/** About 4,000 records go into one transaction; three times as many wait at most, and are read while the database is at work. */
const LIMITS = { portion: 5_000 * KB, held: 16_000 * KB };
/** While so much waits, more is fetched before it has had its effect. */
const ENOUGH = 640 * KB;
const READ_AT_ONCE = 50;
/** For a partition that has more, until it may have lost its broker. */
const AWAITED_MS = 100;
const LINGER_MS = 100;
/** Offsets in Kafka are for lag tools: a commit after each batch of each partition was most of what the broker did. */
const TELL_OFFSETS_MS = 5_000;
const LOOK_BACK_MS = 5_000;
const SHUTDOWN_MS = 5_000;
const GOODBYE_MS = 3_000;
const REDRIVE_MS = 1_000;
const REDRIVEN_AT_ONCE = 100;
const PRUNE_MS = 60 * 60 * 1_000;
/** More partitions than any service reads: each hands its batch over at once. */
const PARTITIONS_AT_ONCE = 64;

/**
 * Effect and position move together, so what a crash of Postgres undoes is read again from the topic: no need to wait
 * for the disk at each batch. Plans are made anew: one made while the tables were empty would read them whole for ever.
 */
const LAZY = { synchronous_commit: 'off', plan_cache_mode: 'force_custom_plan' };

/** What an event costs that was handled on this service: for metrics. */
export interface ConsumerCounts {
  handled: number;
  repeated: number;
  ignored: number;
  parked: number;
}

export const NOTHING_HEARD: Readonly<ConsumerCounts> = { handled: 0, repeated: 0, ignored: 0, parked: 0 };

/**
 * Nest's Kafka server with our guarantees (architecture §5): handlers are found by event type and called as ordinary
 * Nest providers, but a whole batch in one transaction, in which the position moves; what a dependency breaks is
 * waited out with heartbeats, what a bug breaks is parked with its subject, everyone else goes on.
 */
export class EventConsumer extends ServerKafka implements CustomTransportStrategy {
  readonly counts: ConsumerCounts = { ...NOTHING_HEARD };
  private readonly log = new Logger('Consumer');
  private batchTopics: ReadonlySet<string> = new Set();
  /** Kept anew whenever something was fetched or has had its effect. */
  private stirred = Promise.withResolvers<void>();
  private assigned: ReadonlySet<string> = new Set();
  private paused = new Map<string, PartitionKey>();
  private applying?: Promise<void>;
  private isLeaving = false;
  private untold = new Map<string, TopicPartitionOffset>();
  /** Behind the last batch of each partition that stands. */
  private readonly readTo = new Map<string, bigint>();
  private readonly stop = new AbortController();
  private readonly listensTo: ListensTo = (type) => (this.isHeard(type) ? contractOf(type) : undefined);
  private readonly held = new Held(LIMITS, (topic, partition, message) =>
    readRecord(topic, partition, message, this.listensTo),
  );
  private reading?: Promise<void>;

  constructor(private readonly settings: ConsumerOptions) {
    super({
      postfixId: '',
      client: { ...settings.kafka, retry: RETRY },
      consumer: {
        groupId: settings.service,
        // Matters for stopping and rebalancing, not for delivery.
        maxWaitTimeInMs: 250,
        // The partitions of a member that was killed wait so long for another: the least that a broker allows by default.
        sessionTimeout: 6_000,
        heartbeatInterval: HEARTBEAT_MS,
        retry: RETRY,
      },
      producer: { retry: { retries: 1 } },
    });
  }

  override async bindEvents(consumer: Consumer): Promise<void> {
    const patterns = [...this.messageHandlers.keys()];
    const topics = new Set(patterns.flatMap(topicsOfPattern));
    this.batchTopics = new Set(
      patterns.filter((pattern) => pattern.startsWith(BATCH_PATTERN)).flatMap(topicsOfPattern),
    );
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      if (!payload.restart) this.settings.onDead(payload.error);
    });
    consumer.on(
      consumer.events.GROUP_JOIN,
      ({ payload }) => void this.seekToPositions(payload.memberAssignment),
    );
    if (topics.size > 0) {
      await consumer.subscribe({ topics: [...topics], fromBeginning: true });
      await consumer.run({
        eachBatchAutoResolve: false,
        autoCommit: false,
        partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
        eachBatch: (payload) => this.take(payload),
      });
    }
    void this.every(TELL_OFFSETS_MS, () => this.tellOffsets());
    void this.every(LOOK_BACK_MS, () => this.lookBack());
    void this.every(REDRIVE_MS, () => this.redriveAsked());
    void this.every(PRUNE_MS, () => this.pruneInbox());
  }

  override async close(): Promise<void> {
    // What is in hand is finished; what is held, or Postgres cannot take now, is read again next time.
    this.isLeaving = true;
    await Promise.race([this.applying, pause(SHUTDOWN_MS, undefined, { ref: false })]);
    this.stop.abort();
    // While Kafka is away, kafkajs waits for it in order to say goodbye.
    const goodbye = this.tellOffsets().then(() => super.close());
    await Promise.race([goodbye, pause(GOODBYE_MS, undefined, { ref: false })]);
  }

  /**
   * kafkajs hands one partition's batch over, and fetches on from its broker when all of a fetch are answered: at once while enough waits
   * to be done, else when this one has had its effect.
   */
  private async take(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    if (this.isLeaving || payload.isStale() || batch.isEmpty() || !this.assigned.has(keyOf(batch))) return;
    payload.resolveOffset(batch.lastOffset());
    // `fetchedOffset` is where kafkajs asked from; it is on the object and not in its types.
    this.held.add(batch, BigInt((batch as typeof batch & { fetchedOffset: string }).fetchedOffset));
    this.stir();
    this.applying ??= this.applyHeld();
    this.reading ??= this.readAhead();
    await Promise.resolve(); // partitions of one fetch are handed over in the same turn: let them all come
    this.pauseWhoIsAhead();
    // A failed heartbeat means a rebalance: kafkajs rejoins when this returns, and the position is what counts.
    const alive = setInterval(() => void payload.heartbeat().catch(() => undefined), HEARTBEAT_MS);
    try {
      const last = BigInt(batch.lastOffset());
      while (!this.isLeaving && this.held.waiting < ENOUGH && this.held.holds(batch, last))
        await this.stirred.promise;
    } finally {
      clearInterval(alive);
    }
  }

  /** A little at a time, so that whoever waits for an answer of the database is not kept waiting. */
  private async readAhead(): Promise<void> {
    do await nextTurn();
    while (this.held.readSome(READ_AT_ONCE));
    this.reading = undefined;
  }

  private async applyHeld(): Promise<void> {
    await Promise.resolve(); // until all of a fetch have come
    while (this.held.size > 0 && !this.isLeaving && !this.stop.signal.aborted) {
      try {
        await this.awaitOthers();
        await this.applyNext();
      } catch (error) {
        this.log.error({ message: 'What is held is tried again', stack: stackOf(error) });
        await this.pause(BACK_OFF_MS.most);
      }
      this.stir();
    }
    this.applying = undefined;
    this.pauseWhoIsAhead();
    this.stir();
  }

  private async applyNext(): Promise<void> {
    const portion = this.held.next(Date.now());
    if (portion.records.length === 0) return;
    this.pauseWhoIsAhead(); // what is in hand makes room, and more is fetched while the database is at work
    if (!(await this.apply(portion))) return;
    for (const { topic, partition, next } of this.held.had(portion)) {
      this.readTo.set(keyOf({ topic, partition }), next);
      this.untold.set(keyOf({ topic, partition }), { topic, partition, offset: next.toString() });
    }
    const { length } = portion.records;
    if (length < FULL && this.held.size < FULL)
      await this.pause(lingerMs(this.settings.lingerMs ?? LINGER_MS, length));
  }

  /** What is next by arrival may be on its way; but where little is held nothing is fetched before that has had its effect. */
  private async awaitOthers(): Promise<void> {
    if (this.held.waiting < ENOUGH || !this.held.isShort) return;
    const waited = AbortSignal.timeout(AWAITED_MS);
    while (this.held.isShort && !waited.aborted)
      await Promise.race([this.stirred.promise, once(waited, 'abort')]);
  }

  private stir(): void {
    this.stirred.resolve();
    this.stirred = Promise.withResolvers();
  }

  private pauseWhoIsAhead(): void {
    const ahead = new Map(this.held.ahead().map((key) => [keyOf(key), key]));
    this.whileJoined((consumer) => {
      for (const [key, { topic, partition }] of ahead)
        if (!this.paused.has(key)) consumer.pause([{ topic, partitions: [partition] }]);
      for (const [key, { topic, partition }] of this.paused)
        if (!ahead.has(key)) consumer.resume([{ topic, partitions: [partition] }]);
      this.paused = ahead;
    });
  }

  /** While kafkajs begins anew it has no group to speak of; who joins one has nothing paused, and is sent to the positions. */
  private whileJoined(speak: (consumer: Consumer) => void): void {
    try {
      if (this.consumer) speak(this.consumer);
    } catch (error) {
      this.log.warn(`Not in a group: ${messageOf(error)}`);
    }
  }

  /** True when every record has had its effect, or is parked; false where it is to be tried again, or is fetched again. */
  private async apply({ records, from }: Portion): Promise<boolean> {
    try {
      const failure = await this.outlast(() => this.applyTogether(records, from));
      if (failure instanceof FetchedBeyond) throw failure;
      if (failure !== undefined) {
        this.log.warn({ message: 'A batch failed and is done one by one', reason: messageOf(failure) });
        for (const record of records) await this.applyAlone(record, from);
      }
      return !this.stop.signal.aborted;
    } catch (error) {
      if (error instanceof FetchedBeyond) {
        this.seekBack(error);
      } else {
        this.log.error({ message: 'Not even parking works: tried again', stack: stackOf(error) });
        await this.pause(BACK_OFF_MS.most);
      }
      return false;
    }
  }

  /** Three tries, then parked: never skipped in silence, never in the way of another subject. */
  private async applyAlone(record: HeardRecord, fetchedFrom: Positions): Promise<void> {
    let failure: unknown;
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      failure = await this.outlast(() => this.applyTogether([record], fetchedFrom));
      if (failure === undefined) return;
      if (failure instanceof FetchedBeyond) throw failure;
    }
    const { topic, message } = record;
    this.log.error({ message: 'An event is parked', topic, offset: message.offset, stack: stackOf(failure) });
    const unparked = await this.outlast(() => this.applyTogether([record], fetchedFrom, stackOf(failure)));
    if (unparked !== undefined) throw unparked;
  }

  /**
   * On assignment: Kafka's own offsets are for lag tools; the row that moves with the effect is ours. Without this a
   * database that was restored would hear nothing old until something new comes on each partition.
   */
  private async seekToPositions(assignment: Record<string, number[]>): Promise<void> {
    const assigned = Object.entries(assignment).flatMap(([topic, partitions]) =>
      partitions.map((partition) => ({ topic, partition })),
    );
    this.assigned = new Set(assigned.map(keyOf));
    this.readTo.clear();
    this.held.clear();
    this.pauseWhoIsAhead();
    this.stir();
    if (assigned.length === 0) return;
    const failure = await this.outlast(() =>
      this.transact(async (tx) => {
        const positions = await lockPositions(tx, assigned);
        for (const key of assigned)
          this.consumer?.seek({ ...key, offset: positions.get(keyOf(key))!.toString() });
      }),
    );
    if (failure !== undefined)
      this.log.error({ message: 'Positions cannot be read', stack: stackOf(failure) });
  }

  /** For lag tools. What cannot be told now is told with the next batch. */
  private async tellOffsets(): Promise<void> {
    const offsets = [...this.untold.values()];
    this.untold = new Map();
    if (offsets.length > 0) await this.consumer?.commitOffsets(offsets).catch(() => undefined);
  }

  /** Who makes a topic again may set a position back, and where nothing new comes no batch would show that we read beyond it. */
  private async lookBack(): Promise<void> {
    const readTo = new Map(this.readTo);
    if (readTo.size === 0) return;
    try {
      await this.transact(async (tx) =>
        refuseGaps(await lockPositions(tx, [...readTo.keys()].map(partitionOf)), readTo),
      );
    } catch (error) {
      if (!(error instanceof FetchedBeyond)) throw error;
      this.seekBack(error);
      for (const { next, ...key } of error.positions) this.readTo.set(keyOf(key), next);
    }
  }

  private seekBack({ positions }: FetchedBeyond): void {
    this.held.drop(positions);
    this.whileJoined((consumer) => {
      for (const { next, ...key } of positions) consumer.seek({ ...key, offset: next.toString() });
    });
    this.pauseWhoIsAhead();
    this.stir();
  }

  /** Runs until it stands or fails for a reason that waiting does not mend; returns that reason. */
  private async outlast(work: () => Promise<void>): Promise<unknown> {
    for (
      let wait = BACK_OFF_MS.first;
      !this.stop.signal.aborted;
      wait = Math.min(wait * 2, BACK_OFF_MS.most)
    ) {
      try {
        await work();
        return undefined;
      } catch (error) {
        if (!isUnavailable(error)) return error;
        this.log.warn(`The database is away, waiting: ${messageOf(error)}`);
        await this.pause(wait);
      }
    }
    return undefined;
  }

  /** Does a chore again and again until the end. While the database is away one waits, and not one more each time. */
  private async every(ms: number, chore: () => Promise<void>): Promise<void> {
    for (;;) {
      await this.pause(ms);
      if (this.stop.signal.aborted) return;
      const failure = await this.outlast(chore);
      if (failure !== undefined) this.log.error({ message: 'A chore failed', stack: stackOf(failure) });
    }
  }

  private async pause(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stop.signal }).catch(() => undefined);
  }

  private async applyTogether(
    records: readonly HeardRecord[],
    fetchedFrom: Positions,
    parkBecause?: string,
  ): Promise<void> {
    const partitions = [...new Map(records.map((record) => [keyOf(record), record])).values()];
    let counts: ConsumerCounts = NOTHING_HEARD;
    await this.transact(async (tx) => {
      const positions = await lockPositions(tx, partitions);
      refuseGaps(positions, fetchedFrom);
      const due = records.filter((record) => BigInt(record.message.offset) >= positions.get(keyOf(record))!);
      const { ready, parked, repeated, ignored } = await sift(
        tx,
        due,
        (record, waiting) => whyParked(record, parkBecause, waiting),
        this.settings.kept,
      );
      for (const { record, reason } of parked) this.settings.onParked?.(tx, record, reason);
      for (const record of ignored) this.warnOfForeign(record);
      counts = {
        handled: 0,
        parked: parked.length,
        repeated: repeated.length,
        ignored: ignored.length,
      };
      await tx.flush(); // what was told of those that are parked would let the handlers go first
      await sideBySide([
        // First, so that a handler that asks how far we have read counts its own batch.
        movePositions(tx, nextOffsets(due)),
        this.handle(ready, tx).then((handled) => (counts = { ...counts, handled })),
      ]);
    });
    for (const name of Object.keys(counts) as (keyof ConsumerCounts)[]) this.counts[name] += counts[name];
  }

  /** Calls the handlers; returns how many events had one. */
  private async handle(records: readonly HeardRecord[], tx: Transaction): Promise<number> {
    const events = records.flatMap(({ heard }) => (heard.kind === 'event' ? [heard.event] : []));
    let handled = 0;
    for (const [pattern, handler] of this.messageHandlers) {
      if (!pattern.startsWith(BATCH_PATTERN)) continue;
      const topics = topicsOfPattern(pattern);
      const wanted = events.filter((event) => topics.includes(event.topic));
      if (wanted.length > 0) await call(handler, wanted, tx);
      handled += wanted.length;
    }
    for (const wave of wavesOf(events)) {
      await sideBySide(
        [...Map.groupBy(wave, ({ type }) => type)].flatMap(([type, ofType]) => {
          const handler = this.messageHandlers.get(type);
          if (!handler) return [];
          handled += ofType.length;
          return hearsMany(handler)
            ? [call(handler, ofType, tx)]
            : ofType.map((event) => call(handler, event, tx));
        }),
      );
      await tx.flush();
    }
    return handled;
  }

  /** Hands over again what was asked for, oldest first; where one fails again, its subject stays parked. */
  private async redriveAsked(): Promise<void> {
    let failed: { parked: ParkedRecord; detail: string } | undefined;
    try {
      await this.transact(async (tx) => {
        if (!(await redrivesAlone(tx))) return;
        for (const parked of await askedAgain(tx, REDRIVEN_AT_ONCE)) {
          await this.redrive(parked, tx).catch((error: unknown) => {
            failed = { parked, detail: stackOf(error) };
            throw error;
          });
        }
      });
    } catch (error) {
      if (!failed || isUnavailable(error)) throw error;
      const { parked, detail } = failed;
      await this.transact((tx) => stayParked(tx, parked, detail));
    }
  }

  private async redrive(parked: ParkedRecord, tx: Transaction): Promise<void> {
    const record = readRecord(parked.topic, parked.partition, parked.message, this.listensTo);
    const { heard } = record;
    if (heard.kind === 'unreadable') throw new Error(heard.problems.join('; '));
    if (heard.kind !== 'event') throw new Error('Not an event that this version hears');
    await unpark(tx, parked.id);
    if (!(await this.isRepeat(heard.event, parked, tx))) {
      this.counts.handled += await this.handle([record], tx);
      this.settings.onRedriven?.(tx, record);
    }
    await tx.flush();
  }

  private async isRepeat(event: ReceivedEvent, { reason }: ParkedRecord, tx: Transaction): Promise<boolean> {
    const { kept } = this.settings;
    if (kept?.keeps(event)) return (await kept.among(tx, [event.id])).has(event.id);
    // What could not be read was not remembered either, so each repeat of it was parked too.
    return reason === 'UNREADABLE' && (await firstHeard(tx, [event.id])).size === 0;
  }

  private isHeard(type: string): boolean {
    if (this.messageHandlers.has(type)) return true;
    const topic = contractOf(type)?.topic;
    return topic !== undefined && this.batchTopics.has(topic);
  }

  private warnOfForeign({ topic, message, heard }: HeardRecord): void {
    if (heard.kind !== 'not-the-owner') return;
    this.log.warn({
      message: 'Ignored: written by a service that does not own the topic',
      topic,
      source: heard.source,
      offset: message.offset,
    });
  }

  private pruneInbox(): Promise<void> {
    return this.transact(async (tx) => void (await tx.query(PRUNE_INBOX)));
  }

  private transact(work: (tx: Transaction) => Promise<void>): Promise<void> {
    return new Transaction(this.settings.source, { actor: { role: 'SYSTEM' } }, LAZY).run(async (tx) => {
      await this.settings.onOpen?.(tx);
      await work(tx);
    });
  }
}

function whyParked(
  { heard, subject }: HeardRecord,
  handlerFailed: string | undefined,
  waiting: ReadonlySet<string>,
): Aside | undefined {
  if (heard.kind === 'unreadable') return { reason: 'UNREADABLE' };
  if (handlerFailed !== undefined) return { reason: 'HANDLER_FAILED', detail: handlerFailed };
  return waiting.has(subject) ? { reason: 'BEHIND' } : undefined;
}

async function call(handler: MessageHandler, heard: unknown, tx: Transaction): Promise<void> {
  const result: unknown = await handler(heard, tx);
  if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
}

/**
 * The first event of each subject, then the second of each, and so on: only a subject's own events have an order, so
 * those of a wave may go side by side.
 */
function wavesOf(events: readonly ReceivedEvent[]): ReceivedEvent[][] {
  const waves: ReceivedEvent[][] = [];
  const heardOf = new Map<string, number>();
  for (const event of events) {
    const subject = `${event.subject.kind}:${event.subject.id}`;
    const n = heardOf.get(subject) ?? 0;
    heardOf.set(subject, n + 1);
    (waves[n] ??= []).push(event);
  }
  return waves;
}

function topicsOfPattern(pattern: string): string[] {
  if (pattern.startsWith(BATCH_PATTERN)) return pattern.slice(BATCH_PATTERN.length).split(',');
  const contract = contractOf(pattern);
  if (!contract) throw new Error(`A handler hears ${pattern}, which is no contract of ours`);
  return [contract.topic];
}

/** A batch was fetched from beyond our position: first assignment, expired offsets, or a position that was set back. */
class FetchedBeyond extends Error {
  constructor(readonly positions: (PartitionKey & { next: bigint })[]) {
    super('Fetched from beyond the position');
  }
}

function refuseGaps(positions: Positions, fetchedFrom: Positions): void {
  const beyond = [...positions].filter(([key, next]) => (fetchedFrom.get(key) ?? next) > next);
  if (beyond.length > 0)
    throw new FetchedBeyond(beyond.map(([key, next]) => ({ ...partitionOf(key), next })));
}

function nextOffsets(records: readonly HeardRecord[]): (PartitionKey & { next: bigint })[] {
  const next = new Map<string, PartitionKey & { next: bigint }>();
  for (const { topic, partition, message } of records) {
    next.set(keyOf({ topic, partition }), { topic, partition, next: BigInt(message.offset) + 1n });
  }
  return [...next.values()];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
