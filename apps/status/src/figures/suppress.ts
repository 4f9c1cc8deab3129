/** Fewer than this are not told apart (domain.md §8.3). */
export const K = 5;

/** A cell, and the counts of it that are told beside each other: in the period, of how many, in an earlier one. */
export interface Counts {
  readonly key: Readonly<Record<string, string | null>>;
  readonly counts: readonly number[];
}

export function isSmall(n: number): boolean {
  return n !== 0 && Math.abs(n) < K;
}

/**
 * Which cells are kept back: those of which one of the counts is 1 to 4; and, in every sum that can be asked for beside them (of
 * all cells, and of those that differ in one breakdown alone), as many of the next smallest that what is kept back cannot be
 * reckoned: at least two, and together five or more, or all. A zero stays a zero: that there is nobody gives nobody away to a
 * named analyst. A cell is kept back whole.
 */
export function keptBack(cells: readonly Counts[]): ReadonlySet<Counts> {
  const hidden = new Set(cells.filter(({ counts }) => counts.some(isSmall)));
  if (hidden.size === 0) return hidden;
  const sums = sumsOf(cells);
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const sum of sums) hideEnough(sum, hidden);
  }
  return hidden;
}

function hideEnough(sum: readonly Counts[], hidden: Set<Counts>): void {
  const columns = sum[0]?.counts.length ?? 0;
  for (let column = 0; column < columns; column++) {
    const of = ({ counts }: Counts): number => Math.abs(counts[column]!);
    const there = sum.filter((cell) => of(cell) > 0);
    const kept = there.filter((cell) => hidden.has(cell));
    if (kept.length === 0) continue;
    const others = there.filter((cell) => !hidden.has(cell)).toSorted((a, b) => of(a) - of(b));
    while (others.length > 0 && (kept.length < 2 || kept.reduce((all, cell) => all + of(cell), 0) < K)) {
      const next = others.shift()!;
      kept.push(next);
      hidden.add(next);
    }
  }
}

/** All cells, and for each breakdown those that agree in every other. */
function sumsOf(cells: readonly Counts[]): (readonly Counts[])[] {
  const names = Object.keys(cells[0]?.key ?? {});
  const sums: (readonly Counts[])[] = [cells];
  if (names.length < 2) return sums;
  for (const name of names) {
    const groups = new Map<string, Counts[]>();
    for (const cell of cells) {
      const rest = JSON.stringify(names.flatMap((each) => (each === name ? [] : [cell.key[each] ?? null])));
      const group = groups.get(rest);
      if (group) group.push(cell);
      else groups.set(rest, [cell]);
    }
    sums.push(...groups.values());
  }
  return sums;
}
