/** Longer words are no names, and are only equal or not. */
const LONGEST_WORD = 40;

/** In words of so many letters and fewer another letter makes another name: Nina, Nita and Nida; Deni and Desi. It counts as two. */
const SHORT = 4;

/**
 * Another vowel makes another name (Rina and Rini, Yanti and Yanto, Deni and Doni), except where one is heard for the other
 * (Rohman and Rahman, Slamet and Selamet). It counts as two.
 */
const VOWEL = /[aiueo]/;
const HEARD_ALIKE = new Set(['ao', 'oa', 'ou', 'uo', 'ei', 'ie', 'ae', 'ea']);

/**
 * How many letters must be put in, taken out, replaced or swapped with their neighbour to make one word of the other
 * (optimal string alignment). Infinity where it is more than `limit`.
 *
 * Ours, since which letters replace each other is what tells these names apart, and no package can be told. Besides,
 * `fastest-levenshtein` counts swapped neighbours, the commonest slip of a typist, as two; `damerau-levenshtein` has no
 * types and no limit; `talisman` comes with six packages; and Jaro-Winkler (`@skyra/jaro-winkler`) favours words that
 * begin alike, as names of different people do in Java (Suparman, Suparno).
 */
export function edits(one: string, other: string, limit: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > limit) return Infinity;
  if (limit === 0 || Math.max(one.length, other.length) > LONGEST_WORD) return Infinity;
  const isShort = Math.max(one.length, other.length) <= SHORT;
  let [last, row] = [[] as number[], Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = row[j - 1]! + replacing(one[i - 1]!, other[j - 1]!, isShort);
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, replaced);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, last[j - 2]! + 1);
      next.push(least);
    }
    [last, row] = [row, next];
  }
  const count = row[other.length]!;
  return count <= limit ? count : Infinity;
}

function replacing(letter: string, by: string, isShort: boolean): number {
  if (letter === by) return 0;
  if (isShort) return 2;
  return VOWEL.test(letter) && VOWEL.test(by) && !HEARD_ALIKE.has(letter + by) ? 2 : 1;
}

/** How many slips make a word of that many letters no other word: 0, from 4 letters 1, from 7 letters 2 (OpenCRVS; domain.md §5.1). */
export function slipsAllowed(letters: number): number {
  if (letters <= 3) return 0;
  return letters <= 6 ? 1 : 2;
}
