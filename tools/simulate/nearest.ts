import { Reduction, type Row, type Wanted } from './reduction.js';

export type Nearest =
  | { readonly found: true; readonly values: readonly number[] }
  /** Rows that cannot hold together; without one of them the others could. */
  | { readonly found: false; readonly rows: readonly number[] };

interface Bounds extends Wanted {
  readonly least: number;
}

/** A relaxed solution is whole but for rounding. */
const NOISE = 1e-6;
const MOST_BRANCHES = 2_000;
/** So many more once there are whole numbers that meet the rows, to find nearer ones. */
const MOST_AFTERWARDS = 100;

/**
 * Whole numbers that meet all rows, with the least sum of distances to their targets; or rows that cannot be met
 * together. What follows from single rows is taken out first, and what is left falls into parts that are searched apart. A bounded
 * simplex finds the nearest numbers of a part; where one is no whole number, both sides of it are tried, the nearer
 * first, as long as the other may hold nearer ones. Rows of nested periods and of parts of a whole give whole numbers at once, so this is rare. What it gives is
 * checked row by row in whole numbers.
 *
 * @throws TooManyNumbers if there is too much to try or to hold
 */
export function nearest(rows: readonly Row[], wanted: readonly Wanted[]): Nearest {
  const { values, conflict } = solve(rows, wanted);
  if (conflict) return { found: false, rows: smallestOf(conflict, rows, wanted) };
  if (!rows.every((row) => sumOf(row, values) === row.value)) throw new Error('A row is not met to the unit');
  return { found: true, values };
}

type Solution =
  | { readonly values: readonly number[]; readonly conflict?: undefined }
  /** Rows that cannot hold together, and perhaps others. */
  | { readonly values?: undefined; readonly conflict: readonly number[] };

function solve(rows: readonly Row[], wanted: readonly Wanted[]): Solution {
  const reduction = new Reduction(rows, wanted);
  if (reduction.conflict) return { conflict: reduction.conflict };
  const values = reduction.values.map(
    (value, index) => value ?? Math.min(Math.round(wanted[index]!.target), wanted[index]!.most),
  );
  for (const part of reduction.parts()) {
    const indices = [...new Set(part.flatMap(({ terms }) => terms.map(({ index }) => index)))];
    const places = new Map(indices.map((index, place) => [index, place]));
    const own = part.map(({ terms, value }) => ({
      value,
      terms: terms.map(({ index, sign }) => ({ index: places.get(index)!, sign })),
    }));
    const bounds = indices.map((index) => ({ ...wanted[index]!, least: 0 }));
    const found = branch(own, bounds, new Search(bounds));
    if (!found) {
      const broken = relax(own, bounds).conflict ?? own.map((_, at) => at);
      return { conflict: reduction.reasonsOf(broken.map((at) => part[at]!.row)) };
    }
    indices.forEach((index, place) => {
      values[index] = found[place]!;
    });
  }
  return { values };
}

/** Half a gigabyte of them. */
const MOST_NUMBERS = 64_000_000;

/** The tables of one measure cut its units into more parts than can be held against each other. */
export class TooManyNumbers extends Error {
  constructor(
    readonly rows: number,
    readonly numbers: number,
    what = 'These tables',
  ) {
    super(
      `${what}: these are more than can be met together, ${rows.toLocaleString('en')} sums of ${numbers.toLocaleString('en')} numbers that depend on each other. Leave out tables, or print fewer codes in what is largest`,
    );
    this.name = 'TooManyNumbers';
  }
}

/** What is left to be tried, and how near the nearest is that was found. */
class Search {
  private left = MOST_BRANCHES;
  private nearest = Infinity;

  constructor(private readonly wanted: readonly Wanted[]) {}

  /** False where there is something already, and enough was tried. @throws TooManyNumbers where there is nothing yet */
  mayTry(rows: number): boolean {
    this.left -= 1;
    if (this.left < 0 && this.nearest === Infinity) throw new TooManyNumbers(rows, this.wanted.length);
    return this.left >= 0;
  }

  /** Of whole numbers no nearer than these, which may be broken. */
  leastOf(values: readonly number[]): number {
    return Math.ceil(
      values.reduce((sum, value, index) => sum + Math.abs(value - this.wanted[index]!.target), 0) - NOISE,
    );
  }

  isNearer(least: number): boolean {
    return least < this.nearest;
  }

  found(values: readonly number[]): void {
    this.nearest = this.leastOf(values);
    this.left = Math.min(this.left, MOST_AFTERWARDS);
  }
}

