import { expect, test } from '@jest/globals';
import type { KafkaMessage } from 'kafkajs';
import type { Batch, HeardRecord } from './heard-record.js';
import { Held } from './held.js';

/** Records of a partition by when they arrived, in ms, as its broker hands them over. */
const batch = (
  topic: string,
  first: number,
  arrived: number[],
  end = first + arrived.length,
): [Batch, bigint] => [
  {
    topic,
    partition: 0,
    highWatermark: String(end),
    messages: arrived.map((at, k) => ({ offset: String(first + k), timestamp: String(at) }) as KafkaMessage),
  } as Batch,
  BigInt(first),
];

/** By topic and offset. */
const told = (records: readonly HeardRecord[]): string[] =>
  records.map(({ topic, message }) => topic + message.offset);

/** When nothing of these tests is of now. */
const LONG_AFTER = 1_000_000;
const reads: string[] = [];
/** Of so many records each: those of these tests have no value. */
const held = ({ waiting = 100, portion = 100 } = {}): Held =>
  new Held({ held: waiting * 1_024, portion: portion * 1_024 }, (topic, partition, message) => {
    reads.push(topic + message.offset);
    const [source, position] = [topic, BigInt(message.offset)];
    return {
      topic,
      partition,
      message,
      subject: '',
      heard: { kind: 'event', event: { source, position } },
    } as unknown as HeardRecord;
  });

test('what was fetched is handed over by when it arrived, whatever topic it lies on', () => {
  const some = held({ portion: 5 });
  some.add(...batch('a', 0, [1, 4, 6]));
  some.add(...batch('b', 0, [2, 3, 5, 7]));
  expect(told(some.next(LONG_AFTER).records)).toEqual(['a0', 'b0', 'b1', 'a1', 'b2']);
});

test('of one moment, by the position at the service that told it; of two services in one order always', () => {
  const some = held();
  some.add(...batch('b', 0, [1, 1]));
  some.add(...batch('a', 0, [1]));
  expect(told(some.next(LONG_AFTER).records)).toEqual(['a0', 'b0', 'b1']);
});

test('nothing is handed over that arrived after what a partition may still have', () => {
  const some = held();
  some.add(...batch('a', 0, [1, 2, 9]));
  some.add(...batch('b', 0, [1, 5], 3));
  const portion = some.next(LONG_AFTER);
  expect(told(portion.records)).toEqual(['a0', 'b0', 'a1', 'b1']);
  some.had(portion);
  expect(some.isShort).toBe(true); // b has one more
  some.add(...batch('b', 2, [7]));
  expect(some.isShort).toBe(false);
  expect(told(some.next(LONG_AFTER).records)).toEqual(['b2', 'a2']);
});

test('where the partition that has more is not answered, the others are handed over all the same', () => {
  const some = held();
  some.add(...batch('a', 0, [9]));
  some.add(...batch('b', 0, [1], 2));
  some.had(some.next(LONG_AFTER));
  expect(told(some.next(LONG_AFTER).records)).toEqual(['a0']);
});

test('a portion is handed over again until it is said that it had its effect', () => {
  const some = held({ portion: 2 });
  some.add(...batch('a', 7, [1, 2, 3]));
  const portion = some.next(LONG_AFTER);
  expect(told(portion.records)).toEqual(['a7', 'a8']);
  expect(told(some.next(LONG_AFTER).records)).toEqual(['a7', 'a8']);
  expect(portion.from.get('a/0')).toBe(7n);
  some.had(portion);
  const rest = some.next(LONG_AFTER);
  expect([told(rest.records), rest.from.get('a/0'), some.size]).toEqual([['a9'], 9n, 1]);
});

test('a batch that does not follow on what is held was asked for anew: it takes its place, and what was in hand is not taken from it', () => {
  const some = held();
  some.add(...batch('a', 5, [5, 6]));
  some.add(...batch('b', 0, [5]));
  const portion = some.next(LONG_AFTER);
  some.add(...batch('a', 2, [2, 3, 4, 5, 6]));
  some.had(portion);
  const again = some.next(LONG_AFTER);
  expect([told(again.records), again.from.get('a/0'), some.size]).toEqual([
    ['a2', 'a3', 'a4', 'a5', 'a6'],
    2n,
    5,
  ]);
});

test('what is dropped is held no more, and that of others is', () => {
  const some = held();
  some.add(...batch('a', 0, [1, 2]));
  some.add(...batch('b', 0, [3]));
  some.drop([{ topic: 'a', partition: 0 }]);
  expect([told(some.next(LONG_AFTER).records), some.size]).toEqual([['b0'], 1]);
  some.clear();
  expect(some.size).toBe(0);
});

test('a partition waits for the others when more than its share of it waits; what is in hand does not wait', () => {
  const some = held({ waiting: 6, portion: 2 });
  some.add(...batch('a', 0, [1, 2, 3, 4]));
  expect(some.ahead()).toEqual([]);
  some.add(...batch('b', 0, [9], 2));
  expect(some.ahead()).toEqual([{ topic: 'a', partition: 0 }]);
  some.next(LONG_AFTER);
  expect(some.ahead()).toEqual([]);
});

test('records are read a few at a time while there is time, each once', () => {
  const some = held({ portion: 1 });
  some.add(...batch('a', 0, [1, 2, 3]));
  reads.length = 0;
  expect([some.readSome(2), reads]).toEqual([true, ['a0', 'a1']]);
  some.had(some.next(LONG_AFTER));
  some.add(...batch('a', 3, [4]));
  expect([some.readSome(5), reads]).toEqual([false, ['a0', 'a1', 'a2', 'a3']]);
  expect(told(some.next(LONG_AFTER).records)).toEqual(['a1']);
  expect(reads).toHaveLength(4);
});

test('what is told now does not wait for a backlog; what lies before it on its partition does, and it with that', () => {
  const some = held();
  const now = 10_000_000;
  some.add(...batch('a', 0, [1, 2], 9));
  some.add(...batch('b', 0, [now - 1]));
  some.add(...batch('c', 0, [5, now - 2]));
  expect(told(some.next(now).records)).toEqual(['a0', 'a1', 'b0']);
});

test('a record is held from when it was fetched until it had its effect, or is dropped', () => {
  const some = held({ portion: 1 });
  const a = { topic: 'a', partition: 0 };
  some.add(...batch('a', 7, [1, 2]));
  const asked = (): boolean[] => [6n, 7n, 8n, 9n].map((offset) => some.holds(a, offset));
  expect(asked()).toEqual([false, true, true, false]);
  some.had(some.next(LONG_AFTER));
  expect(asked()).toEqual([false, false, true, false]);
  some.drop([a]);
  expect(asked()).toEqual([false, false, false, false]);
});

test('great records are few in a portion, and what is held is counted in bytes', () => {
  const some = held({ portion: 64 });
  const [great, from] = batch('a', 0, [1, 2, 3]);
  for (const message of great.messages) message.value = Buffer.alloc(63 * 1_024);
  some.add(great, from);
  expect(some.waiting).toBe(3 * 64 * 1_024);
  expect(told(some.next(LONG_AFTER).records)).toEqual(['a0']);
  expect(some.waiting).toBe(2 * 64 * 1_024);
  expect(some.ahead()).toEqual([{ topic: 'a', partition: 0 }]);
});
