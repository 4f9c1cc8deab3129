import { expect, test } from '@jest/globals';
import { isUnavailable } from './unavailable.js';

const failure = (code: string) => Object.assign(new Error('said by the server'), { code });

test.each([
  ['08006', 'a lost connection'],
  ['40001', 'a serialization failure'],
  ['40P01', 'a deadlock'],
  ['53100', 'a full disk'],
  ['57P03', 'a server that is starting'],
  ['57P05', 'a session that was idle too long'],
  ['25P03', 'a transaction that was idle too long'],
  ['ECONNREFUSED', 'a server that is not there'],
])('%s, %s, is waited out', (code) => {
  expect(isUnavailable(failure(code))).toBe(true);
});

test.each([
  ['23505', 'a repeated key'],
  ['22003', 'a number out of range'],
  ['25P02', 'a transaction that has failed before'],
  ['42501', 'a right that is missing'],
  ['42P01', 'a table that is missing'],
])('%s, %s, is nothing that waiting mends', (code) => {
  expect(isUnavailable(failure(code))).toBe(false);
});
