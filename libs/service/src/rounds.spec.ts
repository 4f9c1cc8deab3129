import { expect, test } from '@jest/globals';
import { Rounds } from './rounds.js';

const FOR_EVER = 2 ** 30;

test('rounds go on while there is more to do, rest, and are woken', async () => {
  const left = [true, true, false];
  let done = 0;
  let rested = Promise.withResolvers<void>();
  const rounds = new Rounds({
    name: 'test',
    round: async () => {
      done += 1;
      return left.shift() ?? false;
    },
    restMs: (more) => {
      if (!more) rested.resolve();
      return more ? 0 : FOR_EVER;
    },
  });
  rounds.start();
  await rested.promise;
  expect(done).toBe(3);
  rested = Promise.withResolvers();
  rounds.wake();
  await rested.promise;
  expect(done).toBe(4);
  await rounds.stop();
});

test('a round that fails is followed by another, and stopping waits for the one under way', async () => {
  const failed = Promise.withResolvers<void>();
  const underWay = Promise.withResolvers<void>();
  const end = Promise.withResolvers<boolean>();
  let done = 0;
  const rounds = new Rounds({
    name: 'test',
    round: () => {
      done += 1;
      if (done === 1) {
        failed.resolve();
        return Promise.reject(new Error('the first fails'));
      }
      underWay.resolve();
      return end.promise;
    },
    restMs: () => 0,
  });
  rounds.start();
  await failed.promise;
  await underWay.promise;
  let stopped = false;
  const stopping = rounds.stop().then(() => (stopped = true));
  await Promise.resolve();
  expect(stopped).toBe(false);
  end.resolve(true);
  await stopping;
  expect(done).toBe(2);
});
