import { contradictionsBetween, type Contradiction } from './contradictions.js';
import { REST, type Cell, type Component } from './component.js';
import { nearest, TooManyNumbers, type Nearest } from './nearest.js';
import type { Row, Term, Wanted } from './reduction.js';
import { apportion, CLOSED, seasonOf, shareOf } from './shares.js';
import { around, printedOf, standing, type Condition, type Statement } from './statements.js';
import { dayOf, dayText, monthsOf } from './table.js';

/** What is known when a day ends: how many units each stratum has, and how many of them are in each cell. */
export interface State {
  readonly day: number;
  /** By stratum; undefined while nobody has published anything about it. */
  readonly sizes: readonly (number | undefined)[];
  /** By cell of the component. */
  readonly counts: readonly number[];
}

export interface States {
  /** One for each day of the component, the first first. */
  readonly states: readonly State[];
  readonly contradictions: readonly Contradiction[];
}

/**
 * What is known on each day that something was published, so that every table which stands then is met to the unit.
 *
 * Proportions are carried through the tables in the order of their days, so that the last table to print a dimension
 * is followed where later ones leave it open. Then the last day comes first, since most is known then; what was known
 * before is as near to it as the older tables allow, so that little has to be corrected or taken back. Where tables contradict each other, one number is left out and the
 * search goes on, so that one refusal names all.
 */
export function statesOf(component: Component): States {
  const contradictions = contradictionsBetween(component.statements);
  const left = new Set(contradictions.map(({ cells }) => newestOf(cells)));
  const states: State[] = [];
  let later = component.days.reduce(
    (weights, day) => new Puzzle(component, day, left).proportions(weights),
    firstWeights(component),
  );
  for (const day of component.days.toReversed()) {
    const { state, conflicts } = new Puzzle(component, day, left).solve(later);
    contradictions.push(...conflicts);
    states.unshift(state);
    later = weightsOf(state, later);
  }
  return { states, contradictions };
}

/** Where one of some numbers must be left out so that the search can go on. */
const newestOf = (cells: readonly Statement[]): Statement =>
  cells.reduce((newest, cell) => (cell.table.publishedOn >= newest.table.publishedOn ? cell : newest));

/** How much there is of each before the tables of a day are held against it. */
interface Weights {
  readonly sizes: readonly number[];
  readonly counts: readonly number[];
}

/** So that what was nothing can become something. */
const TRACE = 1e-9;

function weightsOf({ sizes, counts }: State, later: Weights): Weights {
  return {
    sizes: sizes.map((size, stratum) => Math.max(size ?? later.sizes[stratum]!, TRACE)),
    counts: counts.map((count) => Math.max(count, TRACE)),
  };
}

/** A year's placements; only the proportions count. */
const USUAL_SIZE = 250_000;
const ALL = 100;
const LEAST_REST = 2;

function firstWeights(component: Component): Weights {
  const sizes = component.strata.map(({ days, within }) => {
    const season = monthsOf(days)
      .map(({ from, to }) => seasonOf(dayText(from)) * (to - from + 1))
      .reduce((sum, weight) => sum + weight, 0);
    const part = Object.entries(within)
      .map(([attribute, code]) => leafShare(component, attribute, code ?? REST))
      .reduce((product, share) => (product * share) / ALL, 1);
    return (USUAL_SIZE * season * part) / ALL;
  });
  const raw = component.cells.map(({ block, codes }) =>
    component.blocks[block]!.attributes.reduce(
      (product, attribute, at) => (product * leafShare(component, attribute, codes[at]!)) / ALL,
      1,
    ),
  );
  const sums = new Map<string, number>();
  component.cells.forEach((cell, index) => {
    sums.set(partOf(cell), (sums.get(partOf(cell)) ?? 0) + raw[index]!);
  });
  return {
    sizes,
    counts: component.cells.map(
      (cell, index) => (sizes[cell.stratum]! * raw[index]!) / sums.get(partOf(cell))!,
    ),
  };
}

const partOf = ({ stratum, block }: Pick<Cell, 'stratum' | 'block'>): string => `${stratum} ${block}`;

function leafShare(component: Component, attribute: string, leaf: string): number {
  if (leaf === REST) {
    if (attribute in CLOSED) return TRACE;
    const named = [...(component.named.get(attribute) ?? [])].filter(
      (code) => attribute !== 'originArea' || code.length === 2,
    );
    return Math.max(LEAST_REST, ALL - named.reduce((sum, code) => sum + shareOf(attribute, code), 0));
  }
  if (attribute !== 'originArea' || leaf.length === 2) return shareOf(attribute, leaf);
  const province = shareOf(attribute, leaf.slice(0, 2));
  return leaf.endsWith(REST) ? province / 2 : province / 20;
}

