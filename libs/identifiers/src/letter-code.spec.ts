import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { LETTER_CODE_BYTES, letterCode, parseLetterCode } from './letter-code.js';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const random = fc.uint8Array({ minLength: LETTER_CODE_BYTES, maxLength: LETTER_CODE_BYTES });

test('a code is eighty bits in sixteen letters, and a check', () => {
  expect(letterCode(new Uint8Array(10))).toBe('0000-0000-0000-0000-0');
  expect(letterCode(new Uint8Array(10).fill(255))).toMatch(/^ZZZZ-ZZZZ-ZZZZ-ZZZZ-[0-9A-HJKMNP-TV-Z]$/);
  expect(() => letterCode(new Uint8Array(9))).toThrow(RangeError);
});

test('different bits are different codes, and each is read back as it was made', () => {
  fc.assert(
    fc.property(random, random, (one, other) => {
      const code = letterCode(one);
      expect(parseLetterCode(code)).toBe(code);
      expect(letterCode(other) === code).toBe(Buffer.compare(one, other) === 0);
    }),
  );
});

test('it is read however it is typed', () => {
  const code = letterCode(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
  for (const text of [code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `])
    expect(parseLetterCode(text)).toBe(code);
});

test('one wrong letter, and two neighbours exchanged, are always noticed', () => {
  fc.assert(
    fc.property(random, fc.nat(16), fc.nat(31), (bytes, place, wrong) => {
      const letters = letterCode(bytes).replaceAll('-', '');
      const mistyped = letters.slice(0, place) + LETTERS.charAt(wrong) + letters.slice(place + 1);
      if (mistyped !== letters) expect(parseLetterCode(mistyped)).toBeUndefined();
      const [one, two] = [letters.charAt(place - 1), letters.charAt(place)];
      if (place === 0 || one === two) return;
      expect(
        parseLetterCode(letters.slice(0, place - 1) + two + one + letters.slice(place + 1)),
      ).toBeUndefined();
    }),
  );
});

test.each(['', '7K3Q', 'UUUU-UUUU-UUUU-UUUU-U', '0'.repeat(18), '../../etc/passwd', '0'.repeat(10_000)])(
  '%j is no code',
  (text) => {
    expect(parseLetterCode(text)).toBeUndefined();
  },
);
