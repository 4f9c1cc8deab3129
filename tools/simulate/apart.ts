import type { Cohort, CohortBlock, CohortPart } from './plan.js';
import type { PrintedCells } from './printed-cells.js';
import { actsOf } from './seen-from.js';
import { apportion, CLOSED, UNKNOWN } from './shares.js';
import { covers, statementsOf } from './statements.js';
import { dayOf, daysOf, type Table } from './table.js';
import { CannotBeTold } from './told-as.js';

/** Before whom a contract is extended; all other schemes end in a clearance. */
export const EXTENSIONS: readonly string[] = ['PPK_PERWAKILAN', 'PPK_DALAM_NEGERI'];

/** `printed`: that some table prints this code. */
type Asked = (attribute: string, code: string, printed: ReadonlySet<string>) => boolean;

type Told = (attribute: string, code: string) => boolean;

const hasUnknown =
  (name: string): Asked =>
  (attribute, code) =>
    attribute === name && code === UNKNOWN;

const isPrinted =
  (...names: string[]): Asked =>
  (attribute, code, printed) =>
    names.includes(attribute) && printed.has(`${attribute} ${code}`);

interface Rule {
  readonly one: Asked;
  readonly other: Asked;
  /** Of all measures but these. */
  readonly but: readonly string[];
  /** The attributes that it is about. */
  readonly about: readonly string[];
  readonly problem: string;
}

/** Acts that tell the country themselves, or before which somebody has left. */
const TELL_COUNTRY = [
  'KEBERANGKATAN',
  'KETIBAAN',
  'KEPULANGAN',
  'KEPULANGAN_MENURUT_DEBARKASI',
  'KEMATIAN',
  'JENAZAH_DIPULANGKAN',
  'PENGADUAN',
  'PROGRAM_PRODUKTIF',
];
/** On the register, or not paid for by a scheme: told without a contract. */
const REGISTERED = ['PENDAFTARAN_CPMI', 'PENEMPATAN_LAYANAN', 'PENEMPATAN_MENURUT_UPT'];

/**
 * What no event can say of one act together: an extension names the kind of employer, and so do the papers that name a job
 * and a scheme; of whom nobody knows the sex, the contract alone tells the country, and it names the employer, too.
 */
const NEVER_TOGETHER: readonly Rule[] = [
  {
    one: (attribute, code) => attribute === 'scheme' && EXTENSIONS.includes(code),
    other: hasUnknown('sector'),
    but: [],
    about: ['scheme', 'sector'],
    problem: 'an extension names the kind of employer, and of too many the tables leave it unknown',
  },
  {
    one: hasUnknown('sex'),
    other: hasUnknown('sector'),
    but: TELL_COUNTRY,
    about: ['sex', 'sector'],
    problem: 'of whom neither the sex nor the kind of employer is known no event tells a country',
  },
  {
    one: isPrinted('source'),
    other: hasUnknown('sex'),
    but: [],
    about: ['source', 'sex'],
    problem:
      'a register that tells by which door she came tells the sex, and of too many the tables leave it unknown',
  },
  {
    one: isPrinted('jobLabel'),
    other: hasUnknown('sector'),
    but: [],
    about: ['jobLabel', 'sector'],
    problem:
      'a contract that names the job names the kind of employer, and of too many the tables leave it unknown',
  },
  {
    one: isPrinted('scheme'),
    other: hasUnknown('sector'),
    but: REGISTERED,
    about: ['scheme', 'sector'],
    problem:
      'an agreement that names the scheme names the kind of employer, and of too many the tables leave it unknown',
  },
];

/**
 * The same cohort in parts, so that who is the one is never the other. Which code of one dimension goes with which of another
 * is ours to say where no table crosses them. If that leaves too few, the kind of employer is said to be known where it can
 * only be the one that nobody has printed.
 *
 * @throws CannotBeTold where that leaves too few, still
 */
export function apart(cohort: Cohort, tables: readonly Table[], cells: PrintedCells): Cohort[] {
  const printed = new Set(
    tables
      .filter(({ measure }) => measure === cohort.measure)
      .flatMap((table) => statementsOf(table, () => undefined))
      .flatMap(({ conditions }) => conditions.map(({ attribute, code }) => `${attribute} ${code}`)),
  );
  try {
    return inParts(cohort, printed, cells);
  } catch (error) {
    if (error instanceof CannotBeTold) return inParts(withSector(cohort, tables), printed, cells);
    throw error;
  }
}

