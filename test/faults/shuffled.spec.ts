import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Random } from '../../tools/faults/random.js';
import { disturb, ReadModel, readByTurns, tellStories } from '../../tools/faults/stories.js';

test('however records are repeated, and partitions read by turns, the journeys come out the same', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 4 }), (seed, workers) => {
      const random = new Random(seed);
      const told = tellStories(workers, random);
      const straight = new ReadModel();
      straight.read(told);

      const topics = disturb(told, random);
      expect(topics.length).toBeGreaterThanOrEqual(told.length);
      expect(readByTurns(topics, random).hash()).toBe(straight.hash());
    }),
    { numRuns: 60 }, // `npm run faults` does 10,000
  );
});

test('the hash sees a journey that lacks a single event', () => {
  const told = tellStories(3, new Random(1));
  const hashes = told.map((missing) => {
    const model = new ReadModel();
    model.read(told.filter((record) => record !== missing));
    return model.hash();
  });
  const whole = new ReadModel();
  whole.read(told);
  expect(new Set([...hashes, whole.hash()]).size).toBe(told.length + 1);
});
