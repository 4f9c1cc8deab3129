import {
  around,
  covers,
  dimensionsOf,
  isWithin,
  scopeOf,
  standing,
  statementsOf,
  type Condition,
  type RegencyCode,
  type Statement,
} from './statements.js';
import { dayOf, daysOf, type Table } from './table.js';

/** Numbers that cannot all be true. */
export interface Contradiction {
  readonly cells: readonly Statement[];
  readonly problem: string;
}

export class TablesContradict extends Error {
  constructor(readonly contradictions: readonly Contradiction[]) {
    super(
      [
        'These numbers contradict each other, so no history can have them all:',
        ...contradictions.map(sentenceOf),
      ].join('\n'),
    );
    this.name = 'TablesContradict';
  }

  /** Ids of the tables of which a number is in a contradiction. */
  get tables(): string[] {
    return [...new Set(this.contradictions.flatMap(({ cells }) => cells.map(({ table }) => table.id)))];
  }
}

const sentenceOf = ({ cells, problem }: Contradiction): string =>
  [`  ${problem}:`, ...cells.map((cell) => `    ${cellText(cell)}`)].join('\n');

const cellText = ({ table, pointer, value }: Statement): string =>
  `${table.id} (${table.measure}, ${table.period.from} to ${table.period.to}, stands from ${table.publishedOn}) ${pointer} = ${value}`;

/** What of one table cannot be true by itself: cells above what they are parts of, or a complete dimension that is not. */
export function contradictionsWithin(table: Table, regencyCode: RegencyCode): Contradiction[] {
  const [total, ...cells] = statementsOf(table, regencyCode);
  return dimensionsOf(table).flatMap((dimension) => {
    const parts = cells.filter((cell) => cell.dimension === dimension);
    return [
      ...sumFaults(dimension, parts, total!, table.complete.includes(dimension)),
      ...cells
        .filter((cell) => cell.dimension !== dimension && cell.conditions.length === 1)
        .flatMap((cell) =>
          sumFaults(
            dimension,
            parts.filter((part) => isPartOf(part.conditions, cell.conditions)),
            cell,
            false,
          ),
        ),
    ];
  });
}

/**
 * Pairs of numbers of one measure that stand on one day, whichever, of which one counts a part of what the other counts and is
 * larger: a nested period, a narrower scope, or the same thing said twice.
 */
export function contradictionsBetween(statements: readonly Statement[]): Contradiction[] {
  const days = new Set(statements.map(({ table }) => dayOf(table.publishedOn)));
  const pairs = [...days]
    .toSorted((one, other) => one - other)
    .flatMap((day) => pairsIn(standing(statements, day)));
  return [...new Map(pairs.map((pair) => [pair.problem, pair])).values()];
}

function pairsIn(side: readonly Statement[]): Contradiction[] {
  const asked = side.map((statement) => ({
    statement,
    days: daysOf(statement.table.period),
    conditions: narrowed([...scopeOf(statement.table), ...statement.conditions]),
  }));
  const byConditions = Map.groupBy(asked, ({ conditions }) => keyOf(conditions));
  return asked.flatMap((part) =>
    wider(part.conditions)
      .flatMap((conditions) => byConditions.get(keyOf(conditions)) ?? [])
      .filter(
        (whole) =>
          part.statement.value > whole.statement.value &&
          part.statement.table !== whole.statement.table &&
          covers(whole.days, part.days),
      )
      .map((whole) => ({
        cells: [whole.statement, part.statement],
        problem: `${textOf(part.statement)} counts a part of ${textOf(whole.statement)}, and is larger`,
      })),
  );
}

/** Of areas that lie within each other, the narrowest is asked for alone. */
const narrowed = (conditions: readonly Condition[]): Condition[] =>
  conditions.filter(
    (one) =>
      !conditions.some(
        (other) =>
          other !== one &&
          other.attribute === one.attribute &&
          other.code.length > one.code.length &&
          isWithin(one.attribute, other.code, one.code),
      ),
  );

const keyOf = (conditions: readonly Condition[]): string =>
  conditions
    .map(({ attribute, code }) => `${attribute} ${code}`)
    .sort()
    .join('|');

/** All conditions that whoever meets these meets, too: some of them, and the areas around them. */
const wider = (conditions: readonly Condition[]): Condition[][] =>
  conditions.reduce<Condition[][]>(
    (all, { attribute, code }) =>
      all.flatMap((before) => [
        before,
        ...around(attribute, code).map((outer) => [...before, { attribute, code: outer }]),
      ]),
    [[]],
  );

const textOf = ({ table, pointer }: Statement): string => `${table.id} ${pointer}`;

function sumFaults(
  dimension: string,
  parts: readonly Statement[],
  whole: Statement,
  isComplete: boolean,
): Contradiction[] {
  const sum = parts.reduce((before, { value }) => before + value, 0);
  if (isComplete ? sum === whole.value : sum <= whole.value) return [];
  const rule = isComplete ? 'and it is said to be complete' : 'which is more than there are';
  return [
    {
      cells: [whole, ...parts],
      problem: `${whole.table.id}: ${dimension} adds up to ${sum} of ${whole.value} (${whole.pointer}), ${rule}`,
    },
  ];
}

const isPartOf = (part: readonly Condition[], whole: readonly Condition[]): boolean =>
  whole.every(({ attribute, code }) =>
    part.some((of) => of.attribute === attribute && isWithin(attribute, of.code, code)),
  );
