/** Letters of one village in one month. */
interface LetterCount {
  readonly letters: number;
  /** For people whose identity card is from another kecamatan. */
  readonly outsiders: number;
}

/**
 * From so many letters to outsiders a month on the district looks at a village. At Pringgarata up to fifty papers a day went to
 * people from elsewhere, and nine or ten a month to everybody once the village had a rule (domain.md §0.7, X5); the number
 * between is ours.
 */
export const OUTSIDERS_A_MONTH = 5;

/** An alarm is a reason to ask, and never a finding: a market village serves strangers by right. */
export function isAlarming({ outsiders }: LetterCount): boolean {
  return outsiders >= OUTSIDERS_A_MONTH;
}