/** Nearer whole numbers than were found before; undefined where there are none on this side. */
function branch(
  rows: readonly Row[],
  bounds: readonly Bounds[],
  search: Search,
): readonly number[] | undefined {
  if (!search.mayTry(rows.length)) return undefined;
  const relaxed = relax(rows, bounds);
  if (!relaxed.values) return undefined;
  const noNearerThan = search.leastOf(relaxed.values);
  if (!search.isNearer(noNearerThan)) return undefined;
  const broken = relaxed.values.findIndex((value) => Math.abs(value - Math.round(value)) > NOISE);
  if (broken < 0) {
    const values = relaxed.values.map(Math.round);
    search.found(values);
    return values;
  }
  const value = relaxed.values[broken]!;
  const narrowed = (least: number, most: number): readonly number[] | undefined =>
    branch(
      rows,
      bounds.with(broken, { target: Math.min(Math.max(bounds[broken]!.target, least), most), least, most }),
      search,
    );
  const below = (): readonly number[] | undefined => narrowed(bounds[broken]!.least, Math.floor(value));
  const above = (): readonly number[] | undefined => narrowed(Math.ceil(value), bounds[broken]!.most);
  const [first, other] = value - Math.floor(value) < 0.5 ? [below, above] : [above, below];
  const one = first();
  return search.isNearer(noNearerThan) ? (other() ?? one) : one;
}

const sumOf = ({ terms }: Row, values: readonly number[]): number =>
  terms.reduce((sum, { index, sign }) => sum + sign * values[index]!, 0);

/** Rows are left out one by one as long as the others still conflict; whoever was needed once stays needed. */
function smallestOf(
  conflict: readonly number[],
  rows: readonly Row[],
  wanted: readonly Wanted[],
): readonly number[] {
  let smallest = conflict;
  for (let needed = 0; needed < smallest.length;) {
    const chosen = smallest.toSpliced(needed, 1);
    const { conflict: smaller } = solve(
      chosen.map((row) => rows[row]!),
      wanted,
    );
    if (smaller) smallest = smaller.map((at) => chosen[at]!);
    else needed += 1;
  }
  return smallest;
}

interface Relaxed {
  readonly values?: readonly number[];
  /** Rows of which a sum contradicts the bounds (Farkas). */
  readonly conflict?: readonly number[];
}

/** The nearest numbers, whole or not: each is its target, plus what it is above, minus what it is below. */
function relax(rows: readonly Row[], bounds: readonly Bounds[]): Relaxed {
  if (rows.length * (2 * bounds.length + rows.length) > MOST_NUMBERS) {
    throw new TooManyNumbers(rows.length, bounds.length);
  }
  const tableau = new Tableau(rows, bounds);
  tableau.minimise('broken');
  if (tableau.broken() > NOISE * Math.max(1, rows.length)) return { conflict: tableau.conflict() };
  tableau.closeRows();
  tableau.minimise('distance');
  return { values: tableau.values() };
}

type Aim = 'broken' | 'distance';

const EPSILON = 1e-9;
/** So many steps without progress, and the lowest index goes first (Bland), which ends every circle. */
const PATIENCE = 200;

/**
 * The simplex method with bounds on each column, dense: a few hundred rows at most. Columns are: above the target, below
 * the target, and one for each row that says by how much it is broken. A column at its upper bound is turned round, so
 * that whatever is not in the basis is 0.
 */
class Tableau {
  private readonly height: number;
  private readonly count: number;
  private readonly width: number;
  private readonly cells: Float64Array[];
  private readonly right: Float64Array;
  private readonly most: Float64Array;
  private readonly turned: Uint8Array;
  private readonly basis: Int32Array;
  private readonly aims: Readonly<Record<Aim, Float64Array>>;

  constructor(
    rows: readonly Row[],
    private readonly bounds: readonly Bounds[],
  ) {
    this.height = rows.length;
    this.count = bounds.length;
    this.width = 2 * this.count + this.height;
    this.right = new Float64Array(this.height);
    this.most = new Float64Array(this.width).fill(Infinity);
    this.turned = new Uint8Array(this.width);
    this.basis = Int32Array.from({ length: this.height }, (_, row) => 2 * this.count + row);
    this.aims = { broken: new Float64Array(this.width), distance: new Float64Array(this.width) };
    bounds.forEach(({ target, least, most }, index) => {
      this.most[index] = most - target;
      this.most[this.count + index] = target - least;
    });
    this.aims.distance.fill(1, 0, 2 * this.count);
    this.cells = rows.map((row, at) => this.cellsOf(row, at));
    for (const cells of this.cells) {
      for (let column = 0; column < 2 * this.count; column++) this.aims.broken[column]! -= cells[column]!;
    }
  }

  private cellsOf({ terms, value }: Row, row: number): Float64Array {
    const cells = new Float64Array(this.width);
    let rest = value;
    for (const { index, sign } of terms) {
      cells[index]! += sign;
      cells[this.count + index]! -= sign;
      rest -= sign * this.bounds[index]!.target;
    }
    if (rest < 0) {
      for (let column = 0; column < 2 * this.count; column++) cells[column] = -cells[column]!;
    }
    cells[2 * this.count + row] = 1;
    this.right[row] = Math.abs(rest);
    return cells;
  }

