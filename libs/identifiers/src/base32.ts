/** Crockford's base 32: no I, L, O or U, which are misheard, misread or spell words. A letter's place is its value. */
export const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** x⁵ + x² + 1, by which the 32 letters are the elements of a field, and 2 generates all of it but zero. */
const FIELD = 0b100101;

/**
 * The letter that makes the sum of all letters, each times 2 to the power of its place from the right, zero: the remainder
 * of a Reed–Solomon code. Up to 31 letters in all, one wrong and any two exchanged are always noticed.
 */
export function checkOf(letters: string): string {
  let sum = 0;
  for (const letter of letters) sum = doubled(sum ^ LETTERS.indexOf(letter));
  return LETTERS.charAt(sum);
}

/** As people write and say a code: without hyphens and blanks, in large letters, O, I and L for 0, 1 and 1. */
export function asWritten(text: string): string {
  return text
    .replaceAll(/[\s\-‐-–]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

function doubled(element: number): number {
  const shifted = element << 1;
  return shifted < LETTERS.length ? shifted : shifted ^ FIELD;
}
