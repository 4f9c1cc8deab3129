import { TooManyNumbers } from './nearest.js';
import { CLOSED } from './shares.js';
import { covers, coversScope, isWithin, type Statement } from './statements.js';
import { dayOf, daysOf, type Days, type Table } from './table.js';

/** All codes that no table of the component prints; behind an area's code, all within it that none prints. */
export const REST = '*';

/** So many are planned with the memory that the simulator has. */
const MOST_CELLS = 100_000;

/** Days and scopes that every table of the component counts either wholly or not at all. */
export interface Stratum {
  readonly days: Days;
  /** By attribute that some table is limited to: the narrowest such code that its units lie in, if any. */
  readonly within: Readonly<Record<string, string | undefined>>;
}

/** Attributes that some table crosses, and that must therefore be planned together; mostly one. */
export interface Block {
  readonly attributes: readonly string[];
}

/** How many units of a stratum have these codes, in the order of the block's attributes. */
export interface Cell {
  readonly stratum: number;
  readonly block: number;
  readonly codes: readonly string[];
}

/**
 * Tables of one measure that count some units in common, directly or through others, and the smallest parts that they are
 * sums of. Dimensions that no table crosses meet only in how many units there are: each is planned for itself.
 */
export class Component {
  readonly tables: readonly Table[];
  /** When something was published. */
  readonly days: readonly number[];
  readonly strata: readonly Stratum[];
  readonly blocks: readonly Block[];
  readonly cells: readonly Cell[];
  /** By attribute: all codes that a table names, with the areas around them. */
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly counted: ReadonlyMap<Table, ReadonlySet<number>>;

  constructor(readonly statements: readonly Statement[]) {
    this.tables = [...new Set(statements.map(({ table }) => table))];
    this.days = [...new Set(this.tables.map(({ publishedOn }) => dayOf(publishedOn)))].sort((a, b) => a - b);
    this.named = namedIn(statements, this.tables);
    this.strata = strataOf(this.tables);
    this.counted = new Map(
      this.tables.map((table) => {
        const period = daysOf(table.period);
        const strata = this.strata.flatMap(({ days, within }, stratum) =>
          covers(period, days) && isInScope(table, within) ? [stratum] : [],
        );
        return [table, new Set(strata)];
      }),
    );
    this.blocks = connected([...this.named.keys()], (one, other) =>
      statements.some(({ conditions }) =>
        [one, other].every((name) => conditions.some(({ attribute }) => attribute === name)),
      ),
    ).map((attributes) => ({ attributes }));
    this.assertFew();
    this.cells = this.strata.flatMap((_, stratum) =>
      this.blocks.flatMap((_block, block) => this.cellsOf(stratum, block)),
    );
  }

  /** @throws TooManyNumbers if there are more cells than memory holds */
  private assertFew(): void {
    const cells = this.strata.reduce(
      (all, _, stratum) =>
        all +
        this.blocks.reduce(
          (sum, { attributes }) =>
            sum +
            attributes.reduce((product, attribute) => product * this.leavesOf(attribute, stratum).length, 1),
          0,
        ),
      0,
    );
    if (cells > MOST_CELLS) throw new TooManyNumbers(this.statements.length, cells, this.size());
  }

  /** Strata whose units a table counts. */
  countedBy(table: Table): ReadonlySet<number> {
    return this.counted.get(table)!;
  }

  /** The block that an attribute is planned in. */
  blockOf(attribute: string): number {
    return this.blocks.findIndex(({ attributes }) => attributes.includes(attribute));
  }

  /** How large it is, in words, and what makes it so. */
  size(): string {
    const [{ measure } = { measure: '' }] = this.tables;
    const sizes = [...this.named].map(([attribute, codes]) => `${attribute} with ${codes.size} codes`);
    const crossed = this.blocks.filter(({ attributes }) => attributes.length > 1);
    return [
      `${this.tables.length} tables of ${measure} cut its acts into ${this.strata.length} periods and places, and into ${[...sizes].join(', ') || 'no codes'}`,
      ...crossed.map(({ attributes }) => `${attributes.join(' by ')} together`),
    ].join(', ');
  }

  /** True if the codes of a cell are those that a statement counts. */
  meets(cell: Cell, { conditions }: Statement): boolean {
    const { attributes } = this.blocks[cell.block]!;
    return conditions.every(({ attribute, code }) => {
      const at = attributes.indexOf(attribute);
      return at >= 0 && isWithin(attribute, cell.codes[at]!, code);
    });
  }

  /** Strata that somebody had published a number of when this day ended. */
  heardOn(day: number): number[] {
    const known = this.tables.filter(({ publishedOn }) => dayOf(publishedOn) <= day);
    return this.strata.flatMap((_, stratum) =>
      known.some((table) => this.countedBy(table).has(stratum)) ? [stratum] : [],
    );
  }

