import {
  BASES,
  definitionOf,
  isRestricted,
  type Basis,
  type Breakdown,
  type Definition,
} from '@libs/journey';
import type { FigureFilters } from './ask-figure/ask-figure.request.js';
import {
  BreakdownNotOfFigure,
  FigureUnknown,
  PeriodNotUnderstood,
  TooManyBreakdowns,
} from './figures.errors.js';
import { periodOf, wholeMonths, type Period } from './period.js';
import { MONTHS } from '../projection/months.js';
import type { Narrowed } from '../tables/printed-cells.js';

/** Columns of the ledgers, by what a figure is broken down or filtered by. */
export const COLUMN: Readonly<Record<Breakdown, string>> = {
  month: `to_char(occurred_on, 'YYYY-MM')`,
  province: 'left(area, 2)',
  regency: 'left(area, 4)',
  district: 'left(area, 6)',
  village: 'area',
  office: 'office',
  debarkation: 'debarkation',
  country: 'country',
  sex: 'sex',
  ageBand: 'age_band',
  education: 'education',
  source: 'source',
  scheme: 'scheme',
  employerType: 'employer_type',
  isco08: 'isco08',
  jobLabel: 'job_label',
  kind: 'kind',
  procedural: 'procedural',
  cause: 'cause',
};

const AREAS = ['province', 'regency', 'district', 'village'] as const satisfies readonly Breakdown[];
type AreaLevel = (typeof AREAS)[number];
const isArea = (breakdown: Breakdown): boolean => (AREAS as readonly Breakdown[]).includes(breakdown);
const DIGITS: Readonly<Partial<Record<Breakdown, number>>> = {
  province: 2,
  regency: 4,
  district: 6,
  village: 10,
};

const BASIS_NAMES = Object.keys(BASES) as Basis[];

/** Of what is a place: which. */
function basisOf(breakdown: Breakdown): Basis | undefined {
  if (breakdown === 'office') return 'serviceOffice';
  if (breakdown === 'debarkation') return 'debarkation';
  return isArea(breakdown) ? 'originArea' : undefined;
}

/** Each filter of a request, and the breakdown that it fixes. */
export const FILTERS = [
  'office',
  'debarkation',
  'country',
  'sex',
  'ageBand',
  'education',
  'source',
  'scheme',
  'employerType',
  'isco08',
  'jobLabel',
  'kind',
  'procedural',
  'cause',
] as const satisfies readonly (Breakdown & keyof FigureFilters)[];

/** Months that are over, as one question reads them. */
export interface MonthsRead {
  readonly table: string;
  /** Digits of the areas that it is told by. */
  readonly level: number;
  /** Columns of the ledger that it needs besides the area. */
  readonly columns: readonly string[];
}

/** A figure as it was asked for: what may be told of it, and how it is found. */
export class Question {
  readonly definition: Definition;
  readonly period: Period;
  readonly ledger: 'figure_entry' | 'restricted_entry';
  /** Cells of fewer than five are kept back (domain.md §8.3). */
  readonly keepsBack: boolean;
  /** RESTRICTED, and of days or of several codes at once: told only as it was printed. */
  readonly isTooFine: boolean;

  /** Codes of kab/kota that are in force no more: in no province, each a row of its own. */
  private apart: readonly string[] = [];

  /**
   * @throws FigureUnknown, BreakdownNotOfFigure, TooManyBreakdowns, PeriodNotUnderstood
   */
  constructor(
    id: string,
    range: { readonly from: string; readonly to: string },
    readonly by: readonly Breakdown[],
    private readonly filters: FigureFilters,
  ) {
    const definition = definitionOf(id);
    if (!definition) throw new FigureUnknown();
    if (range.from.length !== range.to.length || range.from > range.to) throw new PeriodNotUnderstood();
    this.definition = definition;
    this.period = periodOf(range.from, range.to);
    const used = this.used();
    const odd = used.find((each) => !definition.breakdowns.includes(each));
    if (odd) throw new BreakdownNotOfFigure(odd, definition.breakdowns);
    // Levels of one dimension: the finest says all.
    if (by.filter((each) => isArea(each)).length > 1) throw new TooManyBreakdowns(1);
    const restricted = isRestricted(definition, used);
    const codes = [filters.procedural, filters.cause, filters.kind].some((each) => (each?.length ?? 0) > 1);
    this.isTooFine = restricted && (codes || range.from.length !== 7);
    this.ledger = restricted ? 'restricted_entry' : 'figure_entry';
    const dimensions = new Set(used.map((each) => (isArea(each) ? 'area' : each)));
    dimensions.delete('month');
    // The door is one of them: what comes by the others can be reckoned.
    if (definition.counts === 'SHARE') dimensions.add('source');
    this.keepsBack = restricted || this.digits > 4 || dimensions.size > 2;
  }

