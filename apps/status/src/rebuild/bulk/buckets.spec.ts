import { expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { BucketWriter, closeBuckets, inParts, openBuckets, readBucket } from './buckets.js';

const ownerOf = (line: string): string => line.split(' ')[0]!;

test('what comes out of buckets in parts is all that went in, each worker’s lines together and in order', () => {
  const workers = Array.from({ length: 3_000 }, () => newId());
  const files = openBuckets();
  try {
    const writer = new BucketWriter(files);
    for (let n = 0; n < 4; n++) for (const id of workers) writer.add(id, `${id} ${n} é`);
    writer.flush();
    const parts = files.flatMap((file) => inParts(readBucket(file), 12, ownerOf));
    // As a hash scatters them, and no longer than that.
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(100);
    expect(parts.length).toBeGreaterThan(700);
    const told = parts.flatMap((part) => [...Map.groupBy(part, ownerOf)]);
    expect(new Map(told)).toEqual(
      new Map(workers.map((id) => [id, [0, 1, 2, 3].map((n) => `${id} ${n} é`)])),
    );
    expect(told).toHaveLength(workers.length);
  } finally {
    closeBuckets(files);
  }
});

test('an empty bucket has no parts', () => {
  expect(inParts([], 10, ownerOf)).toEqual([]);
});
