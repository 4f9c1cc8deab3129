import type { LocalDate } from '@libs/kernel';

/** How often a letter's code was looked up on a day, and from how many networks. */
interface LookUps {
  readonly day: LocalDate;
  readonly times: number;
  readonly networks: number;
}

/** A letter passes three or four desks, each of which may look twice; the numbers are ours. */
export const LOOKUPS_A_DAY = 10;
export const NETWORKS_A_DAY = 5;

/** For so long, in days, the head is told of such a day. */
export const TOLD_FOR_DAYS = 30;

/**
 * The last day on which a letter was looked up more than its way explains: a copied paper is shown in many places. A reason to
 * ask, and never a finding; undefined where there was none.
 */
export function lookedUpOftenOn(lookUps: readonly LookUps[], today: LocalDate): LocalDate | undefined {
  const since = Date.parse(today) - TOLD_FOR_DAYS * 24 * 60 * 60 * 1_000;
  const often = lookUps.filter(
    ({ day, times, networks }) =>
      (times >= LOOKUPS_A_DAY || networks >= NETWORKS_A_DAY) && Date.parse(day) > since,
  );
  return often
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
}
