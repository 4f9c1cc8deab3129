import { EventParked, RelayTick, TOPICS } from '@libs/contracts';
import { newDataSource } from '@libs/database';
import { keyOf, partitionOf } from '@libs/messaging';
import { Kafka, type KafkaConfig } from 'kafkajs';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, type QueryRunner } from 'typeorm';
import { compare, type Comparison } from './compare.js';
import { LEDGERS } from '../projection/ledger.js';
import { MONTH_TABLES } from '../projection/months.js';
import { fillInBulk } from './bulk/bulk-fill.js';
import { Generations, onTopics } from './generations.js';
import { LogReader } from './log-reader.js';
import { schemaOf } from '../projection/generation.js';
import { NewGeneration } from './new-generation.js';
import { Progress } from './progress.js';

export interface RebuildOptions {
  readonly kafka: KafkaConfig;
  /** The database of status as its owner: makes, compares and switches generations. */
  readonly ownerUrl: string;
  /** The same as the system role: fills them. */
  readonly systemUrl: string;
  /** Switch although the two differ, e.g. because journeys are folded by a new version. */
  readonly accept: boolean;
  readonly say: (sentence: string) => void;
  /** How many threads fill it in bulk; 0: none, it is done by the one that asks. */
  readonly threads: number;
}

export interface Rebuilt {
  readonly live: number;
  readonly switched: boolean;
  readonly tables: readonly Comparison[];
}

/** A reason that a person can act on. */
export class CannotRebuild extends Error {}

const OPERATIONS = EventParked.topic;
/** What is told; the clock is no event log but compacted, and what the live generation believes of it is taken over. */
const TOLD = TOPICS.map(({ name }) => name).filter((name) => name !== RelayTick.topic && name !== OPERATIONS);
/** What is filled in bulk; the rest of a generation is little. */
const FILLED = ['fact', 'restricted_fact', 'journey', ...LEDGERS.map(({ table }) => table)];
/** So near to the live generation, the consumer is asked to wait for the rest. */
const NEAR = 1_000n;
const TRIES = 100;

/**
 * Makes the read models again from the log, beside those that answer, and lets answers come from the new ones when they
 * are proved to be the same (architecture §5). Ended anywhere before that, it has changed nothing that anybody sees, and
 * the next one begins anew.
 */
export async function rebuild(options: RebuildOptions): Promise<Rebuilt> {
  const owner = new DataSource({
    type: 'postgres',
    url: options.ownerUrl,
    poolSize: 4,
    applicationName: 'rebuild',
  });
  const system = newDataSource({
    url: options.systemUrl,
    entities: [],
    poolSize: 1,
    applicationName: 'rebuild',
  });
  try {
    await Promise.all([owner.initialize(), system.initialize()]);
    const generations = new Generations(owner);
    const rebuilt = await generations.alone(async () => {
      await generations.dropOthers();
      const live = await generations.live();
      const made = new NewGeneration(system, await generations.create());
      options.say(`generation ${made.n} is made beside generation ${live}`);
      return new Rebuild(options, owner, generations, live, made).run();
    });
    if (rebuilt) return rebuilt;
    throw new CannotRebuild('Another rebuild is under way: wait for its end, or end it.');
  } finally {
    for (const source of [owner, system]) if (source.isInitialized) await source.destroy();
  }
}

class Rebuild {
  private readonly kafka: Kafka;
  private reader: LogReader;

  constructor(
    private readonly options: RebuildOptions,
    private readonly owner: DataSource,
    private readonly generations: Generations,
    private readonly live: number,
    private readonly made: NewGeneration,
  ) {
    this.kafka = new Kafka(options.kafka);
    this.reader = this.newReader();
  }

  async run(): Promise<Rebuilt> {
    const { accept, say } = this.options;
    try {
      await this.assertWhole();
      await this.reader.open();
      await this.fill();
      const tables = await this.compared();
      const switched = accept || tables.every((table) => table.equal);
      if (switched) {
        await this.aligned((frozen) => this.generations.switchTo(this.made.n, this.live, frozen));
        say(`generation ${this.made.n} answers from now on`);
      }
      const dropped = await this.generations.dropOthers();
      if (!dropped) say('The other generation is still being read: the next rebuild drops it.');
      return { live: switched ? this.made.n : this.live, switched, tables };
    } finally {
      await this.reader.close();
    }
  }

