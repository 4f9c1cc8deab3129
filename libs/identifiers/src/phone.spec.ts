import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { normalisePhone } from './phone.js';

test.each([
  ['081200009901', '+6281200009901'],
  ['0812-0000-9901', '+6281200009901'],
  ['(0812) 0000.9901', '+6281200009901'],
  ['+62 812 0000 9901', '+6281200009901'],
  ['6281200009901', '+6281200009901'],
  ['+62 812\u20110000\u20139901', '+6281200009901'],
  ['+886 912 009 901', '+886912009901'],
])('%j is dialled as %s', (text, dialled) => {
  expect(normalisePhone(text)).toBe(dialled);
});

test.each([
  ['', 'nothing'],
  ['0812', 'too short'],
  ['0812000099010000', 'too long'],
  ['0213456789', 'a landline without its country'],
  ['912009901', 'a number without country'],
  ['00886912009901', 'what is dialled to leave a country differs by country'],
  ['+62 0812 0000 9901', 'the home prefix left in'],
  ['081200009901 / 081300009902', 'two numbers'],
  ['0812OOOO9901', 'letters'],
  ['+0812000099', 'no country begins with 0'],
])('%j is not certainly a number: %s', (text) => {
  expect(normalisePhone(text)).toBeUndefined();
});

test('a number that was brought to its one spelling stays as it is, and every spelling comes to it', () => {
  const local = fc.stringMatching(/^8\d{8,11}$/);
  const separator = fc.constantFrom('', ' ', '-', '.', ' - ');
  fc.assert(
    fc.property(local, fc.constantFrom('0', '62', '+62'), separator, (digits, prefix, between) => {
      const dialled = normalisePhone([prefix, ...(digits.match(/\d{1,4}/g) ?? [])].join(between));
      expect(dialled).toBe(`+62${digits}`);
      expect(normalisePhone(dialled!)).toBe(dialled);
    }),
  );
});

test('whatever is typed, the answer is E.164 or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ().-]{0,20}$/)), (text) => {
      expect(normalisePhone(text) ?? '+6281200009901').toMatch(/^\+[1-9]\d{7,14}$/);
    }),
  );
});
