import type { LocalDate } from '@libs/kernel';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days from one to the other; below zero where the second is the earlier. */
export function daysBetween(first: LocalDate, last: LocalDate): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS);
}
