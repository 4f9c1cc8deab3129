import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { kekFromEnv } from './keks.js';

const older = randomBytes(32).toString('base64');
const newer = randomBytes(32).toString('base64');

test('the first key is the current one, and all are found by ids that the keys themselves tell', () => {
  const keks = kekFromEnv(`${newer},${older}`);
  expect(keks.current.id).toMatch(/^[0-9a-f]{16}$/);
  expect(keks.find(keks.current.id)).toBe(keks.current);
  expect(keks.find(kekFromEnv(older).current.id)).toBeDefined();
  expect(kekFromEnv(older).find(keks.current.id)).toBeUndefined();
});

test('a setting that is no key of 32 bytes stops the start, and its content is not told', () => {
  const short = randomBytes(16).toString('base64');
  for (const wrong of [
    '',
    short,
    'x'.repeat(44),
    `${newer},`,
    `${newer}${older}`,
    randomBytes(32).toString('hex'),
  ]) {
    expect(() => kekFromEnv(wrong)).toThrow(/^Key-encryption key \d must be 32 bytes in base64$/);
  }
});
