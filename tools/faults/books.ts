import { newId } from '@libs/kernel';
import type { Kafka, KafkaMessage } from 'kafkajs';
import type { Receipt } from './desk-work.js';
import type { Books, Effects, Row, TopicRecord } from './ledger.js';
import type { FaultSystem } from './system.js';

export const TOPIC = 'pmi.registration.v1';

/** Reads what everyone has written down. To be read when all is quiet. */
export async function readBooks(system: FaultSystem, receipts: readonly Receipt[]): Promise<Books> {
  const rows = await system.query<Row>(
    'registration',
    `select id as "eventId", aggregateid as subject, seq::int, type, state from (
       select id, aggregateid, seq, type, 'WAITING' as state from outbox
       union all select id, aggregateid, seq, type, 'PUBLISHED' from event_archive
       union all select id, aggregateid, seq, type, 'REFUSED' from outbox_refused
     ) as told`,
  );
  const records = (await readTopic(system.kafkaClient, TOPIC))
    .map(recordOf)
    .filter((record) => record !== undefined);
  return { receipts, rows, records, effects: await readEffects(system), states: await readStates(system) };
}

/** Every record that is on the topic now, each partition in its order. */
export async function readTopic(kafka: Kafka, topic: string): Promise<KafkaMessage[]> {
  const admin = kafka.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  const missing = new Map(
    ends.filter(({ high, low }) => high !== low).map((end) => [end.partition, BigInt(end.high)]),
  );
  const messages: KafkaMessage[] = [];
  if (missing.size === 0) return messages;
  const consumer = kafka.consumer({ groupId: `books-${newId()}`, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  try {
    const { promise, resolve } = Promise.withResolvers<void>();
    await consumer.run({
      eachBatch: ({ batch }) => {
        const end = missing.get(batch.partition) ?? 0n;
        messages.push(...batch.messages.filter(({ offset }) => BigInt(offset) < end));
        if (BigInt(batch.lastOffset()) + 1n >= end) missing.delete(batch.partition);
        if (missing.size === 0) resolve();
        return Promise.resolve();
      },
    });
    await promise;
  } finally {
    await consumer.disconnect();
  }
  return messages;
}

/** What the ledger needs of a record; undefined for one that is not ours to account for. */
function recordOf({ headers }: KafkaMessage): TopicRecord | undefined {
  const [eventId, subject, seq] = ['ce_id', 'ce_subject', 'ce_seq'].map((name) =>
    headers?.[name]?.toString(),
  );
  if (!eventId || !subject || !seq) return undefined;
  return { eventId, subject: subject.slice(subject.indexOf(':') + 1), seq: Number(seq) };
}

async function readEffects(system: FaultSystem): Promise<Effects[]> {
  const generation = await liveGeneration(system);
  const ids = async (database: 'probe' | 'status', text: string) =>
    (await system.query<{ id: string }>(database, text)).map(({ id }) => id);
  const parked = (schema: string) =>
    `select event_id as id from ${schema}.parked_event where topic = '${TOPIC}' and event_id is not null`;
  return [
    {
      reader: 'probe',
      eventIds: await ids('probe', 'select event_id as id from effect'),
      parked: await ids('probe', parked('public')),
    },
    {
      reader: 'status',
      eventIds: await ids(
        'status',
        `select event_id as id from ${generation}.fact where type like 'registration.%'`,
      ),
      parked: await ids('status', parked(generation)),
    },
  ];
}

async function readStates(system: FaultSystem): Promise<Books['states']> {
  const generation = await liveGeneration(system);
  const register = await system.query<{ id: string; state: string }>(
    'registration',
    'select id, state from worker',
  );
  const journeys = await system.query<{ id: string; state: string }>(
    'status',
    `select worker_id as id, state from ${generation}.journey where nth = 0`,
  );
  const told = new Map(journeys.map(({ id, state }) => [id, state]));
  return register.map(({ id, state }) => ({ workerId: id, register: state, journey: told.get(id) ?? null }));
}

/** The schema of the read models that status answers from. */
export async function liveGeneration(system: FaultSystem): Promise<string> {
  const [row] = await system.query<{ n: number }>('status', 'select n from generation where live');
  return `generation_${row!.n}`;
}
