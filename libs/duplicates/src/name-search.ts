import { skeleton } from './blocking.js';
import { edits, slipsAllowed } from './edits.js';
import { foldName } from './fold-name.js';

/** From so many letters on, the beginning of a word stands for it. */
const BEGINNING = 3;

/** The words by which somebody is looked up, in the one spelling, each once: her own and her father's. */
export function searchWords(name: string): readonly string[] {
  const { own, father } = foldName(name);
  return [...new Set([...own, ...father].map(({ folded }) => folded))];
}

/**
 * What a word is hashed as for finding it exactly. Salted by the regency (four digits), so that no hash tells how many
 * bear a name in the country.
 */
export function wordText(word: string, regency: string): string {
  return `WORD|${regency}|${word}`;
}

/** What it is hashed as for finding what was written nearly so, in one village: most slips change vowels. */
export function roughText(word: string, village: string): string {
  return `ROUGH|${village}|${skeleton(word)}`;
}

/**
 * How far a name is from what is looked for: letters to be changed, and behind that how many of its words were not
 * asked for; 0 is the very name. Each word asked for must be there, exactly, with a slip or two, or as the beginning
 * of one; or the whole is the same but for its blanks (Sri Wahyuni, Sriwahyuni).
 *
 * @param sought the `searchWords` of what was typed
 * @returns undefined where it is another name
 */
export function nameDistance(sought: readonly string[], name: string): number | undefined {
  const words = searchWords(name);
  let left = words;
  let slips = 0;
  for (const word of sought) {
    const near = left.map((candidate) => ({ candidate, far: wordDistance(word, candidate) }));
    const nearest = near.toSorted((one, other) => one.far - other.far)[0];
    if (!nearest || nearest.far === Infinity)
      return edits(sought.join(''), words.join(''), 1) === Infinity ? undefined : 1;
    left = left.filter((each) => each !== nearest.candidate);
    slips += nearest.far;
  }
  return slips + left.length / (left.length + 1);
}

function wordDistance(sought: string, word: string): number {
  const slips = edits(sought, word, slipsAllowed(Math.max(sought.length, word.length)));
  return sought.length >= BEGINNING && word.startsWith(sought) ? Math.min(slips, 1) : slips;
}
