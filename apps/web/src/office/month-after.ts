/** The month so many months later, or earlier: `2026-01`, −1 → `2025-12`. */
export function monthAfter(month: string, months: number): string {
  const [year, ofYear] = month.split('-').map(Number) as [number, number];
  const all = year * 12 + (ofYear - 1) + months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
}
