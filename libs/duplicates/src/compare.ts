import type { Comparable } from './comparable.js';
import { compareBirths } from './compare-births.js';
import { compareMothers, compareNames } from './compare-names.js';
import type { Evidence, Reason } from './reasons.js';

export interface Comparison {
  /** In bits: how much more likely the two are one person's than two people's, before it is known how many people there are. */
  readonly score: number;
  /** Worth an officer's look; never a refusal, and never a merge without a person. */
  readonly probable: boolean;
  /** In the order in which an officer would look: name, birth, mother, place, phone, sex. */
  readonly reasons: readonly Reason[];
}

/**
 * From this score on two registrations are shown to an officer: the least, in halves, at which 98 of 100 pairs shown were
 * one person's in the set by which it was fixed (`npm run bench -- --only duplicates`, docs/performance.md).
 */
export const PROBABLE_FROM = 14;

/** Villages of a register: a few hundred in a district, some large. */
const SAME_VILLAGE = 4.5;
const SAME_SUBDISTRICT = 2;
const SAME_DISTRICT = -1.5;
/** People who register twice have often moved, but nearly all strangers live elsewhere. */
const ELSEWHERE = -3.5;
/** One number in a household, or a recruiter's for many: more than chance, less than a number of one's own. */
const SAME_PHONE = 6;
/** Numbers change with each card. */
const OTHER_PHONE = -1;
/** Half of all people, more in a village from which women leave. */
const SAME_SEX = 0.5;
const OTHER_SEX = -4;

/**
 * How much speaks for two registrations' being of one person: for each part of them the logarithm of how much more often
 * it is so with one person than with two (Fellegi and Sunter 1969), added up as if parts knew nothing of each other. Where
 * they do, the weights say so: a family shares mother, village and phone, twins their birthday too, so another name
 * outweighs all of that; and so does half a generation where name and village are one.
 *
 * The weights are set by hand, from what is generally known of Indonesian names, registers and desks, and were corrected
 * where made-up registers showed them to be far off. Their order of magnitude matters, their decimals do not.
 */
export function compare(one: Comparable, other: Comparable): Comparison {
  const name = compareNames(one.name, other.name);
  const birth = compareBirths(one.birthDate, other.birthDate);
  const mother = compareMothers(one.mother, other.mother);
  const village = compareVillages(one.village, other.village);
  const parts = [name, birth, mother, village, comparePhones(one, other), compareSexes(one, other)];
  const score = parts.reduce((total, { weight }) => total + weight, 0);
  const reasons = parts.flatMap(({ reason }) => reason ?? []);
  const family = mother.weight > 0 && village.reason === 'VILLAGE_EQUAL';
  const twins = name.reason === 'NAME_DIFFERS' && birth.reason === 'BIRTH_DATE_EQUAL' && family;
  return {
    score,
    probable: score >= PROBABLE_FROM,
    reasons: twins ? [...reasons, 'PERHAPS_TWINS'] : reasons,
  };
}

function compareVillages(one: string, other: string): Evidence {
  if (one === other) return { weight: SAME_VILLAGE, reason: 'VILLAGE_EQUAL' };
  if (one.slice(0, 6) === other.slice(0, 6)) return { weight: SAME_SUBDISTRICT, reason: 'SUBDISTRICT_EQUAL' };
  return { weight: one.slice(0, 4) === other.slice(0, 4) ? SAME_DISTRICT : ELSEWHERE };
}

function comparePhones(one: Comparable, other: Comparable): Evidence {
  if (!one.phone || !other.phone) return { weight: 0 };
  return one.phone === other.phone ? { weight: SAME_PHONE, reason: 'PHONE_EQUAL' } : { weight: OTHER_PHONE };
}

function compareSexes(one: Comparable, other: Comparable): Evidence {
  if (!one.sex || !other.sex) return { weight: 0 };
  return one.sex === other.sex ? { weight: SAME_SEX } : { weight: OTHER_SEX, reason: 'SEX_DIFFERS' };
}
