import type { Area } from '@libs/reference';
import { knownCodes } from './attributes.js';
import { REST, type Component } from './component.js';
import type { Cohort, CohortBlock, CohortPart, Heard } from './plan.js';
import { apportion, CLOSED, seasonOf, sharesOf, alwaysTold, UNKNOWN, type Share } from './shares.js';
import type { State } from './states.js';
import { dayOf, dayText, monthsOf } from './table.js';

/** Open dimensions of which no other code is known. */
const OTHER = 'LAINNYA';

/** So many units whose codes were those of the last step, since that step; the first is when they were heard. */
interface Told {
  n: number;
  steps: { readonly at: number; readonly codes: readonly string[] }[];
}

/** Units that are heard of at one step, and perhaps no more counted from another on. */
interface Group {
  n: number;
  readonly heardAt: number;
  readonly retractedAt?: number;
  /** By block. */
  readonly told: readonly Told[][];
}

/**
 * From what is known on each day to who becomes known, is corrected, or is taken back between two of them. A stratum that
 * shrinks takes back as many as are too many and no more, the last heard first; where only codes differ, the units stay
 * and are corrected.
 */
export function cohortsOf(component: Component, states: readonly State[], areas: readonly Area[]): Cohort[] {
  const rest = new RestCodes(component, areas);
  return component.strata.flatMap((_, stratum) => {
    const known = states.filter(({ sizes }) => sizes[stratum] !== undefined);
    const heardAt = (at: number): Heard => ({
      ...(at > 0 ? { after: known[at - 1]!.day } : {}),
      by: known[at]!.day,
    });
    return groupsOf(component, stratum, known)
      .filter(({ n }) => n > 0)
      .map((group) => cohortOf(component, stratum, group, heardAt, rest));
  });
}

function groupsOf(component: Component, stratum: number, known: readonly State[]): Group[] {
  const cells = component.blocks.map((_, block) =>
    component.cells.flatMap((cell, index) =>
      cell.stratum === stratum && cell.block === block ? [index] : [],
    ),
  );
  const alive: Group[] = [];
  const gone: Group[] = [];
  let before: State | undefined;
  known.forEach((state, at) => {
    const growth = state.sizes[stratum]! - (before?.sizes[stratum] ?? 0);
    const changes = cells.map(
      (block) =>
        new Map(
          block.map((index) => [
            keyOf(component.cells[index]!.codes),
            state.counts[index]! - (before?.counts[index] ?? 0),
          ]),
        ),
    );
    if (growth < 0) gone.push(...retract(alive, -growth, at, changes));
    const added: Group = {
      n: Math.max(0, growth),
      heardAt: at,
      told: changes.map((change) => newcomers(change, growth, at)),
    };
    changes.forEach((change, block) => correct(alive, block, change, at));
    if (added.n > 0) alive.push(added);
    before = state;
  });
  return [...alive, ...gone];
}

const keyOf = (codes: readonly string[]): string => JSON.stringify(codes);
const codesOf = (key: string): string[] => JSON.parse(key) as string[];
const currentKey = ({ steps }: Told): string => keyOf(steps.at(-1)!.codes);

type Change = Map<string, number>;

const add = (change: Change, key: string, n: number): void =>
  void change.set(key, (change.get(key) ?? 0) + n);

/** Takes `n` out of the groups, first of those codes that there are too many of; the rest of the change remains to be made. */
function retract(alive: Group[], n: number, at: number, changes: readonly Change[]): Group[] {
  const gone: Group[] = [];
  for (let left = n; left > 0;) {
    const group = alive.at(-1)!;
    const taken = Math.min(left, group.n);
    const told = group.told.map((block, index) => takeOut(block, taken, changes[index]!));
    gone.push({ n: taken, heardAt: group.heardAt, retractedAt: at, told });
    group.n -= taken;
    left -= taken;
    if (group.n === 0) alive.pop();
  }
  return gone;
}

