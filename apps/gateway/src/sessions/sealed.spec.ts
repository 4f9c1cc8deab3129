import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Seal } from './sealed.js';

const newSeal = () => new Seal(randomBytes(32).toString('base64'));

test('what was sealed opens again, for the same purpose', () => {
  const seal = newSeal();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(seal.open(seal.close(text, 'a'), 'a')).toBe(text);
    }),
  );
});

test('it opens for no other purpose, under no other key, and not when one bit of it has changed', () => {
  const seal = newSeal();
  const sealed = seal.close('refresh-token', 'session');
  expect(seal.open(sealed, 'sign-in')).toBeUndefined();
  expect(newSeal().open(sealed, 'session')).toBeUndefined();
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = Buffer.from(sealed);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    expect(seal.open(changed, 'session')).toBeUndefined();
  }
  for (let length = 0; length < sealed.length; length++) {
    expect(seal.open(sealed.subarray(0, length), 'session')).toBeUndefined();
  }
});

test('the same text never seals to the same bytes', () => {
  const seal = newSeal();
  expect(seal.close('x', 'a')).not.toEqual(seal.close('x', 'a'));
});

test('a key of another length is refused at the start', () => {
  expect(() => new Seal(randomBytes(16).toString('base64'))).toThrow(/32 bytes/);
});
