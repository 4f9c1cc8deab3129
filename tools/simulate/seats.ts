import type { Random } from '../faults/random.js';
import {
  spanOf,
  type Children,
  type Cohort,
  type CohortBlock,
  type CohortPart,
  type Heard,
  type Plan,
} from './plan.js';
import type { Acts, PrintedCells } from './printed-cells.js';
import { actsOf, SEEN_FROM, type Pair } from './seen-from.js';
import { isWithin, scopeOf, statementsOf, type Condition, type RegencyCode } from './statements.js';
import { daysOf, type Days, type Table } from './table.js';
import { CannotBeTold } from './told-as.js';
import { unitsIn, type Unit } from './units.js';

/**
 * The same plan, in which a placement that an office counts is one of those that the country counts. For each unit of the
 * office's tables a unit of the country's is taken that is in the same cells of every table of the country, and given the codes
 * that the office prints. Those that are scarcest are seated first. Where the country prints nothing of these days, the office's
 * units stand for themselves.
 *
 * @throws CannotBeTold if the country's tables leave too few
 */
export function seated(plan: Plan, world: Seating): Plan {
  return SEEN_FROM.reduce((before, pair) => ({ cohorts: seatedIn(before.cohorts, pair, world) }), plan);
}

/** What seats are taken by. */
export interface Seating {
  readonly tables: readonly Table[];
  readonly regencyCode: RegencyCode;
  readonly cells: PrintedCells;
  readonly random: Random;
}

function seatedIn(
  cohorts: readonly Cohort[],
  { measure, same, place, mark }: Pair,
  { tables, regencyCode, cells, random }: Seating,
): readonly Cohort[] {
  const seen = cohorts.filter((cohort) => cohort.measure === same);
  if (seen.length === 0) return cohorts;
  const earlier = SEEN_FROM.filter((pair) => pair.measure === measure).map((pair) => pair.same);
  const printed = [measure, ...earlier.slice(0, earlier.indexOf(same))].flatMap((one) =>
    printedBy(tables, one, regencyCode),
  );
  const others = tables.filter((table) => table.measure === measure).map(({ period }) => daysOf(period));
  const alone = seen.filter((cohort) => !others.some((days) => overlap(days, spanOf(cohort))));
  const pools = cohorts
    .filter((cohort) => cohort.measure === measure)
    .map((cohort) => new Pool(cohort, printed));
  const seats = seen
    .filter((cohort) => !alone.includes(cohort))
    .flatMap((cohort) => {
      const asked = printedBy(tables, same, regencyCode).filter(({ days }) => overlap(days, spanOf(cohort)));
      const attributes = new Set([
        ...asked.map(({ condition }) => condition.attribute),
        ...(mark ? [mark] : []),
      ]);
      const guests = [...unitsIn(cohort, random)].map((unit) => new Guest(unit, cohort, attributes));
      return seat(guests, pools, cells, random);
    });
  for (const table of tables.filter((one) => one.measure === same && place && !one.scope?.[place])) {
    const left = pools.filter(({ n, cohort }) => n > 0 && overlap(daysOf(table.period), spanOf(cohort)));
    if (left.length === 0) continue;
    throw new CannotBeTold(
      `${table.id} (${same}) counts all acts of its days, and tables of ${measure} count more of them: limit it to one ${place}, or leave it out`,
    );
  }
  return [
    ...cohorts.filter((cohort) => cohort.measure !== measure && cohort.measure !== same),
    ...alone.map((cohort) => ({ ...cohort, measure })),
    ...pools.flatMap((pool) => pool.left()),
    ...seats,
  ];
}

interface Printed {
  readonly condition: Condition;
  readonly days: Days;
}

export function printedBy(tables: readonly Table[], measure: string, regencyCode: RegencyCode): Printed[] {
  return tables
    .filter((table) => table.measure === measure)
    .flatMap((table) => {
      const days = daysOf(table.period);
      return [
        ...scopeOf(table),
        ...statementsOf(table, regencyCode).flatMap(({ conditions }) => conditions),
      ].map((condition) => ({ condition, days }));
    });
}

const isSome = ({ from, to }: Days): boolean => from <= to;

const overlap = (one: Days, other: Days): boolean => one.from <= other.to && other.from <= one.to;

const shared = (one: Days, other: Days): Days => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to),
});

/** A unit of the office's, and what its tables print of it. */
export class Guest {
  readonly codes: Readonly<Record<string, string>>;
  /** What it becomes, by attribute. */
  readonly later: readonly { readonly heard: Heard; readonly codes: Readonly<Record<string, string>> }[];
  readonly days: Days;

