import type { KafkaMessage } from 'kafkajs';
import { keyOf, type PartitionKey } from './consumer-store.js';
import type { Batch, HeardRecord } from './heard-record.js';

/** By partition (`keyOf`) an offset. */
export type Positions = ReadonlyMap<string, bigint>;

/** What goes into one transaction, in the order in which it is handed over. */
export interface Portion {
  readonly records: readonly HeardRecord[];
  /** From where what is held of each partition was asked for. */
  readonly from: Positions;
}

/** In bytes, as records lie on their topics. */
export interface Limits {
  /** What may wait, but for the batch that makes it more: each partition has its share of it. */
  readonly held: number;
  /** What one portion may hold, but for the record that makes it more. */
  readonly portion: number;
}

/** Who tells of something now does not wait for a backlog that others catch up with: its events are heard with the next portion. */
const LIVE_MS = 60_000;
/** Of a record, beside its value: twenty headers. */
const HEADERS = 1_024;

interface Fetched {
  readonly message: KafkaMessage;
  readonly bytes: number;
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
  /** So many of them are in hand: they were handed over last. */
  inHand: number;
  /** Of those that are not in hand. */
  waiting: number;
}

interface Head {
  readonly line: Line;
  readonly fetched: readonly Fetched[];
  at: number;
}

/**
 * Records that were fetched and have had no effect yet. Each is handed over by when it arrived, whatever topic it lies on: who
 * catches up hears a story as it was told, not one topic after the other (ADR 0025). It is an order for the sake of those who
 * hear: only what was fetched is known, so nothing may rest on it but the order within a partition.
 */
export class Held {
  private readonly lines = new Map<string, Line>();

  constructor(
    private readonly limits: Limits,
    private readonly read: (topic: string, partition: number, message: KafkaMessage) => HeardRecord,
  ) {}

  /** Records, those in hand among them. */
  get size(): number {
    return this.all().reduce((sum, { fetched }) => sum + fetched.length, 0);
  }

  /** Of those that are not in hand. */
  get waiting(): number {
    return this.all().reduce((sum, { waiting }) => sum + waiting, 0);
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
      waiting: 0,
    };
    this.lines.set(key, line);
    const fetched = messages.map((message) => ({
      message,
      bytes: (message.value?.length ?? 0) + HEADERS,
      at: Number(message.timestamp),
    }));
    line.fetched = [...line.fetched, ...fetched];
    line.next = behind(messages.at(-1)!);
    line.end = BigInt(highWatermark);
    line.waiting += bytesOf(fetched);
  }

  /** Whether the record at this offset has had no effect yet. */
  holds(key: PartitionKey, offset: bigint): boolean {
    const line = this.lines.get(keyOf(key));
    return line !== undefined && line.fetched.length > 0 && line.from <= offset && offset < line.next;
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
   * The next by arrival: none that arrived after what may still be fetched, but what is told now. Where that is none at all, the
   * next of what there is.
   */
  next(now: number): Portion {
    for (const line of this.lines.values()) {
      line.waiting += bytesOf(line.fetched.slice(0, line.inHand));
      line.inHand = 0;
    }
    const records = this.upTo(this.reach(), now - LIVE_MS);
    if (records.length === 0) records.push(...this.upTo(Infinity, Infinity));
    return { records, from: new Map([...this.lines].map(([key, { from }]) => [key, from])) };
  }

  /**
   * Forgets what has had its effect; of a partition that was asked for anew meanwhile, or is no longer ours, nothing.
   * Returns behind which offsets of the others.
   */
  had({ records }: Portion): (PartitionKey & { next: bigint })[] {
    return [...Map.groupBy(records, keyOf)].flatMap(([key, ofLine]) => {
      const line = this.lines.get(key);
      if (!line || line.fetched[0]?.record !== ofLine[0]) return [];
      line.fetched.splice(0, ofLine.length);
      line.read = Math.max(0, line.read - ofLine.length);
      line.inHand = 0;
      line.from = behind(ofLine.at(-1)!.message);
      return [{ topic: line.topic, partition: line.partition, next: line.from }];
    });
  }

  drop(partitions: Iterable<PartitionKey>): void {
    for (const key of partitions) this.lines.delete(keyOf(key));
  }

  clear(): void {
    this.lines.clear();
  }

  /** Partitions of which more than their share waits: they are to wait for the others. */
  ahead(): PartitionKey[] {
    const busy = this.all().filter(({ fetched, next, end }) => fetched.length > 0 || next < end);
    return busy
      .filter(({ waiting }) => waiting > this.limits.held / busy.length)
      .map(({ topic, partition }) => ({ topic, partition }));
  }

  private all(): Line[] {
    return [...this.lines.values()];
  }

  /** Up to which arrival all is here: before the last that was fetched of a partition that has more. */
  private reach(): number {
    let reach = Infinity;
    for (const { fetched, next, end } of this.lines.values())
      if (next < end) reach = Math.min(reach, fetched.at(-1)?.at ?? -Infinity);
    return reach;
  }

  /** By arrival, up to `reach` or from `live` on; what comes after one that is held back waits for it. */
  private upTo(reach: number, live: number): HeardRecord[] {
    let heads = this.all().map((line): Head => ({ line, fetched: line.fetched, at: 0 }));
    const records: HeardRecord[] = [];
    for (let bytes = 0; bytes < this.limits.portion;) {
      let first: Head | undefined;
      for (const head of heads)
        if (head.at < head.fetched.length && (!first || this.comesBefore(head, first))) first = head;
      if (!first) break;
      const fetched = first.fetched[first.at]!;
      if (fetched.at > reach && fetched.at < live) {
        heads = heads.filter((head) => head !== first);
        continue;
      }
      records.push(this.recordOf(fetched, first.line));
      bytes += fetched.bytes;
      first.at++;
      first.line.inHand++;
      first.line.waiting -= fetched.bytes;
    }
    return records;
  }

  private comesBefore(one: Head, other: Head): boolean {
    const [a, b] = [one.fetched[one.at]!, other.fetched[other.at]!];
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

function bytesOf(fetched: readonly Fetched[]): number {
  return fetched.reduce((sum, { bytes }) => sum + bytes, 0);
}

function behind({ offset }: { readonly offset: string }): bigint {
  return BigInt(offset) + 1n;
}
