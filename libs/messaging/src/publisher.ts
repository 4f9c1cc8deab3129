import { toKafkaRecord, TOPICS, type OutgoingRecord, type ServiceName } from '@libs/contracts';
import { Partitioners, type Kafka, type Producer } from 'kafkajs';
import { partitionOfKey } from './partition.js';
import { stampedEvent, type OutboxRow } from './relay-store.js';

const partitionsOf = new Map(TOPICS.map((topic) => [topic.name, topic.partitions]));

/**
 * The broker's word that a record itself is at fault: trying again would change nothing. A stamp that it does not like is
 * not among them: that is the fault of a clock, every record has it, and it passes.
 */
const REFUSALS = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE', 'INVALID_RECORD', 'CORRUPT_MESSAGE']);

/** True where the broker refuses what was sent, rather than being away. */
export function isRefusal(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (REFUSALS.has((cause as { type?: string }).type ?? '')) return true;
  }
  return false;
}

/** Next offset of each partition by topic: what a reader must have consumed to have heard all before a tick. */
export type Offsets = Record<string, string[]>;

/**
 * Sends to Kafka, one request at a time. **A producer that has rejected a send is replaced before anything else is
 * sent**: kafkajs rolls its idempotent sequence back, and the broker may then acknowledge another batch of the same
 * length without writing it (reproduced; test/faults/cut-answer).
 */
export class Publisher {
  private producer?: Producer;
  private readonly next: Offsets = {};

  constructor(private readonly kafka: Kafka) {}

  /** Sends the whole batch, acknowledged by all in-sync replicas; throws with nothing known about what was written. */
  async send(rows: OutboxRow[], heardAt: string, source: ServiceName): Promise<void> {
    const byTopic = Map.groupBy(rows, (row) => row.topic);
    const topicMessages = [...byTopic].map(([topic, ofTopic]) => ({
      topic,
      messages: ofTopic.map((row) => this.place(topic, toKafkaRecord(stampedEvent(row, heardAt, source)))),
    }));
    await this.sendRecords(topicMessages);
  }

  async sendRecords(
    topicMessages: { topic: string; messages: (OutgoingRecord & { partition: number })[] }[],
  ): Promise<void> {
    const producer = await this.connected();
    try {
      const written = await producer.sendBatch({ topicMessages, acks: -1 });
      const counts = new Map<string, number>();
      for (const { topic, messages } of topicMessages) {
        for (const { partition } of messages) count(counts, `${topic}/${partition}`);
      }
      for (const { topicName, partition, baseOffset } of written) {
        const offsets = (this.next[topicName] ??= []);
        offsets[partition] = String(
          BigInt(baseOffset ?? '0') + BigInt(counts.get(`${topicName}/${partition}`) ?? 0),
        );
      }
    } catch (error) {
      await this.replace();
      throw error;
    }
  }

  /** Learns where the topics end now; what an earlier leader published lies before. */
  async learnOffsets(topics: readonly string[]): Promise<void> {
    const admin = this.kafka.admin();
    await admin.connect();
    try {
      for (const topic of topics) {
        const offsets: string[] = (this.next[topic] = []);
        for (const { partition, high } of await admin.fetchTopicOffsets(topic)) offsets[partition] = high;
      }
    } finally {
      await admin.disconnect();
    }
  }

  offsets(): Offsets {
    return structuredClone(this.next);
  }

  /** Puts a record on the partition of its key, as every Kafka client would. */
  place(topic: string, record: OutgoingRecord): OutgoingRecord & { partition: number } {
    const partitions = partitionsOf.get(topic);
    if (!partitions) throw new Error(`${topic} is none of our topics`);
    return { ...record, partition: partitionOfKey(record.key, partitions) };
  }

  async disconnect(): Promise<void> {
    const leaving = this.producer;
    this.producer = undefined;
    await leaving?.disconnect();
  }

  private async connected(): Promise<Producer> {
    if (!this.producer) {
      const producer = this.kafka.producer({
        idempotent: true,
        maxInFlightRequests: 1,
        createPartitioner: Partitioners.DefaultPartitioner,
        retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5 },
      });
      await producer.connect();
      this.producer = producer;
    }
    return this.producer;
  }

  private async replace(): Promise<void> {
    // It is being thrown away because it failed: a further failure while closing says nothing new.
    await this.disconnect().catch(() => undefined);
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
