/** What whole numbers must add up to. */
export interface Row {
  readonly terms: readonly Term[];
  readonly value: number;
}

export interface Term {
  readonly index: number;
  readonly sign: 1 | -1;
}

/** A whole number to be found: as near to `target` as the rows allow, from 0 up to `most`. */
export interface Wanted {
  readonly target: number;
  readonly most: number;
}

/** An open row: the numbers in it are not known yet. */
export interface Open {
  /** Its place among the rows that were given. */
  readonly row: number;
  readonly terms: readonly Term[];
  readonly value: number;
}

type Signs = Map<number, Term['sign']>;

/**
 * Rows without what follows from a single one: a number alone in a row is known, numbers of which none is left are nothing, and a
 * row that holds all of another is taken for what it says beyond that. Months that fill a year leave nothing of the year. What
 * is left has the same solutions.
 */
export class Reduction {
  /** By index; undefined where it is open. */
  readonly values: (number | undefined)[];
  private readonly open: (Signs | undefined)[];
  private readonly rest: number[];
  private readonly rowsOf: Set<number>[];
  /** By row: those that it was made smaller by. */
  private readonly behind: Set<number>[];
  private readonly waiting: number[] = [];
  private broken: number | undefined;

  constructor(
    rows: readonly Row[],
    private readonly wanted: readonly Wanted[],
  ) {
    this.values = wanted.map(() => undefined);
    this.rest = rows.map(({ value }) => value);
    this.open = rows.map(({ terms }) => new Map(terms.map(({ index, sign }) => [index, sign])));
    this.behind = rows.map(() => new Set());
    this.rowsOf = wanted.map(() => new Set());
    for (const [row, { terms }] of rows.entries())
      for (const { index } of terms) this.rowsOf[index]!.add(row);
    for (const [index, { most }] of wanted.entries()) if (most === 0) this.know(index, 0);
    this.waiting.push(...rows.keys());
    do this.settle();
    while (this.broken === undefined && this.takeApart());
  }

  /** Rows that contradict each other, if any do already. */
  get conflict(): number[] | undefined {
    return this.broken === undefined ? undefined : this.reasonsOf([this.broken]);
  }

  /** What is left, in parts that have no number in common. */
  parts(): Open[][] {
    const seen = new Set<number>();
    const parts: Open[][] = [];
    for (const first of this.open.keys()) {
      if (seen.has(first) || !this.open[first]) continue;
      const part = [first];
      seen.add(first);
      for (const row of part) {
        for (const index of this.open[row]!.keys()) {
          for (const next of this.rowsOf[index]!) {
            if (seen.has(next)) continue;
            seen.add(next);
            part.push(next);
          }
        }
      }
      parts.push(part.toSorted((one, other) => one - other).map((row) => this.opened(row)));
    }
    return parts;
  }

  /** These rows, and all that they were made smaller by. */
  reasonsOf(rows: readonly number[]): number[] {
    const reasons = new Set(rows);
    for (const row of reasons) for (const behind of this.behind[row]!) reasons.add(behind);
    return [...reasons].toSorted((one, other) => one - other);
  }

  private opened(row: number): Open {
    const terms = [...this.open[row]!].map(([index, sign]) => ({ index, sign }));
    return { row, terms, value: this.rest[row]! };
  }

  private settle(): void {
    for (let row = this.waiting.pop(); row !== undefined; row = this.waiting.pop()) {
      if (this.open[row] && this.broken === undefined) this.look(row);
    }
  }

  private look(row: number): void {
    const terms = this.open[row]!;
    const rest = this.rest[row]!;
    const [[index, sign] = [-1, 1 as const]] = terms;
    if (terms.size === 0) {
      this.open[row] = undefined;
      if (rest !== 0) this.broken = row;
    } else if (terms.size === 1) this.know(index, sign * rest, row);
    else if ([...terms.values()].every((each) => each === sign)) {
      if (sign * rest < 0) this.broken = row;
      else if (rest === 0) for (const each of terms.keys()) this.know(each, 0, row);
    }
  }

  private know(index: number, value: number, by?: number): void {
    if (value < 0 || value > this.wanted[index]!.most) {
      this.broken = by;
      return;
    }
    this.values[index] = value;
    for (const row of this.rowsOf[index]!) {
      const terms = this.open[row]!;
      this.rest[row]! -= terms.get(index)! * value;
      terms.delete(index);
      if (by !== undefined && by !== row) this.behind[row]!.add(by);
      this.waiting.push(row);
    }
    this.rowsOf[index]!.clear();
  }

  /** @returns true if some row has become smaller */
  private takeApart(): boolean {
    const sums = [...this.open.keys()]
      .filter((row) => this.isSum(row))
      .toSorted((one, other) => this.sizeOf(one) - this.sizeOf(other) || one - other);
    const places = new Map(sums.map((row, place) => [row, place]));
    for (const whole of sums) this.takeOut(whole, places);
    return this.waiting.length > 0;
  }

  private takeOut(whole: number, places: ReadonlyMap<number, number>): void {
    const terms = this.open[whole]!;
    const isPart = (row: number): boolean =>
      (places.get(row) ?? Infinity) < places.get(whole)! &&
      this.sizeOf(row) > 0 &&
      this.sizeOf(row) <= terms.size &&
      [...this.open[row]!.keys()].every((index) => terms.has(index));
    for (const index of terms.keys()) {
      const part = [...this.rowsOf[index]!]
        .filter(isPart)
        .reduce<number | undefined>(
          (best, row) => (best === undefined || this.sizeOf(row) > this.sizeOf(best) ? row : best),
          undefined,
        );
      if (part === undefined) continue;
      for (const each of this.open[part]!.keys()) {
        terms.delete(each);
        this.rowsOf[each]!.delete(whole);
      }
      this.rest[whole]! -= this.rest[part]!;
      this.behind[whole]!.add(part);
      this.waiting.push(whole);
    }
  }

  private isSum(row: number): boolean {
    const terms = this.open[row];
    return terms !== undefined && [...terms.values()].every((sign) => sign === 1);
  }

  private sizeOf(row: number): number {
    return this.open[row]?.size ?? 0;
  }
}
