import { confidentialityOf, fromKafkaRecord, WorkerImportUndone, type ReceivedEvent } from '@libs/contracts';
import { foldWorker, type Fact, type Journey } from '@libs/journey';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { projectRoot } from '../embedded/project.js';
import type { Random } from './random.js';

/** A record as a relay writes it. */
export interface Told {
  readonly topic: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
}

interface Sample extends Omit<Told, 'value'> {
  readonly value: object;
}

const SAMPLES = join(projectRoot, 'test/contracts/samples');

let known: readonly Sample[] | undefined;

/** What the samples of the contracts tell of one worker's journey, each service's part in its order. */
function samples(): readonly Sample[] {
  known ??= readdirSync(SAMPLES)
    .map((file) => JSON.parse(readFileSync(join(SAMPLES, file), 'utf8')) as Sample)
    .filter((sample) => sample.headers['ce_subject']?.startsWith('worker:'))
    .filter((sample) => confidentialityOf(sample) === 'NORMAL')
    // Of an import that is undone nobody has gone on: it is no part of a journey.
    .filter((sample) => sample.headers['ce_type'] !== WorkerImportUndone.type)
    .toSorted((a, b) => Number(a.headers['ce_position']) - Number(b.headers['ce_position']));
  return known;
}

/** Tells the journey of the samples of so many workers, each with ids of her own. */
export function tellStories(workers: number, random: Random): Told[] {
  const one = samples();
  return Array.from({ length: workers }).flatMap(() => {
    const [workerId, journeyId] = [uuid(random), uuid(random)];
    const told = new Map<string, number>();
    return one.map(({ topic, headers, value }): Told => {
      const seq = (told.get(topic) ?? 0) + 1;
      told.set(topic, seq);
      const own = {
        ce_id: uuid(random),
        ce_subject: `worker:${workerId}`,
        ce_journeyid: journeyId,
        ce_seq: `${seq}`,
      };
      return { topic, key: workerId, headers: { ...headers, ...own }, value: JSON.stringify(value) };
    });
  });
}

/**
 * The same records as topics may hold them: of each subject in the order of its service, otherwise in any, and each up
 * to five times, its repeats anywhere after its first.
 */
export function disturb(told: readonly Told[], random: Random): Told[] {
  const queues = [...Map.groupBy(told, ({ topic, key }) => `${topic}/${key}`).values()];
  const order = random.shuffle(queues.flatMap((queue, of) => queue.map(() => of)));
  const disturbed = order.map((of) => queues[of]!.shift()!);
  for (let place = disturbed.length - 1; place >= 0; place--) {
    for (let copies = random.below(5); copies > 0; copies--) {
      const later = place + 1 + random.below(disturbed.length - place);
      disturbed.splice(later, 0, disturbed[place]!);
    }
  }
  return disturbed;
}

/** What a reader makes of topics whose partitions it reads by turns, some records of one and then some of another. */
export function readByTurns(topics: readonly Told[], random: Random, model = new ReadModel()): ReadModel {
  const partitions = [...Map.groupBy(topics, ({ topic, key }) => `${topic}/${partitionOf(key)}`).values()];
  while (partitions.length > 0) {
    const next = random.below(partitions.length);
    model.read(partitions[next]!.splice(0, 1 + random.below(20)));
    if (partitions[next]!.length === 0) partitions.splice(next, 1);
  }
  return model;
}

/** The projection of `status` without its tables: each event once, and the touched journeys folded anew. */
export class ReadModel {
  private readonly heard = new Set<string>();
  private readonly facts = new Map<string, Fact[]>();
  readonly journeys = new Map<string, Journey[]>();

  read(records: readonly Told[]): void {
    const touched = new Set<string>();
    for (const { topic, headers, value } of records) {
      const heard = fromKafkaRecord({ headers, value: Buffer.from(value), offset: '0' }, topic, 0);
      if (heard.kind !== 'event') throw new Error(`A sample is ${heard.kind}`);
      const fact = factOf(heard.event);
      if (this.heard.has(fact.eventId)) continue;
      this.heard.add(fact.eventId);
      this.facts.set(fact.workerId, [...(this.facts.get(fact.workerId) ?? []), fact]);
      touched.add(fact.workerId);
    }
    for (const workerId of touched) this.journeys.set(workerId, foldWorker(this.facts.get(workerId)!));
  }

  /** The same for the same journeys, whatever the order in which they came about. */
  hash(): string {
    const sorted = [...this.journeys].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
  }
}

/** Reads so many histories straight and disturbed; returns how many came out as something else. */
export async function foldDisturbed(histories: number, random: Random): Promise<number> {
  let other = 0;
  for (let n = 0; n < histories; n++) {
    const told = tellStories(1 + random.below(2), random);
    const straight = new ReadModel();
    straight.read(told);
    if (readByTurns(disturb(told, random), random).hash() !== straight.hash()) other += 1;
    if (n % 100 === 0) await breathe(); // so that who waits is told how long
  }
  return other;
}

function factOf(event: ReceivedEvent): Fact {
  const {
    id,
    type,
    source,
    position,
    heardAt,
    subject,
    journeyId,
    occurredOn,
    occurredAt,
    recordedAt,
    actor,
  } = event;
  return {
    eventId: id,
    type,
    service: source,
    position: Number(position),
    heardAt,
    workerId: subject.id,
    ...(journeyId && { journeyId }),
    occurredOn,
    ...(occurredAt && { occurredAt }),
    recordedAt,
    actor,
    data: event.data,
  };
}

function partitionOf(key: string): number {
  return createHash('sha1').update(key).digest().readUInt32BE() % 6;
}

/** A UUIDv7 by its form; which one, the seed decides. */
function uuid(random: Random): string {
  const digits = (n: number): string =>
    Array.from({ length: n }, () => random.below(16).toString(16)).join('');
  return `0197${digits(4)}-${digits(4)}-7${digits(3)}-8${digits(3)}-${digits(12)}`;
}