  /** Everything that the live generation has read: in bulk at first, then what was told meanwhile. */
  private async fill(): Promise<void> {
    const { kafka, systemUrl, threads, say } = this.options;
    await this.readOperations();
    const targets = onTopics(await this.generations.positions(this.live), TOLD);
    const events = [...targets.values()].reduce((sum, offset) => sum + Number(offset), 0);
    say(`${events.toLocaleString('en')} events are to be read`);
    const [reading, entering] = [
      new Progress('events read', events, say),
      new Progress('events entered', events, say),
    ];
    // What follows takes minutes, and who waits so long in a group is thrown out of it.
    await this.reader.close();
    const restore = await this.generations.strip(this.made.n, FILLED);
    const restoreMonths = await this.generations.strip(this.made.n, MONTH_TABLES);
    const { joined } = await fillInBulk({
      work: {
        kafka,
        systemUrl,
        schema: schemaOf(this.made.n),
        topics: TOLD,
        operations: this.made.told,
      },
      targets,
      threads,
      reading: (n) => reading.add(n),
      entering: (n) => entering.add(n),
      whenRead: ({ aside }) => this.made.setAside(aside),
    });
    say('Indexes are made');
    await restore();
    await this.made.foldJoined([...joined]);
    await this.made.reached(targets);
    await this.made.closeMonths(this.live);
    await restoreMonths();
    await this.generations.vacuum(this.made.n, [
      ...LEDGERS.map(({ table }) => table),
      ...MONTH_TABLES,
      'village_day',
    ]);
    this.reader = this.newReader();
    await this.reader.open();
    this.reader.skipTo(targets);
    do await this.advance();
    while (this.reader.remaining(onTopics(await this.generations.positions(this.live), TOLD)) > NEAR);
  }

  private newReader(): LogReader {
    return new LogReader(this.kafka, [...TOLD, OPERATIONS], (records) => this.made.take(records));
  }

  /** Reads as far as the live generation has read by now. What it set aside until then is known first. */
  private async advance(): Promise<void> {
    const targets = await this.generations.positions(this.live);
    await this.readOperations();
    await this.reader.readTo(onTopics(targets, TOLD));
  }

  /** Whatever was set aside or sent on again until now. */
  private async readOperations(): Promise<void> {
    await this.untilPublished();
    await this.reader.readTo(await this.endOfOperations());
  }

  /** Runs `work` while the live generation stands still and the new one has read equally far. */
  private async aligned<T>(work: (frozen: QueryRunner) => Promise<T>): Promise<T> {
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      await this.advance();
      const done = await this.generations.freeze(this.live, async (frozen) => {
        const positions = await this.generations.positions(this.live);
        if (!(await this.hasHeardItself(positions))) return undefined;
        await this.reader.readTo(onTopics(positions, [...TOLD, OPERATIONS]));
        return { result: await work(frozen) };
      });
      if (done) return done.result;
      await pause(100);
    }
    throw new CannotRebuild('Status does not hear what it tells of its own operations: is it running?');
  }

  private async compared(): Promise<Comparison[]> {
    const snapshot = this.owner.createQueryRunner();
    try {
      await this.aligned(async () => {
        await snapshot.startTransaction('REPEATABLE READ');
        await snapshot.query('select n from generation');
      });
      const tables = await compare(snapshot, this.live, this.made.n);
      await snapshot.commitTransaction();
      for (const { table, rows, hash, equal, explanation } of tables) {
        const found = equal ? 'equal' : `DIFFERS: ${explanation}`;
        this.options.say(`${table}: ${rows.toLocaleString('en')} rows, hash ${hash}, ${found}`);
      }
      return tables;
    } finally {
      await snapshot.release();
    }
  }

  /** True when nothing that status told of its operations is still on its way back to it. */
  private async hasHeardItself(positions: ReadonlyMap<string, bigint>): Promise<boolean> {
    if (await this.lastWaiting()) return false;
    const end = await this.endOfOperations();
    return [...end].every(([key, offset]) => (positions.get(key) ?? 0n) >= offset);
  }

  /** What status has told of its operations until now is on its topic. */
  private async untilPublished(): Promise<void> {
    const last = await this.lastWaiting();
    if (!last) return;
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      const rows = await this.owner.query<object[]>(
        'select 1 from outbox where topic = $1 and position <= $2 limit 1',
        [OPERATIONS, last],
      );
      if (rows.length === 0) return;
      await pause(100);
    }
    throw new CannotRebuild('Status does not publish what it tells of its own operations: is it running?');
  }

  private async lastWaiting(): Promise<string | null> {
    const [row] = await this.owner.query<[{ last: string | null }]>(
      'select max(position)::text as last from outbox where topic = $1',
      [OPERATIONS],
    );
    return row.last;
  }

  /** A topic that ends before what was read of it was lost, and reading up to there would never end. */
  private async assertWhole(): Promise<void> {
    const read = onTopics(await this.generations.positions(this.live), TOLD);
    const ends = await this.endsOf(TOLD); // later, so that it cannot have read beyond
    const [short] = [...read].find(([key, offset]) => (ends.get(key) ?? 0n) < offset) ?? [];
    if (!short) return;
    const { topic } = partitionOf(short);
    throw new CannotRebuild(`${topic} holds less than status has read of it: republish it first.`);
  }

  private endOfOperations(): Promise<Map<string, bigint>> {
    return this.endsOf([OPERATIONS]);
  }

  /** Where the partitions of these topics end now. */
  private async endsOf(topics: readonly string[]): Promise<Map<string, bigint>> {
    const admin = this.kafka.admin();
    await admin.connect();
    try {
      const ends = new Map<string, bigint>();
      for (const topic of topics) {
        for (const { partition, high } of await admin.fetchTopicOffsets(topic))
          ends.set(keyOf({ topic, partition }), BigInt(high));
      }
      return ends;
    } finally {
      await admin.disconnect();
    }
  }
}