function takeOut(block: Told[], n: number, change: Change): Told[] {
  const taken: Told[] = [];
  let left = n;
  const take = (told: Told, most: number): void => {
    const some = Math.min(left, told.n, most);
    if (some <= 0) return;
    taken.push({ n: some, steps: told.steps });
    told.n -= some;
    left -= some;
    add(change, currentKey(told), some);
  };
  for (const told of block) take(told, -(change.get(currentKey(told)) ?? 0));
  for (const told of block.toSorted((one, other) => other.n - one.n)) take(told, Infinity);
  return taken;
}

/** Whoever is heard of now has codes that there are too few of. */
function newcomers(change: Change, growth: number, at: number): Told[] {
  if (growth <= 0) return [];
  const missing = [...change].filter(([, n]) => n > 0);
  const parts = apportion(
    growth,
    missing.map(([, n]) => n),
  );
  return missing.flatMap(([key], index) => {
    add(change, key, -parts[index]!);
    return parts[index]! > 0 ? [{ n: parts[index]!, steps: [{ at, codes: codesOf(key) }] }] : [];
  });
}

/** Units whose code there are too many of are corrected to one that there are too few of. */
function correct(alive: readonly Group[], block: number, change: Change, at: number): void {
  const missing = [...change].filter(([, n]) => n > 0);
  for (const [key, surplus] of [...change].filter(([, n]) => n < 0)) {
    let left = -surplus;
    for (const { told } of alive) {
      for (const one of told[block]!) {
        while (left > 0 && one.n > 0 && missing.length > 0 && currentKey(one) === key) {
          const [wanted, few] = missing[0]!;
          const n = Math.min(left, one.n, few);
          told[block]!.push({ n, steps: [...one.steps, { at, codes: codesOf(wanted) }] });
          one.n -= n;
          left -= n;
          if (few === n) missing.shift();
          else missing[0] = [wanted, few - n];
        }
      }
    }
  }
}

function cohortOf(
  component: Component,
  stratum: number,
  { n, heardAt, retractedAt, told }: Group,
  heardIn: (at: number) => Heard,
  rest: RestCodes,
): Cohort {
  const { measure } = component.tables[0]!;
  const heard = heardIn(heardAt);
  const { from, to } = component.strata[stratum]!.days;
  const months = monthsOf({ from, to: Math.min(to, heard.by) });
  const perMonth = apportion(
    n,
    months.map((days) => seasonOf(dayText(days.from)) * (days.to - days.from + 1)),
  );
  const blocks = component.blocks.map(({ attributes }, block): CohortBlock => ({
    attributes,
    parts: told[block]!.filter((one) => one.n > 0).flatMap((one) =>
      rest.named(attributes, rest.stillKnown(stratum, attributes, one, heardIn), heardIn),
    ),
  }));
  return {
    measure,
    n,
    occurred: months.map((days, index) => ({ n: perMonth[index]!, days })).filter((month) => month.n > 0),
    heard,
    ...(retractedAt === undefined ? {} : { retracted: heardIn(retractedAt) }),
    blocks: [
      ...blocks,
      ...alwaysTold(measure)
        .filter((attribute) => !component.named.has(attribute))
        .map((attribute) => sharedOut(attribute, n)),
    ],
  };
}

/** An attribute that no table prints. */
function sharedOut(attribute: string, n: number): CohortBlock {
  const shares = sharesOf(attribute);
  const parts = apportion(
    n,
    shares.map(({ weight }) => weight),
  );
  return {
    attributes: [attribute],
    parts: shares
      .map(({ code }, index) => ({ n: parts[index]!, codes: [code], corrections: [] }))
      .filter((part) => part.n > 0),
  };
}

/** Pages print `Housemaid` and `House Maid`: whoever is in a printed cell by one spelling is not in the rest by another. */
const spelling = (code: string): string => code.replaceAll(' ', '').toLowerCase();

/** What the rest of a dimension is: codes that no table of the component prints. */
class RestCodes {
  private readonly known = new Map<string, readonly Share[]>();

  constructor(
    private readonly component: Component,
    private readonly areas: readonly Area[],
  ) {}