  /** By how much all rows together are broken. */
  broken(): number {
    return this.basis.reduce(
      (sum, column, row) => (column >= 2 * this.count ? sum + this.right[row]! : sum),
      0,
    );
  }

  conflict(): number[] {
    const weight = (row: number): number => 1 - this.aims.broken[2 * this.count + row]!;
    return this.cells.flatMap((_, row) => (Math.abs(weight(row)) > NOISE ? [row] : []));
  }

  /** From now on no row may be broken. */
  closeRows(): void {
    this.most.fill(0, 2 * this.count);
  }

  values(): number[] {
    const amounts = new Float64Array(this.width);
    this.basis.forEach((column, row) => {
      amounts[column] = this.right[row]!;
    });
    const amount = (column: number): number =>
      this.turned[column] ? this.most[column]! - amounts[column]! : amounts[column]!;
    return this.bounds.map(({ target }, index) => target + amount(index) - amount(this.count + index));
  }

  minimise(aim: Aim): void {
    const reduced = this.aims[aim];
    for (let waited = 0; ;) {
      const column = this.entering(reduced, waited > PATIENCE);
      if (column < 0 || (aim === 'broken' && this.broken() <= EPSILON)) return;
      waited = this.enter(column, waited > PATIENCE) > EPSILON ? 0 : waited + 1;
    }
  }

  private entering(reduced: Float64Array, first: boolean): number {
    let best = -1;
    let least = -EPSILON;
    for (let column = 0; column < this.width; column++) {
      if (reduced[column]! >= least || this.most[column]! <= 0) continue;
      best = column;
      if (first) return best;
      least = reduced[column]!;
    }
    return best;
  }

  /** @returns how far the column went */
  private enter(column: number, first: boolean): number {
    let step = this.most[column]!;
    let leaving = -1;
    for (let row = 0; row < this.height; row++) {
      const cell = this.cells[row]![column]!;
      if (Math.abs(cell) <= EPSILON) continue;
      const room = cell > 0 ? this.right[row]! : this.most[this.basis[row]!]! - this.right[row]!;
      const reach = Math.max(0, room) / Math.abs(cell);
      const better =
        reach < step - EPSILON ||
        (leaving >= 0 && reach <= step + EPSILON && this.isBetterRow(row, leaving, column, first));
      if (!better) continue;
      step = Math.min(step, reach);
      leaving = row;
    }
    if (leaving < 0) {
      this.turn(column);
      return step;
    }
    if (this.cells[leaving]![column]! < 0) this.turnBasic(leaving);
    this.pivot(leaving, column);
    return step;
  }

  /** Of rows that bind alike, the lowest column where circles are to be ended, else the largest cell, for accuracy. */
  private isBetterRow(row: number, than: number, column: number, first: boolean): boolean {
    return first
      ? this.basis[row]! < this.basis[than]!
      : Math.abs(this.cells[row]![column]!) > Math.abs(this.cells[than]![column]!) + EPSILON;
  }

  /** A column that goes to its upper bound is counted from there. */
  private turn(column: number): void {
    const most = this.most[column]!;
    for (let row = 0; row < this.height; row++) {
      const cells = this.cells[row]!;
      if (cells[column] === 0) continue;
      this.right[row]! -= most * cells[column]!;
      cells[column] = -cells[column]!;
    }
    for (const reduced of Object.values(this.aims)) reduced[column] = -reduced[column]!;
    this.turned[column]! ^= 1;
  }

  /** The column of this row is counted from its upper bound, so that it can leave at 0. */
  private turnBasic(row: number): void {
    const column = this.basis[row]!;
    const cells = this.cells[row]!;
    for (let at = 0; at < this.width; at++) if (cells[at] !== 0 && at !== column) cells[at] = -cells[at]!;
    this.right[row] = this.most[column]! - this.right[row]!;
    this.turned[column]! ^= 1;
  }

  private pivot(row: number, column: number): void {
    const cells = this.cells[row]!;
    const by = cells[column]!;
    const filled: number[] = [];
    for (let at = 0; at < this.width; at++) {
      if (Math.abs(cells[at]!) <= EPSILON) cells[at] = 0;
      else {
        cells[at]! /= by;
        filled.push(at);
      }
    }
    this.right[row]! /= by;
    for (let other = 0; other < this.height; other++) {
      const factor = this.cells[other]![column]!;
      if (other === row || factor === 0) continue;
      subtract(this.cells[other]!, cells, filled, factor);
      this.right[other]! -= factor * this.right[row]!;
    }
    for (const reduced of Object.values(this.aims)) subtract(reduced, cells, filled, reduced[column]!);
    this.basis[row] = column;
  }
}

function subtract(from: Float64Array, cells: Float64Array, filled: readonly number[], factor: number): void {
  if (factor !== 0) for (const at of filled) from[at]! -= factor * cells[at]!;
}
