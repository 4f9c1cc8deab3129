import { newId } from '@libs/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import { liveGeneration, TOPIC } from './books.js';
import { DeskWork, type Receipt } from './desk-work.js';
import { until } from '../embedded/process.js';
import type { Random } from './random.js';
import { settle } from './settle.js';
import type { FaultSystem } from './system.js';
import { Teller } from './teller.js';
import { accepted } from './trial.js';

const PAIRS = 5;
const EVENTS = 800;
const PER_SECOND = 80;
/** How often status is looked at: what the figures cannot be finer than. */
const LOOK_MS = 10;

/** How long others wait for the ministry to hear of them, with one subject parked and with none. */
export interface Neighbours {
  readonly receipts: readonly Receipt[];
  /** 99th percentile in ms of each window. */
  readonly besideNone: readonly number[];
  readonly besideParked: readonly number[];
}

/**
 * Measures by turns (A B A B …) how desks at work are heard while one more worker is told of ten times a second: in A she
 * is heard like the others, in B she stands parked. At the end of B a person throws away what nobody can read, and has
 * the rest handed over again.
 */
export async function measureNeighbours(system: FaultSystem, random: Random): Promise<Neighbours> {
  const teller = await Teller.open(system.systemUrl('registration'));
  const receipts: Receipt[] = [];
  const window = async (poor: string): Promise<number> => {
    const end = new AbortController();
    const telling = tellUntil(teller, poor, end.signal);
    const seen = new Map<string, number>();
    const watching = watchUntil(system, seen, end.signal);
    const work = new DeskWork(system, { seed: random.below(2 ** 30), perSecond: PER_SECOND });
    await accepted(work, EVENTS);
    const done = await work.end();
    await settle(system);
    end.abort();
    await Promise.all([telling, watching]);
    receipts.push(...done);
    return p99(system, done, seen);
  };
  try {
    await window(newId()); // warms up, and is dropped
    const [besideNone, besideParked]: [number[], number[]] = [[], []];
    for (let pair = 0; pair < PAIRS; pair++) {
      besideNone.push(await window(newId()));
      const poor = newId();
      await park(system, poor);
      besideParked.push(await window(poor));
      await redrive(system, poor);
    }
    return { receipts, besideNone, besideParked };
  } finally {
    await teller.close();
  }
}

/** From the commit in the register until status was seen to have heard it: one machine, hence one clock. */
async function p99(
  system: FaultSystem,
  receipts: readonly Receipt[],
  seen: ReadonlyMap<string, number>,
): Promise<number> {
  const workers = [...new Set(receipts.map(({ workerId }) => workerId))];
  const told = await system.query<{ id: string; at: Date }>(
    'registration',
    'select id, recorded_at as at from event_archive where aggregateid = any ($1)',
    [workers],
  );
  const delays = told
    .map((row) => (seen.get(row.id) ?? Infinity) - row.at.getTime())
    .toSorted((a, b) => a - b);
  return delays[Math.floor(0.99 * delays.length)]!;
}

/** Notes when each fact was first seen in status. */
async function watchUntil(system: FaultSystem, seen: Map<string, number>, end: AbortSignal): Promise<void> {
  const facts = `${await liveGeneration(system)}.fact`;
  let heardAt = new Date().toISOString();
  while (!end.aborted) {
    const rows = await system.query<{ id: string; stamp: string }>(
      'status',
      `select event_id as id, (heard_at - interval '2 seconds')::text as stamp from ${facts} where heard_at >= $1 order by heard_at`,
      [heardAt],
    );
    const now = Date.now();
    for (const { id } of rows) if (!seen.has(id)) seen.set(id, now);
    heardAt = rows.at(-1)?.stamp ?? heardAt; // partitions are not heard in one order: two seconds are looked at again
    await pause(LOOK_MS, undefined, { signal: end }).catch(() => undefined);
  }
}

/** Parks a subject in every reader. */
async function park(system: FaultSystem, workerId: string): Promise<void> {
  const producer = system.kafkaClient.producer();
  await producer.connect();
  const headers = { ce_type: 'registration.worker-registered.v1', ce_subject: `worker:${workerId}` };
  await producer.send({ topic: TOPIC, messages: [{ key: workerId, value: 'no JSON', headers }] });
  await producer.disconnect();
}

/** Goes on telling of it, ten times a second. */
async function tellUntil(teller: Teller, workerId: string, end: AbortSignal): Promise<void> {
  while (!end.aborted) {
    await teller.tell(workerId);
    await pause(100, undefined, { signal: end }).catch(() => undefined);
  }
}

async function redrive(system: FaultSystem, workerId: string): Promise<void> {
  await settle(system);
  const subject = `worker:${workerId}`;
  for (const [reader, schema] of [
    ['probe', 'public'],
    ['status', await liveGeneration(system)],
  ] as const) {
    const table = `${schema}.parked_event`;
    await system.query(reader, `delete from ${table} where subject = $1 and reason = 'UNREADABLE'`, [
      subject,
    ]);
    await system.query(reader, `update ${table} set redrive_asked_at = now() where subject = $1`, [subject]);
    const isEmpty = async () =>
      (await system.query(reader, `select from ${table} where subject = $1`, [subject])).length === 0;
    if (!(await until(isEmpty, 30_000))) throw new Error(`${reader} does not redrive`);
  }
}
