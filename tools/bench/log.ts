import { RelayTick, TOPICS } from '@libs/contracts';
import { newId } from '@libs/kernel';
import type { BareParts } from './parts.js';

const HOUR_MS = 60 * 60 * 1_000;

/** Next offset of a partition. */
export interface Position {
  readonly topic: string;
  readonly partition: number;
  readonly next: string;
}

/** Where every topic of events ends. */
export function endsOf(parts: BareParts): Promise<Position[]> {
  return endsOfTopics(
    parts,
    TOPICS.map(({ name }) => name).filter((name) => name !== RelayTick.topic),
  );
}

/** Where every topic of events stood when this share of all of them had arrived. */
export async function standingAt(parts: BareParts, share: number): Promise<Position[]> {
  const ends = await endsOf(parts);
  const admin = parts.kafka.admin();
  await admin.connect();
  const at = async (moment: number): Promise<Position[]> => {
    const positions: Position[] = [];
    for (const topic of new Set(ends.map((end) => end.topic)))
      for (const { partition, offset } of await admin.fetchTopicOffsetsByTimestamp(topic, moment))
        positions.push({ topic, partition, next: offset });
    return positions;
  };
  let [early, late] = [0, Date.now()];
  while (late - early > HOUR_MS) {
    const middle = Math.floor((early + late) / 2);
    if (eventsIn(await at(middle)) < share * eventsIn(ends)) early = middle;
    else late = middle;
  }
  const positions = await at(late);
  await admin.disconnect();
  return positions;
}

export function eventsIn(log: readonly Position[]): number {
  return log.reduce((sum, { next }) => sum + Number(next), 0);
}

/** Reading the records of these topics from `begin` (else their beginning) and parsing them: how many a second. */
export async function parsed(
  parts: BareParts,
  topics: readonly string[],
  begin: readonly Position[] = [],
): Promise<number> {
  let began = 0;
  let read = 0;
  const ended = await readAll(parts, topics, begin, (value) => {
    began ||= performance.now();
    JSON.parse(value);
    read++;
  });
  return read / ((ended - began) / 1000);
}

/** The last stamp of each service. */
export async function lastTicks(parts: BareParts): Promise<Map<string, string>> {
  const last = new Map<string, string>();
  await readAll(parts, [RelayTick.topic], [], (value) => {
    const { service, stamp } = JSON.parse(value) as RelayTick;
    last.set(service, stamp);
  });
  return last;
}

async function endsOfTopics({ kafka }: BareParts, topics: readonly string[]): Promise<Position[]> {
  const admin = kafka.admin();
  await admin.connect();
  const positions: Position[] = [];
  for (const topic of topics)
    for (const { partition, high } of await admin.fetchTopicOffsets(topic))
      positions.push({ topic, partition, next: high });
  await admin.disconnect();
  return positions;
}

/** Reads these topics to their end; returns when it was there. */
async function readAll(
  parts: BareParts,
  topics: readonly string[],
  begin: readonly Position[],
  each: (value: string) => void,
): Promise<number> {
  const keyOf = ({ topic, partition }: Omit<Position, 'next'>): string => `${topic}/${partition}`;
  const from = new Map(begin.map((position) => [keyOf(position), BigInt(position.next)]));
  const left = new Map(
    (await endsOfTopics(parts, topics))
      .map((position): [string, bigint] => [keyOf(position), BigInt(position.next)])
      .filter(([key, end]) => end > (from.get(key) ?? 0n)),
  );
  const consumer = parts.kafka.consumer({ groupId: `bench-${newId()}`, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  try {
    return await new Promise<number>((resolve, reject) => {
      consumer
        .run({
          partitionsConsumedConcurrently: 6,
          eachBatch: async ({ batch }) => {
            const start = from.get(keyOf(batch)) ?? 0n;
            for (const { offset, value } of batch.messages)
              if (BigInt(offset) >= start) each(value!.toString());
            if (BigInt(batch.lastOffset()) + 1n >= (left.get(keyOf(batch)) ?? 0n)) left.delete(keyOf(batch));
            if (left.size === 0) resolve(performance.now());
          },
        })
        .catch(reject);
      for (const { topic, partition, next } of begin) consumer.seek({ topic, partition, offset: next });
    });
  } finally {
    await consumer.disconnect();
  }
}
