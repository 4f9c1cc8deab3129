import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Lane } from './lane.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function ask(lane: Lane, said: string[], name: string): void {
  lane.enter(
    () => said.push(`${name} begins`),
    () => said.push(`${name} is refused`),
  );
}

test('what has room begins at once, what may wait begins in turn, the rest is refused at once', () => {
  const lane = new Lane({ active: 1, waiting: 2, patience: 1000 });
  const said: string[] = [];
  for (const name of ['a', 'b', 'c', 'd']) ask(lane, said, name);
  expect(said).toEqual(['a begins', 'd is refused']);
  lane.leave();
  lane.leave();
  lane.leave();
  expect(said.slice(2)).toEqual(['b begins', 'c begins']);
  ask(lane, said, 'e');
  expect(said.at(-1)).toBe('e begins');
});

test('who has waited too long is refused, once, and leaves room to wait', () => {
  const lane = new Lane({ active: 1, waiting: 1, patience: 1000 });
  const said: string[] = [];
  ask(lane, said, 'a');
  ask(lane, said, 'b');
  jest.advanceTimersByTime(1000);
  expect(said).toEqual(['a begins', 'b is refused']);
  ask(lane, said, 'c');
  lane.leave();
  jest.advanceTimersByTime(5000);
  expect(said).toEqual(['a begins', 'b is refused', 'c begins']);
});
