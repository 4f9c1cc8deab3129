/** One published table, in the form of `table.schema.json`; what its keys mean: test/figures/README.md. */
export interface Table {
  readonly id: string;
  readonly source: string;
  readonly sourceUrl?: string;
  readonly measure: string;
  readonly of?: string;
  readonly legalBasis?: string;
  readonly period: { readonly from: string; readonly to: string };
  /** From this day on it stands: what is counted is all that was known when the day ended. */
  readonly publishedOn: string;
  readonly publishedOnIsEstimate: boolean;
  readonly figureStatus?: 'SANGAT_SEMENTARA' | 'SEMENTARA' | 'TETAP' | 'DIPERBAIKI';
  readonly scope?: Readonly<Record<string, string>>;
  readonly total: number;
  readonly by: Readonly<Record<string, Cells>>;
  readonly complete: readonly string[];
  readonly counters?: readonly string[];
  /** What its author thinks of it. Never believed: the finding is made anew. */
  readonly expect: Finding;
  readonly note?: string;
}

export type Finding = 'CONSISTENT' | 'RESTATEMENT' | 'CONTRADICTION' | 'REFUSE_PERIOD';

export type Cells = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

/** Both ends count. Days are counted from 1970-01-01, without a clock or a zone. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** Set by a rule, or a program's own figures: shown beside what is counted, and never folded from events. */
const NEVER_FOLDED: ReadonlySet<string> = new Set(['TARGET', 'JANGKAUAN_PROGRAM']);

export const isFolded = (table: Table): boolean => !NEVER_FOLDED.has(table.measure);

const DAY_MS = 86_400_000;

export const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY_MS;

export const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

const known = new WeakMap<Table['period'], Days>();

/** The days of a period of months or of days. */
export function daysOf(period: Table['period']): Days {
  const days = known.get(period) ?? {
    from: dayOf(firstDay(period.from)),
    to: dayOf(lastDay(period.to)),
  };
  known.set(period, days);
  return days;
}

/** The calendar months that days lie in, cut to these days. */
export function monthsOf({ from, to }: Days): Days[] {
  const months: Days[] = [];
  for (let day = from; day <= to;) {
    const end = Math.min(to, dayOf(lastDay(dayText(day).slice(0, 7))));
    months.push({ from: day, to: end });
    day = end + 1;
  }
  return months;
}

const isMonth = (text: string): boolean => text.length === 'YYYY-MM'.length;

const firstDay = (text: string): string => (isMonth(text) ? `${text}-01` : text);

function lastDay(text: string): string {
  if (!isMonth(text)) return text;
  const [year, month] = text.split('-').map(Number);
  return new Date(Date.UTC(year!, month, 0)).toISOString().slice(0, 10);
}
