import { Transaction } from '@libs/database';
import type { ReceivedEvent } from '@libs/contracts';
import {
  lockPositions,
  movePositions,
  partitionOf,
  readRecord,
  sift,
  takeUp,
  type Aside,
  type HeardRecord,
  type Message,
} from '@libs/messaging';
import type { Arrival } from '@libs/journey';
import type { DataSource } from 'typeorm';
import { foldTouched, KEPT } from '../projection/facts.js';
import { closeMonthsUntil } from '../projection/months.js';
import { schemaOf, useGeneration } from '../projection/generation.js';
import { ProjectJourneys } from '../projection/project-journeys.js';
import type { AsideRecord } from './bulk/share.js';
import type { Offsets } from './log-reader.js';
import { isRedriven, ToldOperations } from './told-operations.js';

/** Workers whose journeys are folded, or records that are set aside, in one transaction. */
const AT_ONCE = 1_000;
/** Before whatever was heard. */
const SINCE_EVER: Arrival = { heardAt: '-infinity', service: '', position: 0 };

/** A generation that is being filled: what the log held at first in bulk, the rest by the code that fills the live one. */
export class NewGeneration {
  private readonly operations = new ToldOperations();
  private readonly project = new ProjectJourneys();

  constructor(
    private readonly source: DataSource,
    readonly n: number,
  ) {}

  /** Takes records of one partition, each once. */
  take(records: HeardRecord[]): Promise<void> {
    return this.transact(async (tx) => {
      const [{ topic, partition }] = records as [HeardRecord];
      const position = [...(await lockPositions(tx, [{ topic, partition }])).values()][0]!;
      const due = records.filter(({ message }) => BigInt(message.offset) >= position);
      const { ready } = await sift(tx, due, (record) => this.asideOf(record), KEPT);
      if (due.length === 0) return;
      const next = BigInt(due.at(-1)!.message.offset) + 1n;
      await movePositions(tx, [{ topic, partition, next }]);
      await this.count(eventsOf(ready), tx);
    });
  }

  /** Sets records aside that were read in bulk, where they are to stand aside. */
  async setAside(records: readonly AsideRecord[]): Promise<void> {
    const again = records.map(({ topic, partition, message }) =>
      readRecord(topic, partition, { ...message, ...buffersOf(message) }),
    );
    for (let at = 0; at < again.length; at += AT_ONCE) {
      await this.transact(async (tx) => {
        await sift(tx, again.slice(at, at + AT_ONCE), (record) => this.asideOf(record), KEPT);
      });
    }
  }

  /** All before these offsets is there. */
  async reached(offsets: Offsets): Promise<void> {
    const partitions = [...offsets].map(([key, next]) => ({ ...partitionOf(key), next }));
    await this.transact(async (tx) => {
      await lockPositions(tx, partitions);
      await movePositions(tx, partitions);
    });
  }

  /** Folds the journeys of workers who were ever merged: the others were folded in bulk. */
  async foldJoined(workers: readonly string[]): Promise<void> {
    for (let at = 0; at < workers.length; at += AT_ONCE) {
      const some = workers.slice(at, at + AT_ONCE);
      await this.transact((tx) =>
        foldTouched(tx, new Map(some.map((id) => [id, { from: SINCE_EVER, added: undefined, heard: [] }]))),
      );
    }
  }

  /** The same months are summed up as in the live one; those that it sums up meanwhile follow with a tick. */
  async closeMonths(live: number): Promise<void> {
    await this.transact(async (tx) => {
      const [row] = await tx.query<{ until: Date | null }>(
        `select nullif(until, '-infinity') as until from ${schemaOf(live)}.months_closed`,
      );
      if (row?.until) await closeMonthsUntil(tx, row.until);
    });
  }

  get told(): ReturnType<ToldOperations['told']> {
    return this.operations.told();
  }

  private async count(events: ReceivedEvent[], tx: Transaction): Promise<void> {
    for (const event of events) this.operations.hear(event);
    const redriven = events.filter(isRedriven).map(({ data }) => data.eventId);
    const counted = [...events, ...eventsOf(await takeUp(tx, redriven))].map((event) =>
      this.operations.arrived(event),
    );
    await this.project.handle(counted, tx);
  }

  private asideOf({ heard }: HeardRecord): Aside | undefined {
    if (heard.kind === 'unreadable') return { reason: 'UNREADABLE' };
    const reason = heard.kind === 'event' && this.operations.reasonOf(heard.event.id);
    return reason ? { reason, detail: 'It was set aside before, and a rebuild leaves it so' } : undefined;
  }

  private transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return new Transaction(this.source, { actor: { role: 'SYSTEM' } }).run(async (tx) => {
      await useGeneration(tx, this.n);
      return work(tx);
    });
  }
}

function eventsOf(records: readonly HeardRecord[]): ReceivedEvent[] {
  return records.flatMap(({ heard }) => (heard.kind === 'event' ? [heard.event] : []));
}

/** What came from a thread holds bare bytes. */
function buffersOf({ key, value, headers }: Message): Pick<Message, 'key' | 'value' | 'headers'> {
  const bufferOf = (bytes: unknown): unknown => (bytes instanceof Uint8Array ? Buffer.from(bytes) : bytes);
  return {
    key: bufferOf(key) as Message['key'],
    value: bufferOf(value) as Message['value'],
    headers: Object.fromEntries(
      Object.entries(headers ?? {}).map(([name, text]) => [
        name,
        (Array.isArray(text) ? text.map(bufferOf) : bufferOf(text)) as Buffer,
      ]),
    ),
  };
}
