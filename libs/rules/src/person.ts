import type { LocalDate } from '@libs/kernel';
import { ageOn } from './days.js';
import { fail, pass, unknown, type RuleResult } from './rule-result.js';

/** The day of birth where the service holds it; the log carries the year alone. */
export type Birth = { readonly day: LocalDate } | { readonly year: number };

/** E01: old enough on the day of departure. By the year alone it can be undecided. */
export function oldEnough(birth: Birth, plannedDeparture: LocalDate, minAge: number): RuleResult {
  const params = { minAge, plannedDeparture };
  const [youngest, oldest] = agesOn(plannedDeparture, birth);
  if (youngest >= minAge) return pass('E01', params);
  return oldest < minAge
    ? fail('E01', 'AGE_BELOW_MINIMUM', params)
    : unknown('E01', 'AGE_BELOW_MINIMUM', params);
}

/** E02: who is a child at registration gets protection, not a journey. */
export function noChild(born: LocalDate, on: LocalDate, minAge: number): RuleResult {
  return ageOn(on, born) >= minAge ? pass('E02', { minAge }) : fail('E02', 'CHILD', { minAge });
}

/** E03 */
export function citizen(citizenship: string | undefined): RuleResult {
  if (citizenship === undefined) return unknown('E03', 'NOT_WNI');
  return citizenship === 'WNI' ? pass('E03') : fail('E03', 'NOT_WNI');
}

/** E16: one trip at a time. Journeys that are the same one by a merge count once. */
export function noOpenJourney(openJourneys: number | undefined): RuleResult {
  if (openJourneys === undefined) return unknown('E16', 'JOURNEY_OPEN');
  return openJourneys === 0 ? pass('E16') : fail('E16', 'JOURNEY_OPEN');
}

const SIGHTED = ['SIGHTED_KTP', 'DUKCAPIL_VERIFIED'];

/** A district confirms only whom somebody has seen the card of (domain.md §5.1). */
export function identitySighted(identityStatus: string): RuleResult {
  return SIGHTED.includes(identityStatus)
    ? pass('IDENTITY', { identityStatus })
    : fail('IDENTITY', 'IDENTITY_NOT_SIGHTED', { identityStatus });
}

function agesOn(day: LocalDate, birth: Birth): [youngest: number, oldest: number] {
  if ('day' in birth) {
    const age = ageOn(day, birth.day);
    return [age, age];
  }
  const years = Number(day.slice(0, 4)) - birth.year;
  return [years - 1, years];
}
