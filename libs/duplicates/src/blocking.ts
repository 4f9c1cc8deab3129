import { rarityOf } from './common-words.js';
import type { Comparable } from './comparable.js';
import { isFiller } from './compare-births.js';

/** A keyed hash whose key is not where the results are stored (HMAC, libs/vault): equal texts give equal results. */
export type Keyed = (text: string) => string;

/** Her own year, the years beside it, and a decade to either side: as far as `compare` believes in a slip. */
const YEARS_AWAY = [0, -1, 1, -10, 10];
/** Of the words of a name those that tell most: more would make keys and find nobody else. */
const MOST_WORDS = 4;
/** Letters of a skeleton: more and a slip near the end of a long word would hide it. */
const SKELETON_LETTERS = 4;

/**
 * Under which keys a person lies, to be found again without being opened; about six. Two people who share none are never
 * compared. Each text that goes into the hash has the year of birth and something else that few of that year share, so a
 * dump shows neither names nor, by counting, which of them are frequent:
 *
 * - the day of birth, day and month in either order, with the initial of a word of the name: whatever else is misspelt,
 *   wherever she went (of a filler birthday with the word's skeleton, since many lie on it);
 * - the kabupaten with a skeleton: whatever the day;
 * - two skeletons: neither day nor place; and the phone.
 *
 * Hashes of one person and one of another tell whether both might be one: whoever may ask is limited as for the blind index.
 */
export function blockingKeys(person: Comparable, keyed: Keyed): string[] {
  return textsOf(person, yearOf(person)).map(keyed);
}

/** Under which keys to look for the likes of a person: her own, and those that she would have, had a clerk mistaken the year. */
export function lookupKeys(person: Comparable, keyed: Keyed): string[] {
  const year = yearOf(person);
  return YEARS_AWAY.flatMap((years) => textsOf(person, year + years)).map(keyed);
}

function textsOf({ name, birthDate, village, phone }: Comparable, year: number): string[] {
  const words = name.own.map(({ folded }) => folded);
  const skeletons = [...new Set(telling(words).map(skeleton))].toSorted();
  const initials = [...new Set(words.map((word) => word.slice(0, 1)))];
  const day = [birthDate.slice(5, 7), birthDate.slice(8)].toSorted().join('-');
  const onDay = isFiller(birthDate) || initials.length === 0 ? skeletons : initials;
  const regency = village.slice(0, 4);
  return [
    ...onDay.map((letters) => ['DAY', year, day, letters]),
    ...skeletons.map((letters) => ['PLACE', year, regency, letters]),
    ...pairs(skeletons).map((letters) => ['NAMES', year, ...letters]),
    ...(phone ? [['PHONE', year, phone]] : []),
  ].map((parts) => parts.join('|'));
}

/** Words that few bear; where there are none, those there are, or nothing, so that she is found by her day. */
function telling(name: readonly string[]): readonly string[] {
  const rare = name.filter((word) => word.length > 1 && rarityOf(word) !== 'LIGHT').slice(0, MOST_WORDS);
  if (rare.length > 0) return rare;
  return name.length > 0 ? name.slice(0, 1) : [''];
}

/** The first letter and the consonants behind it: most slips and spellings change vowels. */
export function skeleton(word: string): string {
  return (word.slice(0, 1) + word.slice(1).replace(/[aiueohwy]/g, '')).slice(0, SKELETON_LETTERS);
}

function pairs(letters: readonly string[]): [string, string][] {
  return letters.flatMap((one, index) =>
    letters.slice(index + 1).map((other): [string, string] => [one, other]),
  );
}

function yearOf({ birthDate }: Comparable): number {
  return Number(birthDate.slice(0, 4));
}
