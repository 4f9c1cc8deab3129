import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { HUMAN_CODES, humanCode, parseHumanCode } from './human-code.js';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const kuripan = '3307102004';
const villages = fc.stringMatching(/^\d{10}$/);
const numbers = fc.integer({ min: 0, max: HUMAN_CODES - 1 });

/** The sixteen characters that carry something. */
const bare = (code: string) => code.replace('PMI-', '').replaceAll('-', '');

test('a code is her village, five letters and a check character', () => {
  expect(humanCode(kuripan, 0)).toMatch(/^PMI-3307102004-00000-[0-9A-HJKMNP-TV-Z]$/);
  expect(humanCode(kuripan, HUMAN_CODES - 1)).toMatch(/^PMI-3307102004-ZZZZZ-/);
});

test('whoever a code is made for, reading it gives her back', () => {
  fc.assert(
    fc.property(villages, numbers, (village, number) => {
      const code = humanCode(village, number);
      expect(parseHumanCode(code)).toEqual({ kind: 'VALID', village, number, code });
    }),
  );
});

test('it is read as it is spoken and scribbled', () => {
  const code = humanCode(kuripan, 1);
  const scribbled = [
    bare(code),
    code.toLowerCase(),
    ` ${code.replaceAll('-', ' ')} `,
    code.replaceAll('-', '–'),
  ];
  const asHeard = `PMI-33O7lO2OO4-OOOOI-${code.slice(-1)}`;
  for (const text of [...scribbled, asHeard])
    expect(parseHumanCode(text)).toMatchObject({ kind: 'VALID', code });
});

/**
 * The check is linear: what an error does to it depends on the place and on the two characters alone. So every error at
 * every place, tried on one code for each character that can stand there, is every error on every code.
 */
const ofEachCharacter = [...LETTERS].map((_, value) => {
  const digit = value % 10;
  return bare(humanCode(String(digit).repeat(10), parseInt(value.toString(32).repeat(5), 32)));
});

test('every single wrong character is noticed: all 32 letters at all sixteen places for all others', () => {
  let tried = 0;
  for (const code of ofEachCharacter) {
    for (let place = 0; place < code.length; place++) {
      for (const letter of LETTERS) {
        if (letter === code.charAt(place)) continue;
        tried += 1;
        expect(parseHumanCode(code.slice(0, place) + letter + code.slice(place + 1)).kind).toBe('INVALID');
      }
    }
  }
  expect(tried).toBe(32 * 16 * 31);
});

test('every swap of neighbours is noticed: all pairs of different characters at all fifteen places', () => {
  let tried = 0;
  for (let place = 0; place < 15; place++) {
    for (const left of LETTERS) {
      for (const right of LETTERS) {
        const code = withPair(place, left, right);
        if (!code || left === right) continue;
        tried += 1;
        const swapped =
          code.slice(0, place) + code.charAt(place + 1) + code.charAt(place) + code.slice(place + 2);
        expect(parseHumanCode(swapped).kind).toBe('INVALID');
      }
    }
  }
  // Ten by ten digits at nine places, a digit beside a letter at one, letters at four; the check beside the last letter.
  expect(tried).toBe(9 * 10 * 9 + (10 * 32 - 10) + 4 * 32 * 31 + 32 * 31);
});

/** A right code with the two characters beside each other; undefined where a letter would stand among the digits. */
function withPair(place: number, left: string, right: string): string | undefined {
  const body = '000000000000000'.split('');
  if (place === 14) return withCheck(left, right);
  body[place] = left;
  body[place + 1] = right;
  const [village, own] = [body.slice(0, 10).join(''), body.slice(10).join('')];
  return /^\d{10}$/.test(village) ? bare(humanCode(village, valueOf(own))) : undefined;
}

/** A code that ends in these two: a letter further left decides the check, so there is always one. */
function withCheck(last: string, check: string): string | undefined {
  for (let n = 0; n < 32 ** 2; n++) {
    const code = bare(humanCode(kuripan, n * 32 + LETTERS.indexOf(last)));
    if (code.endsWith(check)) return code;
  }
  return undefined;
}

const valueOf = (own: string): number =>
  [...own].reduce((sum, letter) => sum * 32 + LETTERS.indexOf(letter), 0);

test.each([
  '',
  'PMI',
  'PMI-3307102004-7K3Q-W',
  'PMI-33071020040-7K3QD-W',
  'PMI-3307102004-7K3QU-W',
  '٣٣٠٧١٠٢٠٠٤٧K3QDW',
])('%j is no code', (text) =>
  expect(parseHumanCode(text)).toEqual({ kind: 'INVALID', reason: 'NOT_THIS_SHAPE' }),
);

test('a number that is nobody’s makes no code', () => {
  for (const number of [-1, 1.5, NaN, HUMAN_CODES])
    expect(() => humanCode(kuripan, number)).toThrow(RangeError);
  expect(() => humanCode('33.07.10.2004', 1)).toThrow(RangeError);
});
