import { expect, test } from '@jest/globals';
import { TokenCache } from './token-cache.js';

test('what was learnt is forgotten at its moment, not later', () => {
  const cache = new TokenCache<string>(10);
  cache.set('token', 'sri', 1000);
  expect(cache.get('token', 999)).toBe('sri');
  expect(cache.get('token', 1000)).toBeUndefined();
  expect(cache.size).toBe(0);
});

test('the cache never grows beyond its capacity, and the oldest leave first', () => {
  const cache = new TokenCache<number>(3);
  for (let i = 0; i < 100; i++) cache.set(`token-${i}`, i, 1000);
  expect(cache.size).toBe(3);
  expect(cache.get('token-96', 0)).toBeUndefined();
  expect(cache.get('token-97', 0)).toBe(97);
});

test('a credential cannot be read from the cache', () => {
  const cache = new TokenCache<number>(3);
  cache.set('secret-token', 1, 1000);
  const [held] = Object.values(cache).filter((field) => field instanceof Map);
  expect([...(held as Map<string, unknown>).keys()]).not.toContain('secret-token');
});
