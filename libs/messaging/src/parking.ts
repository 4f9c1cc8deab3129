import type { Transaction } from '@libs/database';
import { readRecord, type HeardRecord, type Message } from './heard-record.js';

export type ParkReason = 'UNREADABLE' | 'HANDLER_FAILED' | 'BEHIND';

/** A parked record as it lies in the table: enough to hand it to its handler again. */
export interface ParkedRecord {
  readonly id: string;
  readonly topic: string;
  readonly partition: number;
  readonly message: Message;
  readonly subject: string;
  readonly reason: ParkReason;
}

/** Puts a record aside with its reason: a stack, or names of fields and rules; nothing of what they hold. */
export async function park(
  tx: Transaction,
  record: HeardRecord,
  reason: ParkReason,
  stack?: string,
): Promise<void> {
  const { message, heard } = record;
  const read =
    heard.kind === 'event' ? heard.event : heard.kind === 'unreadable' ? heard.envelope : undefined;
  const detail =
    heard.kind === 'unreadable'
      ? heard.problems.join('; ')
      : (stack ?? 'An earlier event of its subject is parked');
  await tx.query(
    `insert into parked_event (topic, partition, kafka_offset, subject, event_id, type, reason, detail, key, headers, value)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [
      record.topic,
      record.partition,
      message.offset,
      record.subject,
      read?.id ?? null,
      read?.type ?? null,
      reason,
      storable(detail.slice(0, 4_000)),
      message.key,
      JSON.stringify(headersAsText(message)),
      message.value,
    ],
  );
}

/**
 * True for the one who may redrive until the end of this transaction. Two at once would share the events of one subject
 * out between them, and their order would be chance.
 */
export async function redrivesAlone(tx: Transaction): Promise<boolean> {
  const [row] = await tx.query<{ alone: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('redrive')) as alone`,
  );
  return row!.alone;
}

/**
 * What was asked to be redriven, oldest first, and nothing that stands behind one that was not: the caller stops at the
 * first of a subject that fails again.
 */
export async function askedAgain(tx: Transaction, limit: number): Promise<ParkedRecord[]> {
  const rows = await tx.query<ParkedRow>(
    `select ${ROW} from parked_event p
     where redrive_asked_at is not null and not exists (
       select from parked_event f where f.subject = p.subject and f.id < p.id and f.redrive_asked_at is null
     ) order by p.id limit $1 for update`,
    [limit],
  );
  return rows.map(parkedOf);
}

/**
 * Takes these events out of the table, in their order, each once whatever repeats of it were parked too: a rebuild has
 * read that they were redriven.
 */
export async function takeUp(tx: Transaction, eventIds: readonly string[]): Promise<HeardRecord[]> {
  if (eventIds.length === 0) return [];
  const rows = await tx.query<ParkedRow & { event_id: string }>(
    `with p as (delete from parked_event where event_id = any ($1::uuid[]) returning *)
     select ${ROW}, p.event_id from p order by p.id`,
    [eventIds],
  );
  return rows
    .filter((row, at) => rows.findIndex(({ event_id }) => event_id === row.event_id) === at)
    .map(parkedOf)
    .map(({ topic, partition, message }) => readRecord(topic, partition, message));
}

const ROW = 'p.id::text, topic, partition, kafka_offset::text, subject, reason, key, headers, value';

interface ParkedRow extends Record<string, unknown> {
  readonly id: string;
  readonly topic: string;
  readonly partition: number;
  readonly kafka_offset: string;
  readonly subject: string;
  readonly reason: ParkReason;
  readonly key: Buffer | null;
  readonly headers: Record<string, string>;
  readonly value: Buffer | null;
}

function parkedOf(row: ParkedRow): ParkedRecord {
  return {
    id: row.id,
    topic: row.topic,
    partition: row.partition,
    subject: row.subject,
    reason: row.reason,
    message: {
      key: row.key,
      value: row.value,
      offset: row.kafka_offset,
      headers: Object.fromEntries(
        Object.entries(row.headers).map(([name, text]) => [name, Buffer.from(text)]),
      ),
    },
  };
}

export async function unpark(tx: Transaction, id: string): Promise<void> {
  await tx.query('delete from parked_event where id = $1', [id]);
}

/** It failed again: it and what stands behind it wait for the next asking. */
export async function stayParked(
  tx: Transaction,
  { id, subject }: ParkedRecord,
  detail: string,
): Promise<void> {
  await tx.query('update parked_event set redrive_asked_at = null where subject = $1', [subject]);
  await tx.query('update parked_event set detail = $2 where id = $1', [id, storable(detail.slice(0, 4_000))]);
}

function headersAsText(message: Message): Record<string, string> {
  return Object.fromEntries(
    Object.entries(message.headers ?? {}).map(([name, value]) => [
      storable(name),
      storable(String(Array.isArray(value) ? value.at(-1) : value)),
    ]),
  );
}

/** Postgres takes every character but one, and a record that cannot even be parked would stop everybody. */
function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}