  /**
   * What was told of a closed dimension cannot become unknown. Whoever is counted in no code after having had one has the one
   * that no table prints by then, if there is but one.
   */
  stillKnown(
    stratum: number,
    attributes: readonly string[],
    { n, steps }: Told,
    heardIn: (at: number) => Heard,
  ): Told {
    const known = steps.map(({ at, codes }, index) => {
      const next = steps[index + 1];
      const until = next ? heardIn(next.at).by - 1 : Infinity;
      const told = codes.map((code, place) => {
        const attribute = attributes[place]!;
        const wasTold = steps.slice(0, index).some((step) => step.codes[place] !== REST);
        if (code !== REST || !(attribute in CLOSED) || !wasTold) return code;
        const free = CLOSED[attribute]!.filter((each) => !this.isPrinted(stratum, attribute, each, until));
        return free.length === 1 ? free[0]! : code;
      });
      return { at, codes: told };
    });
    return { n, steps: known };
  }

  private isPrinted(stratum: number, attribute: string, code: string, until: number): boolean {
    return this.component.statements.some(
      ({ table, conditions }) =>
        dayOf(table.publishedOn) <= until &&
        this.component.countedBy(table).has(stratum) &&
        conditions.some((condition) => condition.attribute === attribute && condition.code === code),
    );
  }

  /** The same units with a real code in place of each rest; a unit keeps it until another code is known. */
  named(attributes: readonly string[], { n, steps }: Told, heardIn: (at: number) => Heard): CohortPart[] {
    return attributes
      .reduce<Told[]>(
        (all, attribute, at) => all.flatMap((told) => this.spread(attribute, at, told)),
        [{ n, steps }],
      )
      .map((told) => ({
        n: told.n,
        codes: told.steps[0]!.codes,
        corrections: told.steps.slice(1).map((step) => ({ heard: heardIn(step.at), codes: step.codes })),
      }));
  }

  private spread(attribute: string, at: number, told: Told): Told[] {
    const leaf = told.steps.map(({ codes }) => codes[at]!).find((code) => code.endsWith(REST));
    if (leaf === undefined) return [told];
    const shares = this.codesFor(attribute, leaf);
    const parts = apportion(
      told.n,
      shares.map(({ weight }) => weight),
    );
    return shares.flatMap(({ code }, index) => {
      if (parts[index] === 0) return [];
      const steps = told.steps.map((step) => ({
        ...step,
        codes: step.codes[at] === leaf ? step.codes.with(at, code) : step.codes,
      }));
      return this.spread(attribute, at, { n: parts[index]!, steps });
    });
  }

  private codesFor(attribute: string, leaf: string): readonly Share[] {
    const key = `${attribute} ${leaf}`;
    const shares = this.known.get(key) ?? this.findCodes(attribute, leaf);
    this.known.set(key, shares);
    return shares;
  }

  private findCodes(attribute: string, leaf: string): readonly Share[] {
    const named = this.component.named.get(attribute)!;
    if (attribute in CLOSED) return [{ code: UNKNOWN, weight: 1 }];
    const around = leaf.slice(0, -REST.length);
    const codes =
      attribute === 'originArea' && around !== ''
        ? this.areasIn(around).map((code) => ({ code, weight: 1 }))
        : this.sharesFor(attribute);
    const spellings = new Set([...named].map(spelling));
    const others = codes.filter(({ code }) => !spellings.has(spelling(code)));
    if (others.length > 0) return others;
    return [{ code: named.has(OTHER) || attribute === 'originArea' ? around || UNKNOWN : OTHER, weight: 1 }];
  }

  /** What can be told of the measure; first what is usual, then what else there is. */
  private sharesFor(attribute: string): readonly Share[] {
    const named = this.component.named.get(attribute)!;
    const known = knownCodes(this.component.tables[0]!.measure, attribute);
    const usual = sharesOf(attribute).filter(({ code }) => !known || known.includes(code));
    if (!known || usual.some(({ code }) => !named.has(code))) return usual;
    return known.map((code) => ({ code, weight: 1 }));
  }

  private areasIn(around: string): string[] {
    const inside = this.areas.filter(({ code }) => code.startsWith(around) && code !== around);
    const level = Math.min(...inside.map((area) => area.level));
    return inside.filter((area) => area.level === level).map(({ code }) => code);
  }
}
