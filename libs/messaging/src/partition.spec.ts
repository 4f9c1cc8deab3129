import { expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import * as fc from 'fast-check';
import { Partitioners } from 'kafkajs';
import { partitionOfKey } from './partition.js';

const theirs = Partitioners.DefaultPartitioner();

function partitionByKafkajs(key: string, partitions: number): number {
  const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
    partitionId,
    partitionErrorCode: 0,
    leader: 0,
    replicas: [],
    isr: [],
    offlineReplicas: [],
  }));
  return theirs({ topic: 'any', partitionMetadata, message: { key, value: null } });
}

test('a key lies where any other Kafka client would put it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
      fc.integer({ min: 1, max: 64 }),
      (key, partitions) => {
        expect(partitionOfKey(key, partitions)).toBe(partitionByKafkajs(key, partitions));
      },
    ),
  );
  for (let i = 0; i < 1_000; i++) {
    const id = newId();
    expect(partitionOfKey(id, 6)).toBe(partitionByKafkajs(id, 6));
  }
});
