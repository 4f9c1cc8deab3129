import { Logger } from '@nestjs/common';
import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { EventConsumer, NOTHING_HEARD, type ConsumerCounts, type ConsumerOptions } from './event-consumer.js';
import { Lease } from './lease.js';

export interface ProjectorOptions extends ConsumerOptions {
  /** The database of `source`, as the system role: the lease is a connection of its own. */
  readonly url: string;
}

const STAND_BY_MS = 1_000;
/** First in each transaction: who was halted with a batch in hand, and goes on beside the next, writes before it or after it. */
const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtext('projection'))`;

/**
 * The consumer of a service whose events one process alone may hear (architecture §6): what it writes rests on more than the
 * subject of an event, and Kafka would divide the partitions among all who join. So it joins the group only while it
 * holds the projector's lease, and leaves it when the lease is lost; a process that stands by does all else.
 */
export class Projector extends Server implements CustomTransportStrategy {
  /** As of the consumer that the handlers are handed to. */
  override readonly propagatesEventHandlerErrors = true;
  private readonly log = new Logger('Projector');
  private readonly stop = new AbortController();
  private readonly stopped = once(this.stop.signal, 'abort');
  private consumer?: EventConsumer;
  private running?: Promise<void>;

  constructor(private readonly settings: ProjectorOptions) {
    super();
  }

  /** Of this process since it holds the lease. */
  get counts(): ConsumerCounts {
    return this.consumer?.counts ?? NOTHING_HEARD;
  }

  /** Calls back when it hears, or another does. */
  async listen(callback: () => void): Promise<void> {
    await new Promise<void>((settled) => {
      this.running = this.standBy(settled);
    });
    callback();
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async standBy(settled: () => void): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      const lease = await this.takeLease();
      if (lease) await this.lead(lease, settled);
      else settled();
      await pause(STAND_BY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async takeLease(): Promise<Lease | undefined> {
    try {
      return await Lease.take(this.settings.url, 'projector', () => undefined);
    } catch (error) {
      this.log.error('The lease cannot be asked for', error instanceof Error ? error.stack : undefined);
      return undefined;
    }
  }

  /** Hears until the lease is lost or this process is to end. */
  private async lead(lease: Lease, settled: () => void): Promise<void> {
    // One that has been closed does not begin again.
    const consumer = new EventConsumer({
      ...this.settings,
      onOpen: async (tx) => {
        await tx.query(ONE_AT_A_TIME);
        await this.settings.onOpen?.(tx);
      },
    });
    for (const [pattern, handler] of this.messageHandlers)
      consumer.addHandler(pattern, handler, handler.isEventHandler, handler.extras);
    this.consumer = consumer;
    this.log.log('This process has the lease, and hears');
    try {
      // Also where the lease is lost meanwhile: kafkajs cannot be kept from joining once it has begun, only be closed after it.
      await Promise.race([joined(consumer), this.stopped]);
      settled();
      await Promise.race([lease.lost, this.stopped]);
      if (lease.isLost) this.log.warn('The lease is lost: whoever takes it hears on');
    } catch (error) {
      this.settings.onDead(error as Error);
    } finally {
      await consumer.close().catch(this.settings.onDead);
      this.consumer = undefined;
      await lease.release();
    }
  }

  /** Nest's base asks for these two; there is no server of anybody's to be had. */
  on(): never {
    throw new Error('A projector tells no events');
  }

  unwrap(): never {
    throw new Error('A projector has no client while it stands by');
  }
}

function joined(consumer: EventConsumer): Promise<void> {
  return new Promise((resolve, reject) => {
    void consumer.listen((error?: unknown) => (error ? reject(error) : resolve()));
  });
}
