import { rarityOf, type Rarity } from './common-words.js';
import { edits, slipsAllowed } from './edits.js';
import type { FoldedName, NameWord } from './fold-name.js';
import type { Evidence } from './reasons.js';

/**
 * A word that both have. Less than its frequency would give (1 in 250 is 8 bits): names run in villages and families, so
 * that who shares a place shares a word more often than people at large do.
 */
const SAME_WORD: Readonly<Record<Rarity, number>> = { LIGHT: 1, COMMON: 4, OTHER: 6 };
/** What is left of that when the word was written with one slip, or with two: more words are so near to it. */
const SLIPS: readonly number[] = [1, 0.6, 0.2];
/** A beginning that fits: one person in ten has an initial, one in thirty the first letters. */
const SAME_INITIAL = 2;
const SAME_BEGINNING = 3;
/** Nothing is left over on either side: so it is with most registrations of one person, and with few strangers who share a word. */
const COMPLETE = 3;
/** A word that only one record has: one name in ten is cut short. */
const MISSING_WORD = -3;
/** However many words agree: there are people of one name in every district. */
const MOST = 12;
/**
 * Each has a word of which the other has nothing like: so are twins, sisters and neighbours called, and hardly ever one
 * person. What else they share is then what a family shares (a second word, a mother, a day), and is not counted for it.
 */
const ANOTHER_NAME = -22;

export function compareNames(one: FoldedName, other: FoldedName): Evidence {
  if (one.own.length === 0 || other.own.length === 0) return { weight: 0 };
  const { weight, exact, missing, contradicts } = align(one, other);
  if (contradicts) return { weight: ANOTHER_NAME, reason: 'NAME_DIFFERS' };
  if (missing.length > 0) {
    const cut = missing.filter((word) => rarityOf(word) !== 'LIGHT').length;
    return { weight: Math.min(weight + cut * MISSING_WORD, MOST), reason: 'NAME_PARTLY' };
  }
  if (exact) return { weight: Math.min(weight + COMPLETE, MOST), reason: 'NAME_EQUAL' };
  return { weight: Math.min(weight, MOST), reason: 'NAME_ALIKE' };
}

/** A mother's name that agrees: fewer records have it in full, and children of one mother share it. */
const SAME_MOTHER = 4.5;
/** Half of the mothers of Java are an S, an M or an R. */
const SAME_MOTHERS_INITIAL = 2.5;
/** One is called by her own name, by her child's or by her husband's. */
const ANOTHER_MOTHER = -4.5;

export function compareMothers(one: readonly NameWord[], other: readonly NameWord[]): Evidence {
  if (one.length === 0 || other.length === 0) return { weight: 0 };
  if (isInitials(one) || isInitials(other)) {
    const same = one.some((word) => other.some((candidate) => word.folded[0] === candidate.folded[0]));
    return same
      ? { weight: SAME_MOTHERS_INITIAL, reason: 'MOTHER_INITIAL' }
      : { weight: ANOTHER_MOTHER, reason: 'MOTHER_DIFFERS' };
  }
  const { weight, contradicts } = align({ own: one, father: [] }, { own: other, father: [] });
  if (contradicts) return { weight: ANOTHER_MOTHER, reason: 'MOTHER_DIFFERS' };
  return { weight: Math.min(weight, SAME_MOTHER), reason: 'MOTHER_EQUAL' };
}

/** Words of two names laid beside each other. */
interface Alignment {
  readonly weight: number;
  readonly exact: boolean;
  /** Words that only one of them has. */
  readonly missing: readonly string[];
  /** Each has what the other has not. */
  readonly contradicts: boolean;
}

interface Word extends NameWord {
  readonly own: boolean;
}

/**
 * The nearest words go together first: equal ones, then with one slip, with two, then beginnings; in whatever order they
 * stand. A father's name may be written as a word of one's own, or not at all.
 */
function align(one: FoldedName, other: FoldedName): Alignment {
  const inOne = joinedUp(one.own, other.own);
  if (inOne) return inOne;
  // Always from the same side, so that it is of no account which of the two was registered first.
  let [left, right] = [one, other].map(wordsOf).toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1)) as [
    Word[],
    Word[],
  ];
  let [weight, exact, met] = [0, true, false];
  for (const near of [0, 1, 2, 'SHORT'] as const) {
    for (const word of left) {
      const partner = right.find((candidate) =>
        near === 'SHORT' ? isShortFor(word.folded, candidate.folded) : slipsBetween(word, candidate) === near,
      );
      if (!partner) continue;
      left = left.filter((each) => each !== word);
      right = right.filter((each) => each !== partner);
      weight +=
        near === 'SHORT' ? sameShort(word.folded, partner.folded) : sameWord(word.folded) * SLIPS[near]!;
      exact &&= near === 0;
      met ||= word.own && partner.own && Math.min(word.folded.length, partner.folded.length) > 1;
    }
  }
  const onlyLeft = left.filter(({ own }) => own);
  const onlyRight = right.filter(({ own }) => own);
  return {
    weight,
    exact,
    missing: [...onlyLeft, ...onlyRight].map(({ folded }) => folded),
    contradicts: !met || (onlyLeft.length > 0 && onlyRight.length > 0),
  };
}

/** Sri Wahyuni, Sriwahyuni: other words, the same letters. */
function joinedUp(one: readonly NameWord[], other: readonly NameWord[]): Alignment | undefined {
  if (one.length === other.length) return undefined;
  const slips = slipsBetween(asOne(one), asOne(other));
  if (slips > 1) return undefined;
  const longer = one.length > other.length ? one : other;
  const weight = longer.reduce((total, { folded }) => total + sameWord(folded), 0) * SLIPS[slips]!;
  return { weight, exact: slips === 0, missing: [], contradicts: false };
}

function asOne(words: readonly NameWord[]): NameWord {
  return {
    folded: words.map(({ folded }) => folded).join(''),
    typed: words.map(({ typed }) => typed).join(''),
  };
}

function wordsOf({ own, father }: FoldedName): Word[] {
  return [...own.map((word) => ({ ...word, own: true })), ...father.map((word) => ({ ...word, own: false }))];
}

function textOf(words: readonly Word[]): string {
  return words.map(({ folded, typed, own }) => `${folded} ${typed} ${own}`).join(' ');
}

/** By the spelling that is nearer: folding makes one of two spellings, and at times two of one slip. */
function slipsBetween(one: NameWord, other: NameWord): number {
  return Math.min(within(one.folded, other.folded), within(one.typed, other.typed));
}

/** A word that tells nothing is forgiven two slips however short it is. First letters are what people are looked up by: they are seldom wrong. */
function within(one: string, other: string): number {
  if (one[0] !== other[0]) return Infinity;
  const isLight = rarityOf(one) === 'LIGHT' || rarityOf(other) === 'LIGHT';
  return edits(one, other, isLight ? 2 : slipsAllowed(Math.max(one.length, other.length)));
}

/** The first letters, or an abbreviation, which has no vowel: `Md.`, `Mr.` for Maria, `M.` */
function isShortFor(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.startsWith(short)) return true;
  return !/[aiueo]/.test(short) && short[0] === long[0] && isWithin(short, long);
}

/** Whether the letters of one are in the other, in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

function sameShort(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return Math.min(short.length === 1 ? SAME_INITIAL : SAME_BEGINNING, sameWord(long));
}

function sameWord(word: string): number {
  return SAME_WORD[rarityOf(word)];
}

function isInitials(words: readonly NameWord[]): boolean {
  return words.every(({ folded }) => folded.length === 1);
}
