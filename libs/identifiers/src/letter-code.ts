import { asWritten, checkOf, LETTERS } from './base32.js';

/** Eighty bits, five a letter: nobody finds a letter by trying. */
const OWN_LETTERS = 16;

/** How many random bytes a code is made of. */
export const LETTER_CODE_BYTES = 10;

/**
 * The code by which anybody looks up whether a letter of a village is real: `7K3Q-DW9M-0ZX4-TB6R-H`, the last letter a check.
 * It says nothing by itself, and is on the paper alone.
 *
 * @param random ten bytes from a source that nobody can foresee
 * @throws RangeError where there are more or fewer
 */
export function letterCode(random: Uint8Array): string {
  if (random.length !== LETTER_CODE_BYTES) throw new RangeError('Not eighty bits');
  const bits = [...random].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const own = Array.from({ length: OWN_LETTERS }, (_, place) =>
    LETTERS.charAt(Number.parseInt(bits.slice(place * 5, place * 5 + 5), 2)),
  ).join('');
  return inGroups(own + checkOf(own));
}

/** The code as it is stored, from however it was typed; undefined where it cannot be one. */
export function parseLetterCode(text: string): string | undefined {
  const written = asWritten(text);
  if (!/^[0-9A-HJKMNP-TV-Z]{17}$/.test(written)) return undefined;
  return checkOf(written.slice(0, -1)) === written.slice(-1) ? inGroups(written) : undefined;
}

function inGroups(letters: string): string {
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}