  /** The same, broken down otherwise: its total keeps back as much as its cells do. */
  with(by: readonly Breakdown[]): Question {
    return Object.assign(Object.create(Question.prototype) as Question, this, { by });
  }

  /** The same of areas as entries carry them, with these codes of kab/kota apart from the provinces that they begin with. */
  placed(apart: readonly string[], area: string[] | undefined): Question {
    const filters = area ? { ...this.filters, area } : this.filters;
    return Object.assign(Object.create(Question.prototype) as Question, this, { apart, filters });
  }

  /** The level of areas that it is broken down by. */
  get level(): AreaLevel | undefined {
    return AREAS.find((each) => this.by.includes(each));
  }

  /** Digits of the finest area that it is broken down or narrowed by; 0: none. */
  get digits(): number {
    return Math.max(0, ...this.used().map((each) => DIGITS[each] ?? 0));
  }

  /** By which codes it is narrowed, the area aside. */
  get narrowedBy(): readonly Breakdown[] {
    return FILTERS.filter((each) => this.filters[each]);
  }

  /** By whose place it counts: the one that it is asked by; the definition's, where it is asked by several or none. */
  get basis(): Basis {
    const used = this.used();
    const asked = BASIS_NAMES.filter((basis) => used.some((each) => basisOf(each) === basis));
    return asked.length === 1 ? asked[0]! : this.definition.basis;
  }

  /** To which codes it is narrowed; undefined where to any of several. */
  get narrowedTo(): Narrowed | undefined {
    const given = (['area', ...FILTERS] as const).flatMap((name) => {
      const codes = this.filters[name];
      return codes ? [[name, codes] as const] : [];
    });
    if (given.some(([, codes]) => codes.length !== 1)) return undefined;
    return Object.fromEntries(given.map(([name, [code]]) => [name, code]));
  }

  /** Names of the columns that it is broken down by, as the answer has them. */
  get keys(): string {
    return this.by.map((each) => `${this.columnOf(each)} as "${each}"`).join(', ');
  }

  /**
   * Where the months that are over are summed up as it was asked: whole months, no finer than the kab/kota, and one further
   * dimension at most; of days no finer than the province, and by step. Else undefined.
   */
  get months(): MonthsRead | undefined {
    const { counts } = this.definition;
    if (wholeMonths(this.period) === undefined) return undefined;
    const used = this.used();
    const digits =
      this.level === 'province' && this.apart.length > 0 ? Math.max(4, this.digits) : this.digits;
    const columns = new Set(
      used.filter((each) => each !== 'month' && !isArea(each)).map((each) => COLUMN[each]),
    );
    if (counts === 'MEDIAN_DAYS') {
      const isKept = digits <= 2 && [...columns].every((column) => column === 'kind');
      return isKept ? { table: 'days_month', level: digits, columns: ['kind', 'days'] } : undefined;
    }
    if (counts === 'SHARE') columns.add('source');
    else if (counts !== 'FLOW' && counts !== 'STOCK') return undefined;
    if (digits > 4 || columns.size > 1) return undefined;
    return { table: MONTHS[this.ledger].table, level: digits, columns: [...columns] };
  }

  /** What holds for every entry that counts, with its parameters from `$first` on. */
  where(first: number): { sql: string; values: unknown[] } {
    const { area } = this.filters;
    const values: unknown[] = [];
    const conditions: string[] = [];
    const hold = (value: unknown, condition: (place: string) => string): void => {
      values.push(value);
      conditions.push(condition(`$${first + values.length - 1}`));
    };
    hold(this.definition.measure, (place) => `measure = ${place}`);
    if (area) hold(area, (place) => `area ^@ any (${place}::text[])`);
    for (const filter of FILTERS) {
      const codes = this.filters[filter];
      if (codes) hold(codes, (place) => `${COLUMN[filter]} = any (${place}::text[])`);
    }
    return { sql: conditions.join(' and '), values };
  }

  private columnOf(breakdown: Breakdown): string {
    // Where months are read, places are told by that many digits already: to cut them is a sixth of what an answer costs.
    if (this.months && DIGITS[breakdown] === this.months.level) return 'area';
    if (breakdown !== 'province' || this.apart.length === 0) return COLUMN[breakdown];
    const codes = this.apart.map((code) => `'${code}'`).join(', ');
    return `left(area, case when left(area, 4) in (${codes}) then 4 else 2 end)`;
  }

  /** Everything that it is broken down or narrowed by: both make a cell smaller. */
  private used(): Breakdown[] {
    const digits = Math.max(0, ...(this.filters.area ?? []).map((area) => area.length));
    const level = AREAS.find((each) => DIGITS[each] === digits);
    return [...this.by, ...(level ? [level] : []), ...FILTERS.filter((each) => this.filters[each])];
  }
}
