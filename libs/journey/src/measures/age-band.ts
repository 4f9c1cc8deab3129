/** Bands of age as the tables have them (domain.md §8.3). The day of birth is on no log, so it is by the year. */
export const AGE_BANDS = ['<18', '18-20', '21-30', '31-40', '41-50', '>50'] as const;

const UP_TO: readonly (readonly [number, (typeof AGE_BANDS)[number]])[] = [
  [17, '<18'],
  [20, '18-20'],
  [30, '21-30'],
  [40, '31-40'],
  [50, '41-50'],
];

export function ageBand(birthYear: number, year: number): (typeof AGE_BANDS)[number] {
  return UP_TO.find(([last]) => year - birthYear <= last)?.[1] ?? '>50';
}
