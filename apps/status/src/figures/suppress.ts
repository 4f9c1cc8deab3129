/** Fewer than this are not told apart (domain.md §8.3). */
export const K = 5;

/** A row of an answer: `null` where it is kept back. */
export interface Cell {
  readonly n: number | null;
}

/**
 * Keeps back cells of 1 to 4; and as many of the next smallest that what was kept back cannot be reckoned from the total: at
 * least two cells, or none, and together five or more. A zero stays a zero: that there is nobody gives nobody away here, where
 * each answer goes to a named analyst.
 */
export function suppressed<Row extends { readonly n: number }>(
  rows: readonly Row[],
): { rows: (Omit<Row, 'n'> & Cell)[]; cells: number } {
  const hidden = new Set(rows.filter(({ n }) => isSmall(n)));
  if (hidden.size > 0) {
    const others = rows.filter((row) => !hidden.has(row) && row.n !== 0);
    const bySize = others.toSorted((a, b) => Math.abs(a.n) - Math.abs(b.n));
    for (const next of bySize) {
      if (hidden.size > 1 && sumOf(hidden) >= K) break;
      hidden.add(next);
    }
  }
  return {
    rows: rows.map((row) => (hidden.has(row) ? { ...row, n: null } : row)),
    cells: hidden.size,
  };
}

export function isSmall(n: number): boolean {
  return n !== 0 && Math.abs(n) < K;
}

function sumOf(rows: ReadonlySet<{ readonly n: number }>): number {
  return [...rows].reduce((sum, { n }) => sum + Math.abs(n), 0);
}