/** Whose sector is not known has the other one, if but one of the two is printed while it is not known. */
function withSector(cohort: Cohort, tables: readonly Table[]): Cohort {
  const unprinted = (until: number): string => {
    const printed = tables
      .filter((table) => table.measure === cohort.measure && dayOf(table.publishedOn) <= until)
      .filter((table) => cohort.occurred.some(({ days }) => covers(daysOf(table.period), days)))
      .flatMap((table) => statementsOf(table, () => undefined))
      .flatMap(({ conditions }) => conditions.filter(({ attribute }) => attribute === 'sector'))
      .map(({ code }) => code);
    const free = CLOSED['sector']!.filter((code) => !printed.includes(code));
    return free.length === 1 ? free[0]! : UNKNOWN;
  };
  const blocks = cohort.blocks.map((block) => {
    const at = block.attributes.indexOf('sector');
    if (at < 0) return block;
    const parts = block.parts.map((part) =>
      part.codes[at] === UNKNOWN
        ? { ...part, codes: part.codes.with(at, unprinted(part.corrections[0]?.heard.after ?? Infinity)) }
        : part,
    );
    return { ...block, parts };
  });
  return { ...cohort, blocks };
}

function inParts(cohort: Cohort, printed: ReadonlySet<string>, cells: PrintedCells): Cohort[] {
  return NEVER_TOGETHER.filter(({ but }) => !but.includes(cohort.measure)).reduce<Cohort[]>(
    (parts, rule) =>
      parts.flatMap((part) => {
        const bound =
          (asked: Asked): Told =>
          (attribute, code) =>
            asked(attribute, code, printed);
        return partedIn(part, bound(rule.one), bound(rule.other), rule, cells);
      }),
    [cohort],
  );
}

function partedIn(
  cohort: Cohort,
  one: Told,
  other: Told,
  { problem, about }: Rule,
  cells: PrintedCells,
): Cohort[] {
  const ones = cohort.blocks.find((block) => block.parts.some((part) => isEver(block, part, one)));
  const others = cohort.blocks.find((block) => block.parts.some((part) => isEver(block, part, other)));
  if (!ones || !others) return [cohort];
  const fail = (): never => {
    throw new CannotBeTold(`${cohort.measure}: ${problem}`, cells.about(actsOf(cohort), ...about));
  };
  if (ones === others) {
    const both = ones.parts.some((part) => isEver(ones, part, one) && isEver(ones, part, other));
    return both ? fail() : [cohort];
  }
  const n = countOf(ones.parts.filter((part) => isEver(ones, part, one)));
  const free = others.parts.filter((part) => !isEver(others, part, other));
  if (countOf(free) < n) return fail();
  const drawn = cohort.blocks.map((block) => {
    const from =
      block === ones
        ? ones.parts.filter((part) => isEver(ones, part, one))
        : block === others
          ? free
          : block.parts;
    return takenFrom(from, n);
  });
  const months = takenFrom(cohort.occurred, n);
  return [
    {
      ...cohort,
      n,
      occurred: resized(cohort.occurred, (month) => months.get(month) ?? 0),
      blocks: cohort.blocks.map((block, at) => ({
        ...block,
        parts: resized(block.parts, (part) => drawn[at]!.get(part) ?? 0),
      })),
    },
    {
      ...cohort,
      n: cohort.n - n,
      occurred: resized(cohort.occurred, (month) => month.n - (months.get(month) ?? 0)),
      blocks: cohort.blocks.map((block, at) => ({
        ...block,
        parts: resized(block.parts, (part) => part.n - (drawn[at]!.get(part) ?? 0)),
      })),
    },
  ].filter((part) => part.n > 0);
}

function isEver({ attributes }: CohortBlock, { codes, corrections }: CohortPart, asked: Told): boolean {
  return [codes, ...corrections.map((correction) => correction.codes)].some((all) =>
    all.some((code, at) => asked(attributes[at]!, code)),
  );
}

const countOf = (parts: readonly { readonly n: number }[]): number =>
  parts.reduce((sum, { n }) => sum + n, 0);

/** In proportion, and no more of any than there are. */
function takenFrom<T extends { readonly n: number }>(parts: readonly T[], n: number): Map<T, number> {
  const sizes = apportion(
    n,
    parts.map((part) => part.n),
  );
  return new Map(parts.map((part, at) => [part, sizes[at]!]));
}

function resized<T extends { readonly n: number }>(parts: readonly T[], sizeOf: (part: T) => number): T[] {
  return parts.map((part) => ({ ...part, n: sizeOf(part) })).filter(({ n }) => n > 0);
}