  private cellsOf(stratum: number, block: number): Cell[] {
    return this.blocks[block]!.attributes.reduce<string[][]>(
      (before, attribute) =>
        before.flatMap((codes) => this.leavesOf(attribute, stratum).map((leaf) => [...codes, leaf])),
      [[]],
    ).map((codes) => ({ stratum, block, codes }));
  }

  /** The codes that units of a stratum can have, none within another: named ones, and the rest around them. */
  private leavesOf(attribute: string, stratum: number): string[] {
    const named = [...this.named.get(attribute)!];
    const leaves = named.map((code) =>
      named.some((other) => other !== code && isWithin(attribute, other, code)) ? code + REST : code,
    );
    const { within } = this.strata[stratum]!;
    return [...leaves, REST].filter(
      (leaf) =>
        !(attribute in within) ||
        narrowest(attribute, leaf, scopesOf(this.tables, attribute)) === within[attribute],
    );
  }
}

/** The components of one measure's tables. */
export function componentsOf(statements: readonly Statement[]): Component[] {
  const tables = [...new Set(statements.map(({ table }) => table))];
  const groups = connected(
    tables,
    (one, other) =>
      one.measure === other.measure &&
      overlap(daysOf(one.period), daysOf(other.period)) &&
      mayShare(one, other),
  );
  return groups.map((group) => new Component(statements.filter(({ table }) => group.includes(table))));
}

const overlap = (one: Days, other: Days): boolean => one.from <= other.to && other.from <= one.to;

/** Limited to the same attribute, two tables share units only where one lies within the other. */
function mayShare(one: Table, other: Table): boolean {
  return Object.keys(one.scope ?? {}).every(
    (attribute) =>
      other.scope?.[attribute] === undefined || coversScope(one, other) || coversScope(other, one),
  );
}

function namedIn(statements: readonly Statement[], tables: readonly Table[]): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  const name = (attribute: string, code: string): void => {
    const codes = named.get(attribute) ?? new Set(CLOSED[attribute]);
    named.set(attribute, codes);
    const around = attribute === 'originArea' ? [2, 4, 6].filter((digits) => digits < code.length) : [];
    for (const digits of around) codes.add(code.slice(0, digits));
    codes.add(code);
  };
  for (const { conditions } of statements)
    for (const { attribute, code } of conditions) name(attribute, code);
  for (const { scope } of tables) {
    for (const [attribute, code] of Object.entries(scope ?? {})) name(attribute, code);
  }
  return named;
}

function strataOf(tables: readonly Table[]): Stratum[] {
  const periods = tables.map(({ period }) => daysOf(period));
  const starts = [...new Set(periods.flatMap(({ from, to }) => [from, to + 1]))].sort((a, b) => a - b);
  const pieces = starts.slice(1).map((next, index) => ({ from: starts[index]!, to: next - 1 }));
  const attributes = [...new Set(tables.flatMap(({ scope }) => Object.keys(scope ?? {})))];
  const withins = attributes.reduce<Stratum['within'][]>(
    (before, attribute) =>
      before.flatMap((within) =>
        [...scopesOf(tables, attribute), undefined].map((code) => ({ ...within, [attribute]: code })),
      ),
    [{}],
  );
  return pieces.flatMap((days) =>
    withins
      .filter((within) =>
        tables.some((table) => covers(daysOf(table.period), days) && isInScope(table, within)),
      )
      .map((within) => ({ days, within })),
  );
}

const scopesOf = (tables: readonly Table[], attribute: string): string[] => [
  ...new Set(tables.flatMap(({ scope }) => scope?.[attribute] ?? [])),
];

function isInScope(table: Table, within: Stratum['within']): boolean {
  return Object.entries(table.scope ?? {}).every(([attribute, code]) => {
    const inner = within[attribute];
    return inner !== undefined && isWithin(attribute, inner, code);
  });
}

function narrowest(attribute: string, leaf: string, scopes: readonly string[]): string | undefined {
  return scopes
    .filter((scope) => isWithin(attribute, leaf, scope))
    .reduce<string | undefined>(
      (best, scope) => (best === undefined || scope.length > best.length ? scope : best),
      undefined,
    );
}

/** Items in groups, so that two that are joined are in one. */
function connected<T>(items: readonly T[], joined: (one: T, other: T) => boolean): T[][] {
  return items.reduce<T[][]>((groups, item) => {
    const touching = groups.filter((group) =>
      group.some((other) => joined(item, other) || joined(other, item)),
    );
    return [...groups.filter((group) => !touching.includes(group)), [...touching.flat(), item]];
  }, []);
}