  constructor(
    readonly unit: Unit,
    readonly cohort: Cohort,
    attributes: ReadonlySet<string>,
    readonly children?: Children,
  ) {
    const asked = (all: Readonly<Record<string, string>>): Record<string, string> =>
      Object.fromEntries(Object.entries(all).filter(([attribute]) => attributes.has(attribute)));
    this.codes = asked(unit.attributes);
    this.later = unit.corrections.map(({ on, attributes: codes }) => ({
      heard: { after: on - 1, by: on },
      codes: asked(codes),
    }));
    this.days = spanOf(cohort);
  }

  /** All codes it ever has of an attribute. */
  everOf(attribute: string): string[] {
    return [this.codes[attribute]!, ...this.later.flatMap(({ codes }) => codes[attribute] ?? [])];
  }
}

/** What is left of a cohort of the country's. */
export class Pool {
  n: number;
  private readonly occurred: { n: number; readonly days: Days }[];
  private readonly blocks: { readonly attributes: readonly string[]; readonly parts: Left[] }[];
  private readonly conditions: readonly Condition[];
  private readonly fitting = new Map<string, readonly Left[]>();
  private readonly cells = new Map<string, string>();
  private readonly span: Days;

  constructor(
    readonly cohort: Cohort,
    printed: readonly Printed[],
  ) {
    this.n = cohort.n;
    this.span = spanOf(cohort);
    this.occurred = cohort.occurred.map((month) => ({ ...month }));
    this.blocks = cohort.blocks.map(({ attributes, parts }) => ({
      attributes,
      parts: parts.map((part) => ({ ...part })),
    }));
    this.conditions = printed
      .filter(({ days }) => overlap(days, this.span))
      .map(({ condition }) => condition);
  }

  /** How many of its units could be this one, by the code that the fewest have. */
  roomFor(guest: Guest): number {
    if (!this.whenFor(guest) || !this.isUncounted(guest)) return 0;
    const rooms = this.blocks.map((_, block) =>
      this.partsFor(guest, block).reduce((sum, { n }) => sum + n, 0),
    );
    return isSome(this.daysFor(guest)) ? Math.min(this.n, ...rooms) : 0;
  }

  take(guest: Guest, random: Random): Cohort {
    const days = this.daysFor(guest);
    const months = this.occurred.filter(({ n }) => n > 0);
    const fitting = months.filter((month) => isSome(shared(month.days, days)));
    const month = drawn(fitting.length > 0 ? fitting : months, random);
    const { heard, retracted } = this.whenFor(guest)!;
    const blocks = this.blocks.map(({ attributes }, block): CohortBlock => {
      const parts = this.partsFor(guest, block);
      // Before a mission nobody is counted at an office at home.
      const atHome = parts.filter(({ n, codes }) => n > 0 && !codes.includes('PPK_PERWAKILAN'));
      const part = drawn(atHome.length > 0 ? atHome : parts, random);
      part.n -= 1;
      const named = (codes: Readonly<Record<string, string>>, before: readonly string[]): string[] =>
        attributes.map((attribute, at) => codes[attribute] ?? before[at]!);
      const codes = named(guest.codes, part.codes);
      const own = guest.later.filter((one) => attributes.some((attribute) => attribute in one.codes));
      const corrections = own.reduce<CohortPart['corrections'][number][]>(
        (all, one) => [...all, { heard: one.heard, codes: named(one.codes, all.at(-1)?.codes ?? codes) }],
        [],
      );
      return {
        attributes,
        parts: [{ n: 1, codes, corrections: own.length > 0 ? corrections : part.corrections }],
      };
    });
    month.n -= 1;
    this.n -= 1;
    const told = new Set(this.blocks.flatMap(({ attributes }) => attributes));
    const own = Object.entries(guest.unit.attributes).filter(
      ([attribute]) => !told.has(attribute) && attribute in guest.codes,
    );
    return {
      measure: this.cohort.measure,
      n: 1,
      occurred: [{ n: 1, days: fitting.length > 0 ? shared(month.days, days) : days }],
      heard,
      ...(retracted && { retracted }),
      blocks: [
        ...blocks,
        ...own.map(([attribute, code]) => ({
          attributes: [attribute],
          parts: [{ n: 1, codes: [code], corrections: laterOf(guest, attribute) }],
        })),
      ],
      ...(guest.children && { children: guest.children }),
    };
  }

  left(): Cohort[] {
    if (this.n === 0) return [];
    const some = <T extends { readonly n: number }>(all: readonly T[]): T[] => all.filter(({ n }) => n > 0);
    return [
      {
        ...this.cohort,
        n: this.n,
        occurred: some(this.occurred),
        blocks: this.blocks.map(({ attributes, parts }) => ({ attributes, parts: some(parts) })),
      },
    ];
  }

