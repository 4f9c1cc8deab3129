import type { LocalDate } from '@libs/kernel';
import type { Evidence } from './reasons.js';

/** One day of the 35 years or so in which workers were born: 1 in 13,000, less what is written wrongly. */
const SAME_DAY = 12.5;
/** 1 January, 1 July, 31 December: the year says something, the day is what is written where nobody knows it. */
const SAME_FILLER = 7;
/** The first of another month: written for want of the day. */
const SAME_FIRST_OF_MONTH = 9;
/** In one pair of 40; by chance 1 in 13,000. */
const SWAPPED = 9;
/** Day and month agree, the year is the next: in one pair of 30; by chance 2 in 13,000. */
const NEXT_YEAR = 7;
/** The same, and ten years between: a slip in the decade. */
const NEXT_DECADE = 3.5;
/** The year and one of day and month agree: in one pair of 30; by chance 1 in 300. */
const ONE_PART = 3;
/** A filler stands against another day of that year, or against the filler of the next: nobody has told more than the year. */
const FILLER_AGAINST_DAY = 3;
/** Nothing but the year agrees, and that nearly. */
const OTHER_DAY = -5;
const OTHER_YEAR = -9;
/** Parents are that much older; a clerk's slip in the decade is rarer. */
const GENERATION = -22;
const GENERATION_YEARS = 12;

const FILLERS = new Set(['01-01', '07-01', '12-31']);

export function isFiller(birthDate: LocalDate): boolean {
  return FILLERS.has(birthDate.slice(5));
}

export function compareBirths(one: LocalDate, other: LocalDate): Evidence {
  if (one === other) return sameDay(one);
  const years = Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)));
  const sameDayOfYear = one.slice(5) === other.slice(5);
  const unsure = isFiller(one) || isFiller(other);
  if (years === 10 && sameDayOfYear && !unsure) return { weight: NEXT_DECADE, reason: 'BIRTH_DATE_NEAR' };
  if (years >= GENERATION_YEARS) return { weight: GENERATION, reason: 'GENERATION_APART' };
  if (years > 1) return { weight: OTHER_YEAR, reason: 'BIRTH_DATE_DIFFERS' };
  if (unsure && (years === 0 || sameDayOfYear))
    return { weight: FILLER_AGAINST_DAY, reason: 'BIRTH_DATE_UNSURE' };
  if (years === 1 && sameDayOfYear) return { weight: NEXT_YEAR, reason: 'BIRTH_DATE_NEAR' };
  if (years === 1) return { weight: OTHER_DAY, reason: 'BIRTH_DATE_DIFFERS' };
  if (swapped(one) === other) return { weight: SWAPPED, reason: 'BIRTH_DATE_SWAPPED' };
  const onePart = one.slice(5, 7) === other.slice(5, 7) || one.slice(8) === other.slice(8);
  return onePart
    ? { weight: ONE_PART, reason: 'BIRTH_DATE_NEAR' }
    : { weight: OTHER_DAY, reason: 'BIRTH_DATE_DIFFERS' };
}

function sameDay(date: LocalDate): Evidence {
  if (isFiller(date)) return { weight: SAME_FILLER, reason: 'BIRTH_DATE_FILLER' };
  return { weight: date.endsWith('-01') ? SAME_FIRST_OF_MONTH : SAME_DAY, reason: 'BIRTH_DATE_EQUAL' };
}

function swapped(date: LocalDate): string {
  return `${date.slice(0, 4)}-${date.slice(8)}-${date.slice(5, 7)}`;
}
