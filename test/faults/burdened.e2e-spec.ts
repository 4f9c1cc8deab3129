import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompetencyCertified, OrientationPassed, WorkerRegistered } from '@libs/contracts';
import { newId } from '@libs/kernel';
import { eventually } from '@libs/testing';
import type { Message } from 'kafkajs';
import { liveGeneration, readBooks, TOPIC } from '../../tools/faults/books.js';
import { DeskWork } from '../../tools/faults/desk-work.js';
import { audit } from '../../tools/faults/ledger.js';
import { Random } from '../../tools/faults/random.js';
import { settle } from '../../tools/faults/settle.js';
import { disturb, ReadModel, tellStories, type Told } from '../../tools/faults/stories.js';
import { FaultSystem } from '../../tools/faults/system.js';
import { Teller } from '../../tools/faults/teller.js';
import { accepted } from '../../tools/faults/trial.js';
import { duringWork, seed } from './trial.js';

let system: FaultSystem;
let teller: Teller;
let generation: string;
const random = new Random(seed);

beforeAll(async () => {
  system = await FaultSystem.start();
  teller = await Teller.open(system.systemUrl('registration'));
  generation = await liveGeneration(system);
}, 120_000);

afterAll(async () => {
  await teller.close();
  await system.stop();
}, 60_000);

/** Writes to topics past every outbox. */
async function produce(...topicMessages: { topic: string; messages: Message[] }[]): Promise<void> {
  const producer = system.kafkaClient.producer();
  await producer.connect();
  await producer.sendBatch({ topicMessages });
  await producer.disconnect();
}

const parked = (reader: 'probe' | 'status', subject: string) =>
  system.query<{ reason: string }>(
    reader,
    `select reason from ${reader === 'status' ? generation : 'public'}.parked_event where subject = $1 order by id`,
    [subject],
  );

describe(`seed ${seed}:`, () => {
  test('what cannot be read is parked with what follows of its subject, in every reader, and everyone else goes on', async () => {
    const poor = newId();
    const headers = { ce_type: WorkerRegistered.type, ce_subject: `worker:${poor}` };
    const poison: Message[] = [
      { value: 'no JSON', headers },
      { value: null, headers },
      { value: '['.repeat(200_000), headers },
      { value: '{"villageCode":"x"}', headers: { ...headers, 'x-\0': 'a\0b', ce_seq: ['1', '2'] } },
      { value: Buffer.alloc(500_000, 255), headers },
    ];
    let behind: string[] = [];
    await duringWork(system, async (_, work) => {
      await produce({ topic: TOPIC, messages: poison.map((message) => ({ ...message, key: poor })) });
      behind = await teller.tell(poor, 3);
      await accepted(work, 20);
    });
    const reasons = [...poison.map(() => 'UNREADABLE'), ...behind.map(() => 'BEHIND')];
    for (const reader of ['probe', 'status'] as const) {
      expect((await parked(reader, `worker:${poor}`)).map(({ reason }) => reason)).toEqual(reasons);
      expect(await positionsBehind(reader)).toEqual([]);
    }

    // A person looks, throws away what nobody can read, and lets the rest be handed over again.
    for (const [reader, schema] of [
      ['probe', 'public'],
      ['status', generation],
    ] as const) {
      await system.query(reader, `delete from ${schema}.parked_event where reason = 'UNREADABLE'`);
      await system.query(reader, `update ${schema}.parked_event set redrive_asked_at = now()`);
      await eventually(async () => expect(await parked(reader, `worker:${poor}`)).toEqual([]));
    }
    const effects = await system.query('probe', 'select event_id from effect where subject = $1 order by n', [
      poor,
    ]);
    expect(effects).toEqual(behind.map((event_id) => ({ event_id })));
    expect(audit(await readBooks(system, []))).toEqual([]);
  }, 120_000);

  test('a row that the broker never takes is refused with what follows of its subject, seen, and everyone else goes on', async () => {
    const large = newId();
    await teller.tell(large);
    await duringWork(system, async (_, work) => {
      await teller.tellTooLarge(large);
      await teller.tell(large, 2);
      await accepted(work, 20);
    });
    const refused = await system.query<{ seq: number; reason: string }>(
      'registration',
      'select seq::int, reason from outbox_refused where aggregateid = $1 order by position',
      [large],
    );
    expect(refused).toEqual([
      { seq: 2, reason: expect.stringContaining('larger than the max message size') },
      { seq: 3, reason: 'BEHIND' },
      { seq: 4, reason: 'BEHIND' },
    ]);
    expect(await system.metric('registration-1', 'outbox_refused_rows')).toBe(3);
  }, 120_000);

  test('of old and new versions side by side each is folded, parked or counted as unknown, and none is dropped', async () => {
    const [told] = Map.groupBy(
      tellStories(1, random).filter(({ topic }) => topic === 'pmi.training.v1'),
      ({ key }) => key,
    ).values();
    const of = (type: string): Told => told!.find(({ headers }) => headers['ce_type'] === type)!;
    const orientation = of(OrientationPassed.type);
    const asNew = (record: Told, changes: object, headers: object = {}): Told => ({
      ...record,
      headers: { ...record.headers, ce_id: newId(), ...headers },
      value: JSON.stringify({ ...(JSON.parse(record.value) as object), ...changes }),
    });
    const folded = [
      ...told!,
      asNew(orientation, { tomorrow: { deep: [1] } }, { ce_tomorrow: 'unheard of' }),
      asNew(orientation, { topics: ['A_TOPIC_OF_TOMORROW'] }),
      asNew(of(CompetencyCertified.type), { scheme: 'A_SCHEME_OF_TOMORROW' }),
    ];
    const unknown = [
      asNew(orientation, {}, { ce_type: 'training.orientation-passed.v2' }),
      asNew(orientation, {}, { ce_type: 'training.attendance-kept.v1' }),
    ];
    const broken = [asNew(orientation, { topics: 'no list' })];
    const ignored = await ignoredByStatus();

    await produce(...batches([...folded, ...unknown, ...broken]));

    const subject = `worker:${orientation.key}`;
    await eventually(async () => expect(await parked('status', subject)).toEqual([{ reason: 'UNREADABLE' }]));
    const facts = await system.query<{ id: string }>(
      'status',
      `select event_id as id from ${generation}.fact where worker_id = $1`,
      [orientation.key],
    );
    expect(new Set(facts.map(({ id }) => id))).toEqual(
      new Set(folded.map(({ headers }) => headers['ce_id'])),
    );
    expect(await ignoredByStatus()).toBe(ignored + unknown.length);
    expect(await journeyOf([orientation.key])).toEqual(modelOf(folded));
  }, 60_000);

  test('repeated up to five times and read in any order, the ministry’s journeys are those of a straight reading', async () => {
    // Of the services that do not run here: registration's own topic is the ledger's.
    const told = tellStories(8, random).filter(({ topic }) => topic !== TOPIC);
    const disturbed = disturb(told, random);
    for (let place = 0; place < disturbed.length; place += 100) {
      await produce(...batches(disturbed.slice(place, place + 100)));
    }
    const workers = [...new Set(told.map(({ key }) => key))];
    await eventually(
      async () => {
        const [row] = await system.query<{ n: number }>(
          'status',
          `select count(*)::int as n from ${generation}.fact where worker_id = any ($1)`,
          [workers],
        );
        expect(row!.n).toBe(told.length);
      },
      { within: 30_000 },
    );
    expect(await journeyOf(workers)).toEqual(modelOf(told));
  }, 60_000);

  test('of more than it can do, a service refuses the rest with a hint when to come again, and keeps what it accepted', async () => {
    const crowd = new DeskWork(system, { seed, desks: 300, perSecond: 1_000_000 });
    await eventually(() => expect(crowd.refusals).toBeGreaterThan(100), { within: 30_000 });
    const receipts = await crowd.end();
    expect(receipts.length).toBeGreaterThanOrEqual(300);
    await settle(system);
    expect(audit(await readBooks(system, receipts))).toEqual([]);
  }, 120_000);
});

