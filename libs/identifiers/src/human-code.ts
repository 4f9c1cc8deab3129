import { asWritten, checkOf, LETTERS } from './base32.js';

const VILLAGE_DIGITS = 10;
const OWN_LETTERS = 5;

/** How many people of one village can be told apart: 33,554,432. */
export const HUMAN_CODES = LETTERS.length ** OWN_LETTERS;

export type HumanCodeFault = 'NOT_THIS_SHAPE' | 'CHECK_FAILED';

export type HumanCode =
  | { readonly kind: 'VALID'; readonly village: string; readonly number: number; readonly code: string }
  | { readonly kind: 'INVALID'; readonly reason: HumanCodeFault };

/**
 * The code by which a worker is spoken of where her name must not be: on the telephone, on a QR.
 * `PMI-3307102004-7K3QD-W`: her village, a number of hers in it, and a check character (domain.md §5.1).
 *
 * The check is the remainder of a Reed–Solomon code over 32 letters, so one character wrong, and any two exchanged, are
 * always noticed; the test tries them all.
 * @param number 0 to `HUMAN_CODES` − 1, unique in the village
 * @throws RangeError where it is not, or the village's code has not ten digits
 */
export function humanCode(village: string, number: number): string {
  if (!/^\d{10}$/.test(village)) throw new RangeError('Not a village code');
  if (!Number.isInteger(number) || number < 0 || number >= HUMAN_CODES)
    throw new RangeError('Not a number of a person');
  const own = Array.from({ length: OWN_LETTERS }, (_, place) =>
    LETTERS.charAt(Math.floor(number / LETTERS.length ** (OWN_LETTERS - 1 - place)) % LETTERS.length),
  ).join('');
  return `PMI-${village}-${own}-${checkOf(village + own)}`;
}

/**
 * Reads a code as people write and say it: hyphens, blanks and `PMI` may be missing, small letters are large ones, and O,
 * I and L are 0, 1 and 1, since no code holds these letters. A code that is not exactly right is no code: what was meant
 * is for a person to say.
 */
export function parseHumanCode(text: string): HumanCode {
  const written = asWritten(text).replace(/^PM1/, '');
  if (!/^\d{10}[0-9A-HJKMNP-TV-Z]{6}$/.test(written)) return { kind: 'INVALID', reason: 'NOT_THIS_SHAPE' };
  const [village, own] = [written.slice(0, VILLAGE_DIGITS), written.slice(VILLAGE_DIGITS, -1)];
  if (checkOf(village + own) !== written.slice(-1)) return { kind: 'INVALID', reason: 'CHECK_FAILED' };
  const number = [...own].reduce((sum, letter) => sum * LETTERS.length + LETTERS.indexOf(letter), 0);
  return { kind: 'VALID', village, number, code: humanCode(village, number) };
}
