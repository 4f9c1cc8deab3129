const CONSONANTS = 'bdgklmnprst';
const VOWELS = 'aeiou';
const SYLLABLES = CONSONANTS.length * VOWELS.length;

/**
 * A woman whom nobody knows, and who is like nobody else that is invented: a register of people of one name is full of
 * suspected duplicates, and its villages may verify none of them.
 * @param chance a whole number from 0 to below what it is given
 */
export function inventedName(chance: (below: number) => number): string {
  const syllable = (): string => {
    const nth = chance(SYLLABLES);
    return CONSONANTS.charAt(Math.floor(nth / VOWELS.length)) + VOWELS.charAt(nth % VOWELS.length);
  };
  const word = (): string => {
    const letters = syllable() + syllable() + syllable();
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  };
  return `Siti ${word()} ${word()}`;
}
