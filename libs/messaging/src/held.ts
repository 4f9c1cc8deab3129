import type { KafkaMessage } from 'kafkajs';
import { keyOf, type PartitionKey } from './consumer-store.js';
import type { Batch, HeardRecord } from './heard-record.js';

/** By partition (`keyOf`) an offset. */
export type Positions = ReadonlyMap<string, bigint>;

/** What goes into one transaction, in the order in which it is handed over. */
export interface Part {
  readonly records: readonly HeardRecord[];
  /** From where what is held of each partition was asked for. */
  readonly from: Positions;
}

interface Fetched {
  readonly message: KafkaMessage;
  /** When it arrived, in ms since the epoch: by its publisher's stamp. */
  readonly at: number;
  record?: HeardRecord;
}

/** Of a partition, what was fetched and has had no effect yet. */
interface Line extends PartitionKey {
  from: bigint;
  /** Behind the last record that was fetched. */
  next: bigint;
  /** Where the partition ended when it was last fetched. */
  end: bigint;
  fetched: Fetched[];
  /** So many of them are read. */
  read: number;
  /** So many of them are in hand: the part that was handed over last. */
  inHand: number;
}

interface Head {
  readonly line: Line;
  readonly fetched: readonly Fetched[];
  next: number;
}

/**
 * Records that were fetched and have had no effect yet. Each is handed over by when it arrived, whatever topic it lies on: who
 * catches up hears a story as it was told, not one topic after the other (ADR 0025). It is an order for the sake of those who
 * hear: only what was fetched is known, so nothing may rest on it but the order within a partition.
 */
export class Held {
  private readonly lines = new Map<string, Line>();
  private count = 0;

  /** @param most records that wait at most, but for the batch that makes it more: each partition has its share of them */
  constructor(
    private readonly most: number,
    private readonly read: (topic: string, partition: number, message: KafkaMessage) => HeardRecord,
  ) {}

  get size(): number {
    return this.count;
  }

  /** Adds a batch that was asked for from there. One that does not follow on what is held takes its place: it was asked for anew. */
  add({ topic, partition, messages, highWatermark }: Batch, from: bigint): void {
    const key = keyOf({ topic, partition });
    if (this.lines.get(key)?.next !== from) this.drop([{ topic, partition }]);
    const line = this.lines.get(key) ?? {
      topic,
      partition,
      from,
      next: from,
      end: from,
      fetched: [],
      read: 0,
      inHand: 0,
    };
    this.lines.set(key, line);
    line.fetched = [
      ...line.fetched,
      ...messages.map((message) => ({ message, at: Number(message.timestamp) })),
    ];
    line.next = behind(messages.at(-1)!);
    line.end = BigInt(highWatermark);
    this.count += messages.length;
  }

  /** Reads so many of those that wait, so that it need not be done when they are handed over; false where all are read. */
  readSome(most: number): boolean {
    let left = most;
    for (const line of this.lines.values()) {
      for (; line.read < line.fetched.length; line.read++) {
        if (left-- === 0) return true;
        this.recordOf(line.fetched[line.read]!, line);
      }
    }
    return false;
  }

  /** Whether the next by arrival may lie on a partition of which nothing is held, and more is to come. */
  get isShort(): boolean {
    return this.reach() === -Infinity;
  }

  /**
   * The next by arrival, `most` of them: none that arrived after what may still be fetched. Where that is none at all, the
   * next of what there is.
   */
  next(most: number): Part {
    for (const line of this.lines.values()) line.inHand = 0;
    const records = this.upTo(this.reach(), most);
    if (records.length === 0) records.push(...this.upTo(Infinity, most));
    return { records, from: new Map([...this.lines].map(([key, { from }]) => [key, from])) };
  }

  /** Forgets what has had its effect; of a partition that was asked for anew meanwhile nothing. */
  had({ records }: Part): void {
    for (const [key, part] of Map.groupBy(records, keyOf)) {
      const line = this.lines.get(key);
      if (line?.fetched[0]?.record !== part[0]) continue;
      line!.fetched.splice(0, part.length);
      line!.read = Math.max(0, line!.read - part.length);
      line!.inHand = 0;
      line!.from = behind(part.at(-1)!.message);
      this.count -= part.length;
    }
  }

  drop(partitions: Iterable<PartitionKey>): void {
    for (const key of partitions) {
      this.count -= this.lines.get(keyOf(key))?.fetched.length ?? 0;
      this.lines.delete(keyOf(key));
    }
  }

  clear(): void {
    this.drop([...this.lines.values()]);
  }

  /** Partitions of which more than their share waits: they are to wait for the others. */
  ahead(): PartitionKey[] {
    const busy = [...this.lines.values()].filter(
      ({ fetched, next, end }) => fetched.length > 0 || next < end,
    );
    return busy
      .filter(({ fetched, inHand }) => fetched.length - inHand > this.most / busy.length)
      .map(({ topic, partition }) => ({ topic, partition }));
  }

  /** Up to which arrival all is here: before the last that was fetched of a partition that has more. */
  private reach(): number {
    let reach = Infinity;
    for (const { fetched, next, end } of this.lines.values())
      if (next < end) reach = Math.min(reach, fetched.at(-1)?.at ?? -Infinity);
    return reach;
  }

  private upTo(reach: number, most: number): HeardRecord[] {
    const heads = [...this.lines.values()].map((line): Head => ({ line, fetched: line.fetched, next: 0 }));
    const records: HeardRecord[] = [];
    while (records.length < most) {
      let first: Head | undefined;
      for (const head of heads)
        if (head.next < head.fetched.length && (!first || this.comesBefore(head, first))) first = head;
      const fetched = first?.fetched[first.next];
      if (!first || !fetched || fetched.at > reach) break;
      records.push(this.recordOf(fetched, first.line));
      first.next++;
      first.line.inHand++;
    }
    return records;
  }

  private comesBefore(one: Head, other: Head): boolean {
    const [a, b] = [one.fetched[one.next]!, other.fetched[other.next]!];
    if (a.at !== b.at) return a.at < b.at;
    const [x, y] = [this.recordOf(a, one.line).heard, this.recordOf(b, other.line).heard];
    if (x.kind !== 'event' || y.kind !== 'event') return x.kind !== 'event';
    const [{ source, position }, { source: otherSource, position: otherPosition }] = [x.event, y.event];
    return source === otherSource ? position < otherPosition : source < otherSource;
  }

  private recordOf(fetched: Fetched, { topic, partition }: PartitionKey): HeardRecord {
    return (fetched.record ??= this.read(topic, partition, fetched.message));
  }
}

function behind({ offset }: { readonly offset: string }): bigint {
  return BigInt(offset) + 1n;
}
