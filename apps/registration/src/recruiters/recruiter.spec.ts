import { expect, test } from '@jest/globals';
import { newId } from '@libs/kernel';
import { codeOf, RECRUITER_CODE } from './recruiter.js';

test('a code is one of an id, spells no word, holds no number, and two ids have two', () => {
  const ids = Array.from({ length: 500 }, () => newId());
  const codes = ids.map(codeOf);
  expect(codes.filter((code) => !RECRUITER_CODE.test(code))).toEqual([]);
  expect(new Set(codes).size).toBe(500);
  expect(ids.map(codeOf)).toEqual(codes);
});