/** As a relay would write them: each topic's in their order. */
function batches(told: readonly Told[]): { topic: string; messages: Message[] }[] {
  return [...Map.groupBy(told, ({ topic }) => topic)].map(([topic, ofTopic]) => ({
    topic,
    messages: ofTopic.map(({ key, headers, value }) => ({ key, headers: { ...headers }, value })),
  }));
}

/** Partitions of the register's topic of which a reader has not read everything. */
async function positionsBehind(reader: 'probe' | 'status'): Promise<unknown[]> {
  const admin = system.kafkaClient.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(TOPIC);
  await admin.disconnect();
  const read = await system.query<{ partition: number; next: string }>(
    reader,
    `select partition, next_offset::text as next from ${reader === 'status' ? generation : 'public'}.position where topic = $1`,
    [TOPIC],
  );
  return ends.filter(
    ({ partition, high }) => high !== (read.find((r) => r.partition === partition)?.next ?? '0'),
  );
}

const ignoredByStatus = (): Promise<number> => system.metric('status', 'events_heard{outcome="ignored"}');

interface JourneyLine {
  readonly worker: string;
  readonly state: string | null;
  readonly flags: readonly string[];
  readonly anomalies: readonly string[];
  readonly area: string | null;
  readonly country: string | null;
}

/** Journeys as status shows them. */
function journeyOf(workers: readonly string[]): Promise<JourneyLine[]> {
  return system.query<JourneyLine & Record<string, unknown>>(
    'status',
    `select worker_id as worker, state, flags, anomalies, area, country from ${generation}.journey
     where worker_id = any ($1) order by worker_id, nth`,
    [workers],
  );
}

/** The same by the pure fold. */
function modelOf(told: readonly Told[]): JourneyLine[] {
  const model = new ReadModel();
  model.read(told);
  return [...model.journeys]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([worker, journeys]) =>
      journeys.map(({ state, flags, anomalies, area, country }) => ({
        worker,
        state,
        flags: [...flags],
        anomalies: anomalies.map(({ code }) => code),
        area,
        country,
      })),
    );
}
