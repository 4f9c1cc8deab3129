import type { Contract } from '@libs/contracts';
import { countedAs, countedBy, countedMeasures, knownCodes, problemWith, upperCase } from './attributes.js';
import type { Acts, PrintedCells } from './printed-cells.js';
import { UNKNOWN } from './shares.js';
import { scopeOf, statementsOf, type RegencyCode } from './statements.js';
import { isFolded, type Table } from './table.js';

/** Tables that can be planned and that our events cannot tell: what is missing, in words, and where it is printed. */
export class CannotBeTold extends Error {
  constructor(problem: string, cells: readonly string[] = []) {
    super(cells.length > 0 ? [`${problem}:`, ...cells].join('\n  ') : problem);
    this.name = 'CannotBeTold';
  }
}

/** What tables may print, and no history can be made to meet. */
const NEVER_TOLD: Readonly<Record<string, string>> = {
  LAMA_LANGKAH: 'it is a median of days, whose cells are no parts of a total',
  PMI_DI_LUAR_NEGERI:
    'it is a stock at the end of a day, and the period of a table says between which days acts are counted',
};

/** The ministry's split of employers (domain.md §8.2): a formal one is a legal entity. */
const SECTOR: Readonly<Record<string, string>> = {
  FORMAL: 'BERBADAN_HUKUM',
  INFORMAL: 'PERSEORANGAN_RUMAH_TANGGA',
};

/** A code of a unit as events tell it: `House Maid` is `HOUSE_MAID`. */
export function toldCode(attribute: string, code: string): string {
  if (attribute === 'sector') return SECTOR[code] ?? code;
  return attribute === 'jobLabel' ? upperCase(code) : code;
}

/** What tables call the rest of a list that is closed: told as any code of it that none prints. */
const REST = 'LAINNYA';

/**
 * Each number of these tables is of something that events tell and the ledger counts.
 *
 * @throws CannotBeTold with every one that is not, by table and place
 */
export function assertTold(tables: readonly Table[], regencyCode: RegencyCode): void {
  const folded = tables.filter(isFolded);
  const problems = folded.flatMap((table) => problemsOf(table, regencyCode));
  const labels = new Set(folded.flatMap((table) => labelsIn(table, regencyCode)));
  for (const [told, alike] of Map.groupBy(labels, (label) => upperCase(label))) {
    if (alike.length > 1) problems.push(`${alike.join(' and ')} are both told as ${told}`);
  }
  if (problems.length > 0) throw new CannotBeTold(['No events can tell this:', ...problems].join('\n  '));
}

const labelsIn = (table: Table, regencyCode: RegencyCode): string[] =>
  statementsOf(table, regencyCode).flatMap(({ conditions }) =>
    conditions.filter(({ attribute }) => attribute === 'jobLabel').map(({ code }) => code),
  );

function problemsOf(table: Table, regencyCode: RegencyCode): string[] {
  const { id, measure } = table;
  const tell = (pointer: string, problem: string): string => `${id} (${measure}) ${pointer}: ${problem}`;
  const never = NEVER_TOLD[measure];
  if (never) return [tell('/measure', never)];
  if (!countedAs(measure)) {
    return [tell('/measure', `it is none of the measures that events tell: ${countedMeasures().join(', ')}`)];
  }
  const by = countedBy(measure);
  const asked = [
    ...scopeOf(table).map((condition) => ({ condition, pointer: `/scope/${condition.attribute}` })),
    ...statementsOf(table, regencyCode).flatMap(({ conditions, pointer }) =>
      conditions.map((condition) => ({ condition, pointer })),
    ),
  ];
  const problems = asked.flatMap(({ condition: { attribute, code }, pointer }) => {
    if (!by.includes(attribute)) {
      return [
        tell(
          pointer.split('/').slice(0, 3).join('/'),
          `no event tells it of what is counted, only ${by.join(', ')}; it can stand among the counters`,
        ),
      ];
    }
    const problem = code === REST || code === UNKNOWN ? undefined : problemWith(measure, attribute, code);
    return problem ? [tell(pointer, problem)] : [];
  });
  return [...new Set(problems)];
}

/**
 * Codes of units as events tell them. What a table calls the rest is told as the first code of the list that no table prints; an
 * unknown sex or sector is not told.
 */
export class ToldCodes {
  private readonly printed: ReadonlySet<string>;

  constructor(
    tables: readonly Table[],
    regencyCode: RegencyCode,
    private readonly cells: PrintedCells,
  ) {
    const conditions = tables.flatMap((table) =>
      statementsOf(table, regencyCode).flatMap((statement) => statement.conditions),
    );
    this.printed = new Set(conditions.map(({ attribute, code }) => `${attribute} ${code}`));
  }

  /** undefined: not known to anybody yet. */
  of(acts: Acts, attribute: string, code: string | undefined): string | undefined {
    const measure = acts.measures[0]!;
    if (code === undefined) return undefined;
    if (code === UNKNOWN && (attribute === 'sex' || attribute === 'sector')) return undefined;
    if (problemWith(measure, attribute, code) === undefined) return toldCode(attribute, code);
    const free = knownCodes(measure, attribute)?.find((known) => !this.printed.has(`${attribute} ${known}`));
    if (free !== undefined) return free;
    throw new CannotBeTold(
      `${measure}: the tables print every ${attribute} that events know, and count some in none of them, of whom nothing can be told`,
      this.cells.about(acts, attribute),
    );
  }
}

/** The service that tells events of a contract. */
export const serviceOf = ({ type }: Contract): string => type.slice(0, type.indexOf('.'));
