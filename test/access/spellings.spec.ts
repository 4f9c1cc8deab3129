import { expect, test } from '@jest/globals';
import { assert, property, string, uint8Array } from 'fast-check';
import { foundIn } from './spellings.js';

const value = string({ minLength: 6, unit: 'grapheme' }).filter((text) => Buffer.byteLength(text) >= 6);
const around = uint8Array({ maxLength: 9 }).map((bytes) => Buffer.from(bytes));

test('a value is found in any encoding, wherever it begins', () => {
  assert(
    property(value, around, around, (personal, before, after) => {
      const bytes = Buffer.concat([before, Buffer.from(personal), after]);
      for (const encoding of ['hex', 'base64', 'base64url'] as const) {
        expect(foundIn(`…${bytes.toString(encoding)}…`, [personal])).toEqual([personal]);
      }
      expect(foundIn(`…${personal}…`, [personal])).toEqual([personal]);
    }),
  );
});

test('what is not there is not found', () => {
  expect(foundIn('3307••••••••••01 Siti', ['3307105506959901', 'Siti Contoh'])).toEqual([]);
});
