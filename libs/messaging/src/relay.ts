import { event, RelayTick, toKafkaRecord, type ServiceName } from '@libs/contracts';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Kafka } from 'kafkajs';
import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { Lease } from './lease.js';
import { lingerMs } from './linger.js';
import { Publisher, isRefusal } from './publisher.js';
import { RelayStore, type OutboxRow, type StampedBatch } from './relay-store.js';
import { Wake } from './wake.js';

export class RelayOptions {
  /** The service whose outbox this is: also the source of its events. */
  readonly service!: ServiceName;
  /** Its database as the system role. */
  readonly url!: string;
  readonly kafka!: Kafka;
  /** Every topic this service owns: a tick speaks for all of them. */
  readonly topics!: string[];
}

/** Rows a send: kafkajs is at its best here (measured-kafka §4). */
const BATCH = 500;
/** The net under the wake-up. */
const POLL_MS = 250;
const TICK_MS = 1_000;
/** After a batch a tick follows, but no faster than this. */
const TICK_AFTER_BATCH_MS = 100;
const LINGER_MS = 25;
const RETRY_MS = { first: 100, most: 2_000 };
const SHUTDOWN_MS = 3_000;

/**
 * Publishes the outbox of one service, oldest first: at least once, first occurrences in order per subject.
 * One leader a service; others stand by. No transaction is open while it talks to Kafka.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Relay');
  private readonly wakes = new Wake();
  private readonly publisher: Publisher;
  private running?: Promise<void>;
  private readonly stop = new AbortController();
  private leads = false;
  private lease?: Lease;
  private lastTick = 0;
  private refused = new Set<string>();
  private notifier?: Client;
  private notifying = false;

  constructor(private readonly options: RelayOptions) {
    this.publisher = new Publisher(options.kafka);
  }

  onApplicationBootstrap(): void {
    this.running = this.standBy();
  }

  /** Finishes the batch it holds, then gives the lease back. What Kafka does not take in time is the next leader's. */
  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    this.wakes.wake();
    await Promise.race([this.end(), pause(SHUTDOWN_MS, undefined, { ref: false })]);
  }

  private async end(): Promise<void> {
    await this.running;
    await this.publisher.disconnect().catch(() => undefined); // Kafka may be gone before us
    await this.notifier?.end().catch(() => undefined);
  }

  /** True while this process is the one that publishes. */
  get isLeader(): boolean {
    return this.leads;
  }

  /** Called after a commit: the leader here is woken in memory, one elsewhere by NOTIFY, at most one in 20 ms. */
  wake(): void {
    if (this.leads) this.wakes.wake();
    else if (!this.notifying) {
      this.notifying = true;
      setTimeout(() => void this.notify(), 20);
    }
  }

  private async notify(): Promise<void> {
    this.notifying = false;
    try {
      if (!this.notifier) {
        const client = new Client({ connectionString: this.options.url, application_name: 'relay-wake' });
        client.on('error', () => (this.notifier = undefined));
        await client.connect();
        this.notifier = client;
      }
      await this.notifier.query('notify relay');
    } catch {
      this.notifier = undefined; // only a wake-up is lost: the leader polls
    }
  }

  private async standBy(): Promise<void> {
    while (!this.stopping) {
      const lease = await Lease.take(this.options.url, 'relay', () => this.wakes.wake()).catch(
        (error: unknown) => {
          this.log.error('The lease cannot be asked for', error instanceof Error ? error.stack : undefined);
          return undefined;
        },
      );
      if (!lease) {
        await this.pause(1_000);
        continue;
      }
      try {
        this.lease = lease;
        await this.lead(new RelayStore(lease.client));
      } catch (error) {
        this.log.warn(`Leadership ended: ${error instanceof Error ? error.message : String(error)}`);
        await this.pause(RETRY_MS.first);
      } finally {
        this.leads = false;
        await lease.release();
      }
    }
  }

  private async lead(store: RelayStore): Promise<void> {
    await store.prepareMonths();
    this.refused = await store.refusedSubjects();
    await this.untilSent(() => this.publisher.learnOffsets(this.options.topics));
    for (const batch of await store.unfinished()) await this.publish(store, batch);
    this.leads = true;
    let preparedOn = new Date().getUTCDate();
    while (!this.stopping) {
      const batch = await store.nextBatch(BATCH);
      if (batch) await this.publish(store, batch);
      const since = Date.now() - this.lastTick;
      if (since >= TICK_MS || (batch && since >= TICK_AFTER_BATCH_MS)) await this.tick(store);
      if (batch) {
        if (batch.rows.length < BATCH) await this.pause(lingerMs(LINGER_MS, batch.rows.length));
        continue;
      }
      if (preparedOn !== new Date().getUTCDate()) {
        await store.prepareMonths();
        preparedOn = new Date().getUTCDate();
      }
      await this.wakes.wait(POLL_MS);
    }
  }

  private async publish(store: RelayStore, { heardAt, rows }: StampedBatch): Promise<void> {
    const [behind, free] = partition(rows, (row) => this.refused.has(subjectOf(row)));
    if (behind.length > 0) await store.refuse(behind, 'BEHIND');
    try {
      if (free.length > 0)
        await this.untilSent(() => this.publisher.send(free, heardAt, this.options.service));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (free.length > 1) {
        // Find the one at fault: its subject waits with it, the others go on. All keep the batch's stamp.
        for (const row of free) await this.publish(store, { heardAt, rows: [row] });
        return;
      }
      await this.refuse(store, free[0]!, error);
      free.length = 0;
    }
    await store.archive(free, heardAt);
  }

  private async refuse(store: RelayStore, row: OutboxRow, refusal: unknown): Promise<void> {
    this.refused.add(subjectOf(row));
    await store.refuse([row], refusal instanceof Error ? refusal.message : String(refusal));
    this.log.error({ message: 'The broker refuses an event', eventId: row.id, type: row.type });
  }

  private async tick(store: RelayStore): Promise<void> {
    const { stamp, waiting, oldestWaitingMs } = await store.tick();
    const { service } = this.options;
    const data: RelayTick = {
      service,
      stamp,
      offsets: this.publisher.offsets(),
      waiting,
      oldestWaitingAgeMs: oldestWaitingMs,
    };
    const tick = event(
      RelayTick,
      { subject: { kind: 'relay', id: service }, occurredOn: stamp.slice(0, 10) },
      data,
    );
    const record = toKafkaRecord({
      id: tick.id,
      type: RelayTick.type,
      topic: RelayTick.topic,
      source: service,
      subject: tick.subject,
      occurredOn: tick.occurredOn,
      recordedAt: stamp,
      heardAt: stamp,
      position: 0n,
      seq: 0,
      actor: { role: 'SYSTEM' },
      payload: JSON.stringify(data),
    });
    await this.untilSent(() =>
      this.publisher.sendRecords([
        { topic: RelayTick.topic, messages: [this.publisher.place(RelayTick.topic, record)] },
      ]),
    );
    this.lastTick = Date.now();
  }

  /** The broker being away is waited out; the batch stays as it is, and is the next thing that is sent. */
  private async untilSent(send: () => Promise<void>): Promise<void> {
    for (let wait = RETRY_MS.first; ; wait = Math.min(wait * 2, RETRY_MS.most)) {
      try {
        return await send();
      } catch (error) {
        // Who has lost the lease has no business here any more, whatever waits in its hands.
        if (isRefusal(error) || this.stopping || this.lease?.isLost) throw error;
        this.log.warn(
          `Kafka does not answer, trying again: ${error instanceof Error ? error.message : String(error)}`,
        );
        await this.pause(wait);
      }
    }
  }

  private get stopping(): boolean {
    return this.stop.signal.aborted;
  }

  /** Not shortened by a wake-up: writers go on while Kafka is away. */
  private async pause(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stop.signal }).catch(() => undefined);
  }
}

function subjectOf(row: OutboxRow): string {
  return `${row.aggregatetype}:${row.aggregateid}`;
}

function partition<T>(items: T[], is: (item: T) => boolean): [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of items) (is(item) ? yes : no).push(item);
  return [yes, no];
}
