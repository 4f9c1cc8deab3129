import { RelayTick } from '@libs/contracts';
import { keyOf, type PartitionKey } from '@libs/messaging';
import type { Kafka } from 'kafkajs';
import type { Client } from 'pg';
import { connectToInbox } from '../running/target-system.js';

/** An event as it lies on its topic now. */
export interface Placed extends PartitionKey {
  readonly id: string;
  readonly offset: string;
  readonly heardAt: string;
}

const DAY_MS = 24 * 60 * 60 * 1_000;
/** The inbox remembers so long (libs/messaging, PRUNE_INBOX); facts that status keeps, for ever. */
const INBOX_MS = 7 * DAY_MS;
/** What it does not know of these days was not heard; a day less, for it forgets on while the reader reads again. */
const MISSED_MS = 6 * DAY_MS;

type Offsets = Readonly<Record<string, readonly string[]>>;

/**
 * Those who hear a topic that is made again. Their positions are offsets of the lost one, in which repeats stood that
 * the new one has not: left as they are, the next events would pass unheard. So each is set behind the last event that
 * it remembers, or before the first that it does not: what was told on the new topic before it was made again lay
 * below a position of the lost one, and was passed over. What is read again thereby, it knows.
 */
export class Readers {
  private readonly inboxes: Inbox[];

  constructor(
    private readonly kafka: Kafka,
    readers: Readonly<Record<string, Client>>,
  ) {
    this.inboxes = Object.entries(readers).map(([name, client]) => new Inbox(name, client));
  }

  static async connect(kafka: Kafka, urls: Readonly<Record<string, string>>): Promise<Readers> {
    const clients: Record<string, Client> = {};
    for (const [name, url] of Object.entries(urls)) clients[name] = await connectToInbox(url);
    return new Readers(kafka, clients);
  }

  async note(events: readonly Placed[]): Promise<void> {
    for (const inbox of this.inboxes) await inbox.note(events);
  }

  /** @param begins where the events that were noted begin */
  async settle(begins: Offsets, say: (sentence: string) => void): Promise<void> {
    const clockEnds = await this.ends(RelayTick.topic);
    for (const inbox of this.inboxes) {
      const moved = await inbox.settle(begins, clockEnds);
      if (moved > 0) say(`${inbox.name} goes on behind what it has heard (positions set: ${moved})`);
    }
  }

  async close(): Promise<void> {
    for (const inbox of this.inboxes) await inbox.client.end();
  }

  private async ends(topic: string): Promise<string[]> {
    const admin = this.kafka.admin();
    await admin.connect();
    try {
      const partitions = await admin.fetchTopicOffsets(topic);
      return partitions.sort((a, b) => a.partition - b.partition).map(({ high }) => high);
    } finally {
      await admin.disconnect();
    }
  }
}

/** What a reader's inbox tells of the events of one partition. */
export interface Memory {
  /** Where the first event of late lies that it does not know. */
  readonly missed?: bigint;
  /** Behind the last event that it knows. */
  readonly behindLast?: bigint;
  /** Behind the last that is too old for it to know. */
  readonly behindOld?: bigint;
}

/**
 * Where a reader goes on in a partition that was made again.
 * @param begin where what was made again begins there
 * @param stood its position on the lost one
 */
export function goOn({ missed, behindLast, behindOld }: Memory, begin: bigint, stood: bigint): bigint {
  if (behindLast !== undefined) return missed !== undefined && missed < behindLast ? missed : behindLast;
  const old = behindOld ?? begin;
  // Nothing new was heard, so all that is old was: unless it was away for as long as the inbox remembers. Then nobody
  // knows, and it hears all again.
  return stood >= old - begin ? old : begin;
}

class Inbox {
  private readonly memories = new Map<string, Memory>();

  constructor(
    readonly name: string,
    readonly client: Client,
  ) {}

  async note(events: readonly Placed[]): Promise<void> {
    const { rows } = await this.client.query<{ event_id: string }>(
      (await this.tables())
        .map((table) => `select event_id from ${table} where event_id = any ($1::uuid[])`)
        .join(' union all '),
      [events.map(({ id }) => id)],
    );
    const known = new Set(rows.map((row) => row.event_id));
    const oldest = new Date(Date.now() - INBOX_MS).toISOString();
    const late = new Date(Date.now() - MISSED_MS).toISOString();
    for (const event of events) {
      const at = BigInt(event.offset);
      const memory = this.memories.get(keyOf(event));
      const isMissed = !known.has(event.id) && event.heardAt > late && memory?.missed === undefined;
      this.memories.set(keyOf(event), {
        ...memory,
        ...(isMissed && { missed: at }),
        ...(known.has(event.id) && { behindLast: at + 1n }),
        ...(event.heardAt < oldest && { behindOld: at + 1n }),
      });
    }
  }

  /** Where it is remembered what was heard: status keeps facts by their ids (`Kept`), and its inbox the rest. */
  private async tables(): Promise<string[]> {
    const { rows } = await this.client.query<{ name: string }>(
      `select name from unnest(array['inbox', 'fact', 'restricted_fact']) as t (name) where to_regclass(name) is not null`,
    );
    return rows.map(({ name }) => name);
  }

  /** Returns how many positions are others now. */
  async settle(begins: Offsets, clockEnds: readonly string[]): Promise<number> {
    await this.client.query('begin');
    const { rows } = await this.client.query<PartitionKey & { next_offset: string }>(
      'select topic, partition, next_offset::text from position where topic = any ($1) and next_offset > 0 for update',
      [[...Object.keys(begins), RelayTick.topic]],
    );
    const moves = rows.flatMap(({ topic, partition, next_offset }) => {
      const stood = BigInt(next_offset);
      const next =
        topic === RelayTick.topic
          ? onClock(stood, BigInt(clockEnds[partition] ?? 0))
          : goOn(
              this.memories.get(keyOf({ topic, partition })) ?? {},
              BigInt(begins[topic]![partition]!),
              stood,
            );
      return next === stood ? [] : [{ topic, partition, next: next.toString() }];
    });
    await this.client.query(
      `update position p set next_offset = v.next from unnest($1::text[], $2::int[], $3::bigint[]) as v (topic, partition, next)
       where p.topic = v.topic and p.partition = v.partition`,
      [
        moves.map(({ topic }) => topic),
        moves.map(({ partition }) => partition),
        moves.map(({ next }) => next),
      ],
    );
    await this.client.query('commit');
    return moves.length;
  }
}

/** Ticks are not made again, the relays tick on: a clock that is new too is heard from its beginning. */
function onClock(stood: bigint, end: bigint): bigint {
  return stood > end ? 0n : stood;
}
