import { BREAKDOWNS, type Breakdown } from '@libs/journey';
import { type Month, monthOf } from './months.js';

/*
 * A question as the address of the page has it, in the parameters of the service: a link makes the same view again.
 */

const AREAS = ['province', 'regency', 'district', 'village'] as const satisfies readonly Breakdown[];

export type AreaLevel = (typeof AREAS)[number];

/** What a figure is narrowed by: areas of origin of any level, and each breakdown that is neither an area nor a month. */
export type Filter = 'area' | Exclude<Breakdown, 'month' | AreaLevel>;

export type Filters = Readonly<Partial<Record<Filter, readonly string[]>>>;

export interface Question {
  readonly from: string;
  readonly to: string;
  readonly by: readonly Breakdown[];
  readonly filters: Filters;
  /** Old codes of areas with exactly one successor count under it. */
  readonly areaCodes?: 'CURRENT';
  readonly asOf?: string;
  readonly against?: 'year' | 'period';
  readonly top?: number;
  readonly endedBy?: string;
}

export const FILTERS: readonly Filter[] = [
  'area',
  ...BREAKDOWNS.filter(
    (each): each is Exclude<Breakdown, 'month' | AreaLevel> => each !== 'month' && !isAreaLevel(each),
  ),
];

export function isAreaLevel(breakdown: Breakdown): breakdown is AreaLevel {
  return (AREAS as readonly Breakdown[]).includes(breakdown);
}

/** What an address asks; without a period, the month of today. */
export function questionOf(query: Readonly<Record<string, string>>, today: string): Question {
  const { from = monthOf(today), asOf, against, endedBy } = query;
  const top = Number(query['top']);
  return {
    from,
    to: query['to'] ?? from,
    by: listOf(query['by']).filter((each): each is Breakdown =>
      (BREAKDOWNS as readonly string[]).includes(each),
    ),
    filters: Object.fromEntries(
      FILTERS.flatMap((filter) => {
        const codes = listOf(query[filter]);
        return codes.length > 0 ? [[filter, codes]] : [];
      }),
    ),
    ...(query['areaCodes'] === 'CURRENT' && { areaCodes: 'CURRENT' }),
    ...(asOf && { asOf }),
    ...((against === 'year' || against === 'period') && { against }),
    ...(top > 0 && { top }),
    ...(endedBy && { endedBy }),
  };
}

/** The same as parameters, of the service and of the page's address alike. */
export function queryOf({
  from,
  to,
  by,
  filters,
  areaCodes,
  asOf,
  against,
  top,
  endedBy,
}: Question): Record<string, string> {
  return {
    from,
    to,
    ...(by.length > 0 && { by: by.join(',') }),
    ...Object.fromEntries(Object.entries(filters).map(([filter, codes]) => [filter, codes.join(',')])),
    ...(areaCodes && { areaCodes }),
    ...(asOf && { asOf }),
    ...(against && { against }),
    ...(top && { top: String(top) }),
    ...(endedBy && { endedBy }),
  };
}

/** What of a question another figure can answer too: its period and as of when, and the breakdowns and filters that it has. */
export function carriedOver(question: Question, breakdowns: readonly Breakdown[]): Question {
  const { top, areaCodes, endedBy: _, ...kept } = question;
  const by = question.by.filter((each) => breakdowns.includes(each));
  return {
    ...kept,
    by,
    filters: Object.fromEntries(
      Object.entries(question.filters).filter(([filter]) => allows(breakdowns, filter as Filter)),
    ),
    ...(areaCodes && allows(breakdowns, 'area') && { areaCodes }),
    ...(top && by.length > 0 && { top }),
  };
}

export function allows(breakdowns: readonly Breakdown[], filter: Filter): boolean {
  return filter === 'area' ? breakdowns.includes('province') : breakdowns.includes(filter);
}

export type PeriodFault = 'MISSING' | 'BACKWARDS';

/** Both ends are months, or both are days, and the first is not after the last. */
export function periodFault(from: string, to: string): PeriodFault | undefined {
  if (!from || !to || from.length !== to.length) return 'MISSING';
  return from > to ? 'BACKWARDS' : undefined;
}

/** A period of whole months as an answer has it, in days, as months again; undefined where it is not. */
export function wholeMonths(from: string, to: string): { first: Month; last: Month } | undefined {
  const last = monthOf(to);
  const [year = 0, month = 0] = last.split('-').map(Number);
  if (!year || !month) return undefined;
  const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return from.endsWith('-01') && to === end ? { first: monthOf(from), last } : undefined;
}

function listOf(text: string | undefined): string[] {
  return (text ?? '').split(',').filter(Boolean);
}