/** Some numbers that add up to something. */
interface Sum {
  readonly at: readonly number[];
  readonly value: number;
}

/** The tables that stand on one day, as whole numbers to be found: sizes of the strata first, then their cells. */
class Puzzle {
  private readonly strata: readonly number[];
  private readonly cells: readonly number[];
  /** By stratum and block: where its cells are. */
  private readonly placed: ReadonlyMap<string, readonly number[]>;
  /** By table and attribute: where the cells of each code are. */
  private readonly coded = new Map<string, ReadonlyMap<string, readonly number[]>>();

  constructor(
    private readonly component: Component,
    private readonly day: number,
    private readonly left: Set<Statement>,
  ) {
    this.strata = component.heardOn(day);
    const heard = new Set(this.strata);
    this.cells = component.cells.flatMap(({ stratum }, index) => (heard.has(stratum) ? [index] : []));
    this.placed = Map.groupBy(
      this.cells.map((_, at) => this.strata.length + at),
      (position) => partOf(this.cellAt(position)),
    );
  }

  solve(later: Weights): { state: State; conflicts: Contradiction[] } {
    const conflicts: Contradiction[] = [];
    for (;;) {
      const statements = standing(this.component.statements, this.day).filter(
        (statement) => !this.left.has(statement),
      );
      const stated = statements.map((statement) => this.sumOf(statement));
      const wholes = this.wholes();
      const rows: Row[] = [
        ...stated.map(({ at, value }) => ({ terms: at.map(plus), value })),
        ...wholes.map(({ size, parts }) => ({ terms: [...parts.map(plus), minus(size)], value: 0 })),
      ];
      const answer = this.nearestTo(rows, this.wanted(this.fitted(later, statements, stated)));
      if (answer.found) return { state: this.stateOf(answer.values), conflicts };
      const cells = answer.rows.flatMap((row) => statements[row] ?? []);
      if (cells.length === 0) throw new Error('Parts contradict their whole though no table says anything');
      conflicts.push({ cells, problem: this.problemOf(cells) });
      this.left.add(newestOf(cells));
    }
  }

  private nearestTo(rows: readonly Row[], wanted: readonly Wanted[]): Nearest {
    try {
      return nearest(rows, wanted);
    } catch (error) {
      if (!(error instanceof TooManyNumbers)) throw error;
      throw new TooManyNumbers(error.rows, error.numbers, this.component.size());
    }
  }

  private problemOf(cells: readonly Statement[]): string {
    const day = dayText(this.day);
    const early = cells.some(({ table }) => table.period.to > table.publishedOn);
    return `These numbers stand on ${day} and cannot all hold${early ? ' (nor can acts be counted before their day)' : ''}`;
  }

  private sumOf(statement: Statement): Sum {
    const { table, conditions, value } = statement;
    const counted = this.component.countedBy(table);
    if (conditions.length === 0) {
      return { at: this.strata.flatMap((stratum, at) => (counted.has(stratum) ? [at] : [])), value };
    }
    const [first, ...more] = conditions;
    const at = this.positionsOf(table, first!);
    if (more.length === 0) return { at, value };
    return { at: at.filter((position) => this.component.meets(this.cellAt(position), statement)), value };
  }

  /** The cells of a stratum's block are its whole, for each block. */
  private wholes(): { size: number; parts: readonly number[] }[] {
    const sizes = new Map(this.strata.map((stratum, size) => [stratum, size]));
    return [...this.placed.values()].map((parts) => ({
      size: sizes.get(this.cellAt(parts[0]!).stratum)!,
      parts,
    }));
  }

  /** Nobody knows of an act before its day. */
  private wanted(targets: readonly number[]): Wanted[] {
    return targets.map((target, at) => {
      const stratum =
        at < this.strata.length
          ? this.strata[at]!
          : this.component.cells[this.cells[at - this.strata.length]!]!.stratum;
      const isToCome = this.component.strata[stratum]!.days.from > this.day;
      return isToCome ? { target: 0, most: 0 } : { target, most: Infinity };
    });
  }