  /** What her table prints and these units have not, no table of the country prints of her either. */
  private isUncounted(guest: Guest): boolean {
    return Object.keys(guest.codes)
      .filter((attribute) => !this.blocks.some(({ attributes }) => attributes.includes(attribute)))
      .every((attribute) => guest.everOf(attribute).every((code) => this.cellOf(attribute, code) === ''));
  }

  /** The days on which a unit of these can be this one: which of its months a unit has, no table says. */
  private daysFor(guest: Guest): Days {
    const { from, to } = shared(this.span, guest.days);
    return { from, to: Math.min(to, this.whenFor(guest)?.heard.by ?? -Infinity) };
  }

  private whenFor({ cohort }: Guest): { heard: Heard; retracted?: Heard } | undefined {
    const heard = both(this.cohort.heard, cohort.heard);
    if (!heard) return undefined;
    if (!this.cohort.retracted && !cohort.retracted) return { heard };
    const retracted =
      this.cohort.retracted && cohort.retracted && both(this.cohort.retracted, cohort.retracted);
    return retracted && { heard, retracted };
  }

  private partsFor(guest: Guest, block: number): readonly Left[] {
    const { attributes, parts } = this.blocks[block]!;
    const asked = attributes.filter((attribute) => attribute in guest.codes);
    const key = `${block} ${asked.map((attribute) => guest.everOf(attribute).join('>')).join('|')}`;
    const known = this.fitting.get(key);
    if (known) return known;
    const fitting =
      asked.length === 0
        ? parts
        : parts.filter(
            (part) =>
              part.corrections.length === 0 &&
              asked.every((attribute) => {
                const cell = this.cellOf(attribute, part.codes[attributes.indexOf(attribute)]!);
                return guest.everOf(attribute).every((code) => this.cellOf(attribute, code) === cell);
              }),
          );
    this.fitting.set(key, fitting);
    return fitting;
  }

  /** In which cells of the country's tables whoever has a code is counted. */
  private cellOf(attribute: string, code: string): string {
    const key = `${attribute} ${code}`;
    const cell =
      this.cells.get(key) ??
      this.conditions
        .filter((each) => each.attribute === attribute && isWithin(attribute, code, each.code))
        .map((each) => each.code)
        .sort()
        .join('|');
    this.cells.set(key, cell);
    return cell;
  }
}

const laterOf = ({ later }: Guest, attribute: string): CohortPart['corrections'] =>
  later.flatMap(({ heard, codes }) =>
    codes[attribute] === undefined ? [] : [{ heard, codes: [codes[attribute]] }],
  );

type Left = Omit<CohortPart, 'n'> & { n: number };

function both(one: Heard, other: Heard): Heard | undefined {
  const after = Math.max(one.after ?? -Infinity, other.after ?? -Infinity);
  const by = Math.min(one.by, other.by);
  if (after >= by) return undefined;
  return Number.isFinite(after) ? { after, by } : { by };
}

export function seat(
  guests: readonly Guest[],
  pools: readonly Pool[],
  cells: PrintedCells,
  random: Random,
): Cohort[] {
  const rooms = new Map<string, number>();
  const keyOf = ({ codes, later }: Guest): string => JSON.stringify([codes, later]);
  for (const guest of guests) {
    const key = keyOf(guest);
    if (!rooms.has(key))
      rooms.set(
        key,
        pools.reduce((sum, pool) => sum + pool.roomFor(guest), 0),
      );
  }
  return [...guests]
    .sort((one, other) => rooms.get(keyOf(one))! - rooms.get(keyOf(other))!)
    .map((guest, seatedSoFar) => {
      const open = pools.map((pool) => ({ pool, n: pool.roomFor(guest) })).filter(({ n }) => n > 0);
      if (open.length > 0) return drawn(open, random).pool.take(guest, random);
      throw new CannotBeTold(
        `Of ${guests.length} in the tables of ${guest.cohort.measure} only ${seatedSoFar} can be among those that the other tables count in these days: for ${JSON.stringify(guest.codes)} none is left`,
        cells.about(actsAt(guest, pools), ...Object.keys(guest.codes)),
      );
    });
}

function actsAt({ cohort, codes, days }: Guest, pools: readonly Pool[]): Acts {
  const measures = new Set([cohort.measure, ...pools.flatMap((pool) => actsOf(pool.cohort).measures)]);
  return { measures: [...measures], days, codes };
}

/** One of them, by how many there are of each. */
function drawn<T extends { readonly n: number }>(all: readonly T[], random: Random): T {
  let at = random.below(all.reduce((sum, { n }) => sum + n, 0));
  return all.find(({ n }) => (at -= n) < 0)!;
}
