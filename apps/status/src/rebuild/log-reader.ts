import { newId } from '@libs/kernel';
import { keyOf, partitionOf, readRecord, type HeardRecord, type PartitionKey } from '@libs/messaging';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';

/** Next offset by partition (`keyOf`). */
export type Offsets = ReadonlyMap<string, bigint>;

interface Reading {
  readonly targets: Offsets;
  readonly done: () => void;
  readonly failed: (cause: Error) => void;
}

/**
 * Reads topics from their beginning, as far as it is told. It belongs to no service's group and leaves no offsets in
 * Kafka: whoever reads hears where it stands from its own tables.
 */
export class LogReader {
  private readonly consumer: Consumer;
  /** Next offset to be read. */
  private readonly next = new Map<string, bigint>();
  private reading?: Reading;
  private isRunning = false;
  /** Why it reads no more. */
  private broken?: Error;

  /** @param take is given records of one partition at a time, in order */
  constructor(
    kafka: Kafka,
    private readonly topics: readonly string[],
    private readonly take: (records: HeardRecord[]) => Promise<void>,
  ) {
    this.consumer = kafka.consumer({
      groupId: `status-rebuild-${newId()}`,
      sessionTimeout: 60_000,
      maxWaitTimeInMs: 50,
      // What one answer of the broker may hold for all partitions together: it is in memory many times over.
      maxBytes: 1024 * 1024,
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 1_000_000 },
    });
  }

  async open(): Promise<void> {
    const { GROUP_JOIN, CRASH } = this.consumer.events;
    const joined = new Promise<void>((resolve, reject) => {
      this.consumer.on(GROUP_JOIN, () => resolve());
      this.consumer.on(CRASH, ({ payload: { error, restart } }) => {
        // A broker that has just started knows its groups a moment later, and kafkajs asks again.
        if (restart && !this.isRunning) return;
        this.fail(error);
        reject(error);
      });
    });
    joined.catch(() => undefined); // told below, or by who reads
    await this.consumer.connect();
    await this.consumer.subscribe({ topics: [...this.topics], fromBeginning: true });
    await this.consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: (payload) => this.takeBatch(payload).catch((cause: Error) => this.fail(cause)),
    });
    await joined;
    this.isRunning = true;
  }

  /** Goes on from these offsets: what lies before them was read by somebody else. */
  skipTo(offsets: Offsets): void {
    for (const [key, offset] of offsets) {
      this.next.set(key, offset);
      this.consumer.seek({ ...partitionOf(key), offset: offset.toString() });
    }
  }

  /** Records that are still to be read to get there. */
  remaining(targets: Offsets): bigint {
    let sum = 0n;
    for (const [key, target] of targets) sum += max(0n, target - (this.next.get(key) ?? 0n));
    return sum;
  }

  /** Settles when everything before these offsets has been taken. */
  async readTo(targets: Offsets): Promise<void> {
    if (this.broken) throw this.broken;
    if (this.remaining(targets) === 0n) return;
    await new Promise<void>((done, failed) => {
      this.reading = { targets, done, failed };
      this.consumer.resume(this.topics.map((topic) => ({ topic })));
    });
    this.reading = undefined;
  }

  async close(): Promise<void> {
    await this.consumer.disconnect();
  }

  private async takeBatch(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const target = this.reading?.targets.get(keyOf(batch)) ?? 0n;
    const due = batch.messages.filter(({ offset }) => BigInt(offset) < target);
    if (due.length > 0) {
      await this.take(due.map((message) => readRecord(batch.topic, batch.partition, message)));
      payload.resolveOffset(due.at(-1)!.offset);
      await payload.heartbeat();
    }
    // What is missing between the offsets was never there for readers.
    const seen = BigInt(batch.lastOffset()) + 1n;
    this.next.set(keyOf(batch), max(this.next.get(keyOf(batch)) ?? 0n, seen < target ? seen : target));
    if (seen >= target) this.pause(batch);
    if (this.reading && this.remaining(this.reading.targets) === 0n) this.reading.done();
  }

  private pause({ topic, partition }: PartitionKey): void {
    this.consumer.pause([{ topic, partitions: [partition] }]);
  }

  private fail(cause: Error): void {
    this.broken ??= cause;
    // While it takes up its work there is nothing to pause yet, and kafkajs says so by throwing.
    if (this.isRunning) this.consumer.pause(this.topics.map((topic) => ({ topic })));
    this.reading?.failed(cause);
  }
}

function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
