import type { LocalDate } from '@libs/kernel';

/** The day on the wall of whoever sits before the screen. */
export function today(): LocalDate {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
