import type { Breakdown } from '@libs/journey';

/** What of a table says its numbers (test/figures/README.md). */
interface Numbers {
  readonly scope?: Readonly<Record<string, string>>;
  readonly total: number;
  readonly by: Readonly<Record<string, Readonly<Record<string, number | Readonly<Record<string, number>>>>>>;
  readonly counters?: readonly string[];
}

/** To which codes something is narrowed: one each; nothing is the whole country. */
export type Narrowed = Readonly<Partial<Record<'area' | Breakdown, string>>>;

/** A number of a table, and of what it is. */
export interface PrintedCell {
  readonly of: Narrowed;
  readonly n: number;
}

/** What tables call otherwise than figures are broken down by (test/figures/README.md). */
const CALLED: Readonly<Record<string, Breakdown>> = {
  serviceOffice: 'office',
  sector: 'employerType',
  category: 'cause',
  returnReason: 'cause',
  person: 'kind',
  channel: 'kind',
  companion: 'kind',
  trainingType: 'kind',
  programmeType: 'kind',
  hold: 'kind',
  rule: 'kind',
};

const SECTOR: Readonly<Record<string, string>> = {
  FORMAL: 'BERBADAN_HUKUM',
  INFORMAL: 'PERSEORANGAN_RUMAH_TANGGA',
};

const LEVELS: Readonly<Record<number, Breakdown>> = {
  2: 'province',
  4: 'regency',
  6: 'district',
  10: 'village',
};

/** `originAreaByScheme`: the outer dimension first. Names of areas (`regencyOfProvince`) are no codes. */
const CROSSED = /^([a-z][A-Za-z]*?)By([A-Z][A-Za-z]*)$/;

/** What a table is broken down by, one dimension at a time. */
export function breakdownsOf({ by, counters = [] }: Numbers): Breakdown[] {
  return Object.entries(by).flatMap(([dimension, cells]) => {
    if (counters.includes(dimension) || Object.values(cells).some((cell) => typeof cell !== 'number'))
      return [];
    const name = nameOf(dimension);
    if (name !== 'area') return [name];
    const levels = new Set(Object.keys(cells).map((code) => LEVELS[code.length]));
    return [...levels].flatMap((level) => level ?? []);
  });
}

/** Of which place a table is. */
export function placeOf({ scope = {} }: Numbers): Narrowed {
  return Object.fromEntries(Object.entries(scope).map(([basis, code]) => [nameOf(basis), code]));
}

/** The total, and every cell whose codes are printed. */
export function cellsOf(table: Numbers): PrintedCell[] {
  const place = placeOf(table);
  const cells = Object.entries(table.by).flatMap(([dimension, printed]): PrintedCell[] => {
    if (table.counters?.includes(dimension)) return [];
    const [, outer = dimension, inner = ''] = CROSSED.exec(dimension) ?? [];
    return Object.entries(printed).flatMap(([code, cell]): PrintedCell[] => {
      const of = { ...place, ...coded(outer, code) };
      if (typeof cell === 'number') return [{ of, n: cell }];
      if (inner === '') return [];
      const within = inner.charAt(0).toLowerCase() + inner.slice(1);
      return Object.entries(cell).map(([innerCode, n]) => ({
        of: { ...of, ...coded(within, innerCode) },
        n,
      }));
    });
  });
  return [{ of: place, n: table.total }, ...cells];
}

export function isSame(one: Narrowed, other: Narrowed): boolean {
  const names = Object.keys(one) as (keyof Narrowed)[];
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function coded(dimension: string, printed: string): Narrowed {
  const name = nameOf(dimension);
  const code = printed
    .trim()
    .toUpperCase()
    .replaceAll(/[^A-Z0-9<>-]+/g, '_');
  return { [name]: name === 'employerType' ? (SECTOR[code] ?? code) : code };
}

function nameOf(dimension: string): 'area' | Breakdown {
  const name = dimension.replace(/AsPrinted$/, '');
  return name === 'originArea' ? 'area' : (CALLED[name] ?? (name as Breakdown));
}