  private stateOf(values: readonly number[]): State {
    const sizes: (number | undefined)[] = this.component.strata.map(() => undefined);
    const counts = this.component.cells.map(() => 0);
    this.strata.forEach((stratum, at) => {
      sizes[stratum] = values[at]!;
    });
    this.cells.forEach((index, position) => {
      counts[index] = values[this.strata.length + position]!;
    });
    return { day: this.day, sizes, counts };
  }

  /** What was known before, in the proportions of the tables that stand now. */
  proportions(before: Weights): Weights {
    const statements = standing(this.component.statements, this.day);
    const values = this.valuesOf(before);
    this.fit(
      values,
      statements,
      statements.map((statement) => this.sumOf(statement)),
      agree,
    );
    const { sizes, counts } = this.stateOf(values);
    return {
      sizes: sizes.map((size, stratum) => Math.max(size ?? before.sizes[stratum]!, TRACE)),
      counts: counts.map((count, index) =>
        Math.max(
          sizes[this.component.cells[index]!.stratum] === undefined ? before.counts[index]! : count,
          TRACE,
        ),
      ),
    };
  }

  /** Whole numbers that keep the proportions of what was known later, and nearly meet the tables. */
  private fitted(later: Weights, statements: readonly Statement[], stated: readonly Sum[]): number[] {
    const values = this.valuesOf(later);
    this.keepUnstated(values);
    this.fitSizes(values, statements, stated);
    this.fit(values, statements, stated, follow);
    const rounded = values.map(Math.round);
    for (const { size, parts } of this.wholes()) {
      apportion(
        rounded[size]!,
        parts.map((at) => values[at]!),
      ).forEach((n, at) => {
        rounded[parts[at]!] = n;
      });
    }
    return rounded;
  }

  private valuesOf({ sizes, counts }: Weights): number[] {
    return [...this.strata.map((stratum) => sizes[stratum]!), ...this.cells.map((index) => counts[index]!)];
  }

  /** Sizes by the totals alone: a stratum whose totals are what they were keeps its size, and nobody is taken back. */
  private fitSizes(values: number[], statements: readonly Statement[], stated: readonly Sum[]): void {
    const totals = stated.filter((_, index) => !statements[index]!.dimension);
    untilNear(() => Math.max(0, ...totals.map((total) => stretch(values, total))));
  }

  /** Each sum is stretched to what it should be, again and again (iterative proportional fitting). */
  private fit(
    values: number[],
    statements: readonly Statement[],
    stated: readonly Sum[],
    join: typeof agree,
  ): void {
    const sums = [...stated, ...this.rests(statements, stated), ...this.totals(statements)];
    const wholes = this.wholes();
    untilNear(() => Math.max(0, ...sums.map((sum) => stretch(values, sum)), ...join(values, wholes)));
  }

  /** What a table leaves of its total when a dimension has been printed. */
  private rests(statements: readonly Statement[], stated: readonly Sum[]): Sum[] {
    const dimensions = new Map<string, { first: Statement; at: Set<number>; rest: number }>();
    statements.forEach((statement, index) => {
      if (!statement.dimension) return;
      const key = `${statement.table.id} ${statement.dimension}`;
      const known = dimensions.get(key) ?? { first: statement, at: new Set(), rest: statement.table.total };
      known.rest -= statement.value;
      for (const at of stated[index]!.at) known.at.add(at);
      dimensions.set(key, known);
    });
    return [...dimensions.values()].map(({ first, at, rest }) => ({
      at: this.ofBlock(first).filter((position) => !at.has(position)),
      value: Math.max(0, rest),
    }));
  }

  /** A total is that of each block. */
  private totals(statements: readonly Statement[]): Sum[] {
    return statements
      .filter(({ dimension }) => !dimension)
      .flatMap(({ table, value }) =>
        this.component.blocks.map((_, block) => ({ at: this.positions(table, block), value })),
      );
  }

  private ofBlock({ table, conditions }: Statement): readonly number[] {
    return this.positions(table, this.component.blockOf(conditions[0]!.attribute));
  }

  private positions(table: Statement['table'], block: number): readonly number[] {
    const counted = this.component.countedBy(table);
    return this.strata.flatMap((stratum) =>
      counted.has(stratum) ? this.placed.get(partOf({ stratum, block }))! : [],
    );
  }

  /** Where the cells are that a table counts and that have a code, or lie within it. */
  private positionsOf(table: Statement['table'], { attribute, code }: Condition): readonly number[] {
    const key = `${table.id} ${attribute}`;
    const known = this.coded.get(key) ?? this.byCode(table, attribute);
    this.coded.set(key, known);
    return known.get(code) ?? [];
  }

