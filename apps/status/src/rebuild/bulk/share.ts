import type { ReceivedEvent } from '@libs/contracts';
import { foldWorker, reckon } from '@libs/journey';
import type { HeardRecord, Message } from '@libs/messaging';
import { Kafka, type KafkaConfig } from 'kafkajs';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { FACT_COLUMNS, JOURNEY_COLUMNS, journeyRows, type JourneyRow } from '../../projection/facts.js';
import { joinedBy, MERGES } from '../../projection/merges.js';
import { LEDGERS, nthOf } from '../../projection/ledger.js';
import { LogReader } from '../log-reader.js';
import { ToldOperations } from '../told-operations.js';
import { BucketWriter, inParts, readBucket } from './buckets.js';
import { copyRow, lineOf, readLine, workerOf, type LinedFact } from './fact-line.js';
import { VillagesHeard } from './villages-heard.js';

/** What one of several that fill a generation is given: all of it can be handed to a thread. */
export interface ShareOfWork {
  readonly kafka: KafkaConfig;
  /** The database of status as the system role. */
  readonly systemUrl: string;
  readonly schema: string;
  readonly topics: readonly string[];
  /** The partitions that this one reads, and how far. */
  readonly targets: readonly (readonly [string, bigint])[];
  readonly operations: ReturnType<ToldOperations['told']>;
  /** Where facts wait between the two steps; the share writes into all of them, and enters `own`. */
  readonly buckets: readonly number[];
  readonly own: readonly number[];
}

/** Facts whose stories are in memory at once: so it does not grow with the log. */
const AT_ONCE = 8_000;

/** A record that cannot count, or must not: where it lay, to be set aside in the usual way. */
export interface AsideRecord {
  readonly topic: string;
  readonly partition: number;
  readonly message: Message;
}

export interface ShareRead {
  readonly aside: readonly AsideRecord[];
  /** Workers of whom a merge was told, or an un-merge: their stories need facts of several. */
  readonly joined: ReadonlySet<string>;
}

/** Fills its part of a generation that has no index yet, in two steps: all shares have read before any enters. */
export class Share {
  private readonly operations: ToldOperations;

  /** @param progress is told how many events were read, or facts entered */
  constructor(
    private readonly work: ShareOfWork,
    private readonly progress: (events: number) => void,
  ) {
    this.operations = ToldOperations.from(work.operations);
  }

  /** Reads the log, and keeps facts in buckets. */
  async read(): Promise<ShareRead> {
    const { kafka, topics, targets, buckets, systemUrl, schema } = this.work;
    const writer = new BucketWriter(buckets);
    const villages = new VillagesHeard(systemUrl, schema);
    const aside: AsideRecord[] = [];
    const joined = new Set<string>();
    const reader = new LogReader(new Kafka(kafka), topics, async (records) => {
      for (const record of records) {
        const event = this.countedOf(record, aside);
        if (!event) continue;
        villages.add(event);
        if (event.subject.kind !== 'worker') continue;
        writer.add(event.subject.id, lineOf(event));
        if (MERGES.includes(event.type)) for (const id of joinedBy(event)) joined.add(id);
      }
      this.progress(records.length);
      await villages.flushIfMany();
    });
    try {
      await reader.open();
      await reader.readTo(new Map(targets));
      writer.flush();
      await villages.flush();
    } finally {
      await reader.close();
      await villages.close();
    }
    return { aside, joined };
  }

  /** Enters the facts of its buckets, and the journeys and figures of all workers but those who were ever `joined`. */
  async enter(joined: ReadonlySet<string>): Promise<void> {
    const client = new Client({ connectionString: this.work.systemUrl, application_name: 'rebuild' });
    await client.connect();
    try {
      let copied: Promise<void> = Promise.resolve();
      for (const n of this.work.own) {
        for (const lines of inParts(readBucket(this.work.buckets[n]!), AT_ONCE, workerOf)) {
          const rows = rowsOf(lines, joined);
          await copied;
          copied = this.copy(client, rows).then(() => this.progress(lines.length));
          // Its failure is told with the next part; until then nobody else waits for it.
          copied.catch(() => undefined);
        }
      }
      await copied;
    } finally {
      await client.end();
    }
  }

  /** The event, if it counts. One that was set aside, or cannot be read, goes there. */
  private countedOf(record: HeardRecord, aside: AsideRecord[]): ReceivedEvent | undefined {
    const { heard, topic, partition, message } = record;
    if (heard.kind === 'event' && !this.operations.reasonOf(heard.event.id)) {
      return this.operations.arrived(heard.event);
    }
    if (heard.kind === 'event' || heard.kind === 'unreadable') aside.push({ topic, partition, message });
    return undefined;
  }

  private async copy(client: Client, rows: ReadonlyMap<string, readonly string[]>): Promise<void> {
    await client.query('begin');
    for (const [target, lines] of rows) {
      if (lines.length === 0) continue;
      const stream = client.query(copyFrom(`copy ${this.work.schema}.${target} from stdin`));
      await pipeline([`${lines.join('\n')}\n`], stream);
    }
    await client.query('commit');
  }
}

/** What is entered of a bucket: rows by table and its columns. */
function rowsOf(lines: readonly string[], joined: ReadonlySet<string>): Map<string, string[]> {
  const journeys: string[] = [];
  const entries = LEDGERS.map((): string[] => []);
  const facts: string[] = [];
  const restricted: string[] = [];
  for (const [worker, told] of byWorker(lines)) {
    for (const { row, isRestricted } of told) (isRestricted ? restricted : facts).push(row);
    if (joined.has(worker)) continue;
    const { entries: ledger, journey: folded } = reckon(told.map(({ fact }) => fact));
    for (const [place, { ledger: name, columns }] of LEDGERS.entries()) {
      const own = ledger.filter((entry) => entry.ledger === name);
      const nth = nthOf(own);
      for (const [k, entry] of own.entries())
        entries[place]!.push(copyRow([nth[k], ...columns.map(([, , field]) => entry[field])]));
    }
    const shown = told.flatMap(({ fact, isRestricted }) => (isRestricted ? [] : [fact]));
    const own = folded && shown.length === told.length ? [folded] : foldWorker(shown);
    journeys.push(...journeyRows(worker, own).map(rowOf));
  }
  return new Map([
    [`fact (${FACT_COLUMNS})`, facts],
    [`restricted_fact (${FACT_COLUMNS})`, restricted],
    [`journey (${JOURNEY_COLUMNS.map(([name]) => name).join(', ')})`, journeys],
    ...LEDGERS.map(({ table, columns }, place): [string, string[]] => [
      `${table} (nth, ${columns.map(([name]) => name).join(', ')})`,
      entries[place]!,
    ]),
  ]);
}

/** Each event once: the first that was read counts, as live. */
function byWorker(lines: readonly string[]): Map<string, LinedFact[]> {
  const seen = new Set<string>();
  const workers = new Map<string, LinedFact[]>();
  for (const line of lines) {
    const told = readLine(line);
    const { eventId, workerId } = told.fact;
    if (seen.has(eventId)) continue;
    seen.add(eventId);
    const others = workers.get(workerId);
    if (others) others.push(told);
    else workers.set(workerId, [told]);
  }
  return workers;
}

function rowOf(journey: JourneyRow): string {
  return copyRow(JOURNEY_COLUMNS.map(([, , valueOf]) => valueOf(journey)));
}
