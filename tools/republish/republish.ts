import { toKafkaRecord, type ServiceName } from '@libs/contracts';
import { countArchive, createTopics, Lease, Publisher, readArchive, stampedEvent } from '@libs/messaging';
import type { Kafka } from 'kafkajs';
import { CannotStart } from '../embedded/process.js';
import type { Readers } from './readers.js';

export interface RepublishOptions {
  readonly service: ServiceName;
  /** Its database as the system role. */
  readonly url: string;
  readonly kafka: Kafka;
  /** Whoever hears the topics: what their positions mean changes. */
  readonly readers: Readers;
  /** Also onto topics that hold something: for one that was made only in part. Repeats are heard once. */
  readonly append: boolean;
  readonly say: (sentence: string) => void;
}

const BATCH = 2_000;
const PROGRESS_MS = 2_000;
const APPEND =
  'To complete one that holds only a part, add --append: all is published behind it once more, and heard once.';

/**
 * Makes the topics of a service again from its archive: the same ids, stamps, headers and order. Meanwhile nobody else
 * publishes for it, so that nothing new stands before what is older; its outbox waits.
 */
export async function republish(options: RepublishOptions): Promise<void> {
  const { service, url, kafka, readers, say } = options;
  const lease = await Lease.seize(url, 'relay');
  try {
    await createTopics(kafka);
    const archived = await countArchive(lease.client);
    if (archived.size === 0) return say(`${service} has told nothing yet: there is nothing to publish.`);
    const topics = await choose(options, archived);
    const total = topics.reduce((sum, topic) => sum + archived.get(topic)!, 0);
    say(`${topics.join(', ')}: ${total.toLocaleString('en')} events in the archive of ${service}`);

    const publisher = new Publisher(kafka);
    await publisher.learnOffsets(topics);
    const begins = publisher.offsets();
    const next = publisher.offsets();
    let done = 0;
    let said = Date.now();
    for await (const { heardAt, rows } of readArchive(lease.client, topics, BATCH)) {
      const records = rows.map((row) => {
        const record = publisher.place(row.topic, toKafkaRecord(stampedEvent(row, heardAt, service)));
        const offset = next[row.topic]![record.partition]!;
        next[row.topic]![record.partition] = String(BigInt(offset) + 1n);
        return { id: row.id, topic: row.topic, offset, heardAt, record };
      });
      await publisher.sendRecords(
        [...Map.groupBy(records, ({ topic }) => topic)].map(([topic, ofTopic]) => ({
          topic,
          messages: ofTopic.map(({ record }) => record),
        })),
      );
      for (const topic of topics) assertAlone(topic, publisher.offsets()[topic]!, next[topic]!);
      await readers.note(records.map(({ record, ...event }) => ({ ...event, partition: record.partition })));
      done += rows.length;
      if (Date.now() - said < PROGRESS_MS) continue;
      said = Date.now();
      say(`… ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`);
    }
    await publisher.disconnect();
    await readers.settle(begins, say);
    say(`${done.toLocaleString('en')} events are on their topics again.`);
  } finally {
    await lease.release();
  }
}

/** What is to be made: the topics that are empty though events were published on them; all where that is asked for. */
async function choose(
  { service, kafka, append, say }: RepublishOptions,
  archived: ReadonlyMap<string, number>,
): Promise<readonly string[]> {
  if (append) return [...archived.keys()];
  const admin = kafka.admin();
  await admin.connect();
  try {
    const lost: string[] = [];
    for (const [topic, published] of archived) {
      const partitions = await admin.fetchTopicOffsets(topic);
      const held = partitions.reduce((sum, { low, high }) => sum + Number(high) - Number(low), 0);
      if (held === 0) lost.push(topic);
      else if (held < published)
        throw new CannotStart(`${topic} holds a part (${held} of ${published} events). ${APPEND}`);
      else say(`${topic} is not empty and stays as it is.`);
    }
    if (lost.length > 0) return lost;
    throw new CannotStart(`No topic of ${service} is lost. ${APPEND}`);
  } finally {
    await admin.disconnect();
  }
}

/** Offsets tell the readers where they stand, so nobody else may write meanwhile. */
function assertAlone(topic: string, ends: readonly string[], expected: readonly string[]): void {
  if (ends.every((end, partition) => end === expected[partition])) return;
  throw new CannotStart(
    `Somebody else has written to ${topic} meanwhile, so the order there is not that of the archive: delete the topic, then run this again.`,
  );
}