  private byCode(table: Statement['table'], attribute: string): Map<string, number[]> {
    const block = this.component.blockOf(attribute);
    const at = this.component.blocks[block]!.attributes.indexOf(attribute);
    const byCode = new Map<string, number[]>();
    for (const position of this.positions(table, block)) {
      for (const code of around(attribute, this.cellAt(position).codes[at]!.replace(REST, ''))) {
        const own = byCode.get(code);
        if (own) own.push(position);
        else byCode.set(code, [position]);
      }
    }
    return byCode;
  }

  private cellAt(position: number): Cell {
    return this.component.cells[this.cells[position - this.strata.length]!]!;
  }

  /**
   * Of a closed dimension that the tables so far print in part, the rest is not stated: it moves from the codes that none
   * of them prints to the rest. A table that printed it completely ends that for its units.
   */
  private keepUnstated(values: number[]): void {
    for (const attribute of Object.keys(CLOSED)) {
      for (const { size, parts } of this.wholes()) {
        const { block } = this.component.cells[this.cells[parts[0]! - this.strata.length]!]!;
        const at = this.component.blocks[block]!.attributes.indexOf(attribute);
        if (at < 0) continue;
        const unstated = this.unstated(attribute, this.strata[size]!);
        const rest = new Map<string, number>();
        const others = (codes: readonly string[]): string => codes.with(at, REST).join(' ');
        const codesAt = (position: number): readonly string[] =>
          this.component.cells[this.cells[position - this.strata.length]!]!.codes;
        for (const position of parts)
          if (codesAt(position)[at] === REST) rest.set(others(codesAt(position)), position);
        for (const position of parts) {
          if (!unstated.includes(codesAt(position)[at]!)) continue;
          values[rest.get(others(codesAt(position)))!]! += values[position]!;
          values[position] = TRACE;
        }
      }
    }
  }

  private unstated(attribute: string, stratum: number): string[] {
    const stating = this.component.tables
      .filter((table) => dayOf(table.publishedOn) <= this.day && this.component.countedBy(table).has(stratum))
      .map((table) => ({ complete: table.complete, cells: printedOf(table, attribute) }))
      .filter(({ cells }) => cells.length > 0);
    const isWhole = stating.some(({ complete, cells }) =>
      cells.some(({ dimension }) => complete.includes(dimension)),
    );
    if (stating.length === 0 || isWhole) return [];
    return CLOSED[attribute]!.filter(
      (code) => !stating.some(({ cells }) => cells.some((cell) => cell.code === code)),
    );
  }
}

const MOST_ROUNDS = 400;
/** Nearer than this, rounding does the rest. */
const NEAR = 0.01;

const plus = (index: number): Term => ({ index, sign: 1 });
const minus = (index: number): Term => ({ index, sign: -1 });

function untilNear(round: () => number): void {
  for (let left = MOST_ROUNDS; left > 0 && round() >= NEAR; left--);
}

/** @returns by how much the sum was wrong */
function stretch(values: number[], { at, value }: Sum): number {
  const sum = at.reduce((before, index) => before + values[index]!, 0);
  if (sum > 0) for (const index of at) values[index]! *= value / sum;
  return Math.abs(sum - value);
}

interface Whole {
  readonly size: number;
  readonly parts: readonly number[];
}

/** The blocks of a stratum are stretched to its size. @returns by how much they were wrong */
const follow = (values: number[], wholes: readonly Whole[]): number[] =>
  wholes.map(({ size, parts }) => stretch(values, { at: parts, value: values[size]! }));

/** A stratum's size and the sums of its blocks move to their mean. @returns by how much they were apart */
function agree(values: number[], wholes: readonly Whole[]): number[] {
  const bySize = Map.groupBy(wholes, ({ size }) => size);
  return [...bySize].map(([size, blocks]) => {
    const sums = blocks.map(({ parts }) => parts.reduce((before, at) => before + values[at]!, 0));
    const mean = (values[size]! + sums.reduce((before, sum) => before + sum, 0)) / (sums.length + 1);
    const off = Math.max(...sums.map((sum) => Math.abs(sum - mean)), Math.abs(values[size]! - mean));
    values[size] = mean;
    blocks.forEach(({ parts }, index) => {
      if (sums[index]! > 0) for (const at of parts) values[at]! *= mean / sums[index]!;
    });
    return off;
  });
}
