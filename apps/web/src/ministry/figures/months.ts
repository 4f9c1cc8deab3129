/** A month as an address has it: `2026-03`. */
export type Month = string;

export function monthOf(day: string): Month {
  return day.slice(0, 7);
}

/** So many months later; earlier where it is negative. */
export function monthsAfter(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const place = year * 12 + number - 1 + months;
  return `${String(Math.floor(place / 12)).padStart(4, '0')}-${String((place % 12) + 1).padStart(2, '0')}`;
}

/** Every month from the first to the last, both counted. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = monthsAfter(month, 1)) months.push(month);
  return months;
}

/** The month that an address has, or another where it has none. */
export function monthRead(text: string | undefined, otherwise: Month): Month {
  return text !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : otherwise;
}

/** So many months to choose from, the newest first; those that are asked stand among them, also where they lie further back. */
export function monthsToChoose(last: Month, many: number, asked: readonly Month[]): Month[] {
  return [...new Set([...monthsFrom(monthsAfter(last, 1 - many), last), ...asked])].toSorted().toReversed();
}
