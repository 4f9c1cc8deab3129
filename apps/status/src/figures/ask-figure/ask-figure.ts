import type { Caller } from '@libs/access';
import type { Transaction } from '@libs/database';
import { BASES, type Breakdown } from '@libs/journey';
import { Clock, dayInJakarta, type Instant } from '@libs/kernel';
import { AREA_EDITION } from '@libs/reference';
import { Injectable, Logger } from '@nestjs/common';
import { CoverageReader } from '../../freshness/coverage.js';
import { FreshnessReader, upToFinal } from '../../freshness/freshness.js';
import { assertCounts } from '../../projection/generation.js';
import { dayOf, monthOf, tailOf } from '../../projection/months.js';
import { LiveGeneration } from '../../projection/live-generation.js';
import { AreaEdition } from '../area-edition.js';
import { Question, type MonthsRead } from '../figure.js';
import { TooFine } from '../figures.errors.js';
import { usedWith } from '../definitions.views.js';
import { asTold, carried, oldCodesOf, type AreaCodes, type OldCode } from '../old-codes.js';
import { ownShare } from '../own-share.js';
import { earlier, monthsAfter, periodOf, wholeMonths, type Period } from '../period.js';
import { isSmall, K, keptBack } from '../suppress.js';
import type { AskFigureRequest } from './ask-figure.request.js';
import { standingTable, standingTarget, type PublishedTable } from '../../tables/published-tables.js';
import { versionsOf } from '../../versions/versions.js';
import { printedSo } from './printed-so.js';
import { regenciesCounted } from './regencies-counted.js';
import type { FigureAnswer, FigureRow, OldArea, Printed } from './ask-figure.views.js';

type Row = Record<string, unknown> & { n: number; of?: number; against?: number | null; whole?: boolean };
type Asked = Pick<AskFigureRequest, 'against'> & { readonly endedBy: string };

/** A figure with what it rests on: its definition, how far it has heard, who is silent, what is kept back (domain.md §8.3). */
@Injectable()
export class AskFigure {
  private readonly log = new Logger('Figures');

  constructor(
    private readonly live: LiveGeneration,
    private readonly freshness: FreshnessReader,
    private readonly coverage: CoverageReader,
    private readonly edition: AreaEdition,
    private readonly clock: Clock,
  ) {}

  /** @throws FigureUnknown, BreakdownNotOfFigure, TooManyBreakdowns, PeriodNotUnderstood, TooFine, OutsideYourArea */
  async execute(id: string, asked: AskFigureRequest, by: Caller): Promise<FigureAnswer> {
    const { role, orgId, subject } = by.access;
    const request = { ...asked, ...ownShare(id, by, asked) };
    const asAsked = new Question(id, request, request.by, request);
    const { definition, period } = asAsked;
    // Named analysts: who asked what, without any answer (domain.md §10).
    this.log.log({ message: 'A figure is asked for', id, asked: request, role, orgId, subject });
    return this.live.read(by, async (tx) => {
      await assertCounts(tx);
      const versions = await versionsOf(tx);
      const fresh = await this.freshness.read(tx);
      const printed = await printedSo(tx, asAsked, request, fresh.asOf);
      if (asAsked.isTooFine && !printed) throw new TooFine();
      const asOf = printed ?? this.limited(asAsked, request.asOf, fresh.asOf);
      const endedBy = request.endedBy ?? dayInJakarta(asOf ?? this.clock.now());
      const areaCodes = areaCodesOf(asAsked, request.areaCodes);
      const { question, old } = await this.placed(tx, asAsked, request.area, areaCodes);
      const { rows: told, all } = await this.counted(tx, question, { ...request, endedBy }, asOf);
      const { rows, hidden } = shown(question, told, old, areaCodes, request.top);
      const markOf = await this.markOf(question, old);
      const hidesTotal = question.keepsBack && countsOf(question, all).some(isSmall);
      const hides = hidden.size > 0 || hidesTotal || printed !== undefined;
      const oldAreas = await countOld(tx, question, old, asOf, endedBy, hides);
      const { published, target } = await besides(tx, asAsked, asOf);
      const compared = request.against ? await comparedWith(tx, question, request.against, asOf) : {};
      return {
        definition: usedWith(definition, versions),
        basis: { code: asAsked.basis, ...BASES[asAsked.basis] },
        counts: definition.counts,
        areaEdition: AREA_EDITION.decree,
        areaValidFrom: AREA_EDITION.validFrom,
        areaCodes,
        oldAreas,
        areas: request.area ?? [],
        offices: request.office ?? [],
        period,
        ...compared,
        ...(definition.counts === 'COHORT_BY_DAY' && { endedBy }),
        figureStatus: statusOf(period, asOf ?? fresh.asOf, all.n, published),
        ...(published && { published: printedOf(published) }),
        ...(target && { target: printedOf(target) }),
        isFinal: asOf !== null && fresh.asOf !== null && asOf <= fresh.asOf,
        ...fresh,
        asOf: asOf ?? fresh.asOf,
        coverage: await this.coverage.read(tx, request.area, asOf),
        suppressed: { k: question.keepsBack ? K : null, cells: hidden.size + (hidesTotal ? 1 : 0) },
        total: hidesTotal ? null : all.n,
        ...(all.of !== undefined && { totalOf: hidesTotal ? null : all.of }),
        rows: rows.map((row) => rowOf(question, row, hidden.has(row), markOf(row))),
      };
    });
  }

  /**
   * What was asked for, and no later than what is final; null: everything heard, which may still change. RESTRICTED codes are
   * told as of the end of a month, but for what was printed otherwise: between two moments that lie close together one person
   * could be told apart.
   */
  private limited(question: Question, asked: Instant | undefined, final: Instant | null): Instant | null {
    const asOf = upToFinal(asked, final);
    return question.ledger === 'restricted_entry' ? endOfMonthBefore(asOf ?? this.clock.now()) : asOf;
  }

  private async counted(
    tx: Transaction,
    question: Question,
    request: Asked,
    asOf: Instant | null,
  ): Promise<Counted> {
    const { rows, all } = await count(tx, question, question.period, asOf, request.endedBy);
    if (question.by.length === 0) return { rows: [], all };
    return { rows: request.against ? await this.beside(tx, question, request, asOf, rows) : rows, all };
  }

  /** The question of the codes that entries carry, and which of those are old; of areas it is asked alone. */
  private async placed(
    tx: Transaction,
    question: Question,
    area: readonly string[] | undefined,
    areaCodes: AreaCodes,
  ): Promise<{ question: Question; old: OldCode[] }> {
    if (question.digits === 0) return { question, old: [] };
    const inForce = await this.edition.names();
    const old = oldCodesOf(await regenciesCounted(tx, question), inForce, areaCodes);
    const codes = old.map(({ code }) => code);
    return { question: question.placed(codes, area && asTold(area, old, inForce)), old };
  }

  /** Of a row whose area is in force no more its name then, or its code. */
  private async markOf(
    { level, by }: Question,
    old: readonly OldCode[],
  ): Promise<(row: Row) => string | undefined> {
    if (level === undefined || by.length === 0) return () => undefined;
    const isFine = level === 'district' || level === 'village';
    const inForce = isFine ? await this.edition.codes() : await this.edition.names();
    return (row) => {
      const code = row[level] as string | null | undefined;
      if (!code || inForce.has(code)) return undefined;
      return old.find((each) => each.code === code)?.name ?? code;
    };
  }

  /** The same cells in the earlier period, each month beside its own; one that was there and is no more counts zero now. */
  private async beside(
    tx: Transaction,
    question: Question,
    { against, endedBy }: Asked,
    asOf: Instant | null,
    rows: readonly Row[],
  ): Promise<Row[]> {
    const months = monthsBack(question, against);
    const { rows: counted } = await count(tx, question, earlier(question.period, months), asOf, endedBy);
    const then = counted.map((row): Row =>
      typeof row['month'] === 'string' ? { ...row, month: monthsAfter(row['month'], months) } : row,
    );
    const nameOf = (row: Row): string => question.by.map((each) => String(row[each])).join('|');
    const before = new Map(then.map((row) => [nameOf(row), row]));
    // Of days there is no zero: who was not there took none.
    const none = question.definition.counts === 'MEDIAN_DAYS' ? null : 0;
    const now = rows.map((row): Row => ({ ...row, against: before.get(nameOf(row))?.n ?? none }));
    if (none === null) return now;
    const seen = new Set(rows.map(nameOf));
    const gone = then.filter((row) => !seen.has(nameOf(row)));
    return [...now, ...gone.map((row): Row => ({ ...row, n: 0, against: row.n }))];
  }
}

/**
 * The period that an answer is compared with, and what it came to: where days are counted or cohorts followed its rows alone
 * say so, and where cells are kept back nobody shall reckon with it.
 */
async function comparedWith(
  tx: Transaction,
  question: Question,
  against: NonNullable<AskFigureRequest['against']>,
  asOf: Instant | null,
): Promise<Pick<FigureAnswer, 'againstPeriod' | 'totalAgainst'>> {
  const { counts } = question.definition;
  const againstPeriod = earlier(question.period, monthsBack(question, against));
  if (question.keepsBack || (counts !== 'FLOW' && counts !== 'STOCK')) return { againstPeriod };
  const { all } = await count(tx, question.with([]), againstPeriod, asOf, againstPeriod.to);
  return { againstPeriod, totalAgainst: all.n };
}

/** How far back lies what an answer is compared with. */
function monthsBack({ period }: Question, against: AskFigureRequest['against']): number {
  return against === 'year' ? 12 : (wholeMonths(period) ?? 1);
}

/** Below the kab/kota nothing is said of successors, and two medians come to none. */
function areaCodesOf({ digits, definition }: Question, asked: AreaCodes = 'AS_TOLD'): AreaCodes {
  return digits > 4 || definition.counts === 'MEDIAN_DAYS' ? 'AS_TOLD' : asked;
}

/** What is told of the rows, and what is kept back of it. What is carried is kept back as the codes that entries carry are. */
function shown(
  question: Question,
  told: readonly Row[],
  old: readonly OldCode[],
  areaCodes: AreaCodes,
  top: number | undefined,
): { rows: readonly Row[]; hidden: ReadonlySet<Row> } {
  const kept = (rows: readonly Row[]): ReadonlySet<Row> =>
    question.keepsBack ? hiddenOf(question, rows) : new Set();
  const { level } = question;
  if (areaCodes === 'AS_TOLD' || (level !== 'province' && level !== 'regency')) {
    const rows = top === undefined ? told : topOf(question, told, top);
    return { rows, hidden: kept(rows) };
  }
  const { rows, hidden } = carried(told, kept(told), level, old);
  if (top === undefined) return { rows, hidden };
  const largest = topOf(question, rows, top);
  const rest = largest.find((row) => row['rest'] !== undefined);
  const hidesRest = rows.some((row) => hidden.has(row) && !largest.includes(row));
  return { rows: largest, hidden: rest && hidesRest ? new Set([...hidden, rest]) : hidden };
}

/** How many of what was asked each old code holds: kept back as a breakdown by kab/kota is, and where anything else of the answer is. */
async function countOld(
  tx: Transaction,
  question: Question,
  old: readonly OldCode[],
  asOf: Instant | null,
  endedBy: string,
  keepsBack: boolean,
): Promise<OldArea[]> {
  if (old.length === 0) return [];
  const byRegency = question.with(['regency']);
  const { rows } = await count(tx, byRegency, question.period, asOf, endedBy);
  const hidden = question.keepsBack ? hiddenOf(byRegency, rows) : new Set<Row>();
  return old.flatMap((each) => {
    const row = rows.find(({ regency }) => regency === each.code);
    if (!row) return [];
    const n = question.definition.counts === 'MEDIAN_DAYS' ? (row.of ?? 0) : row.n;
    return [{ ...each, n: keepsBack || hidden.has(row) ? null : n }];
  });
}

/** What had been heard as of `$3`; null: everything. One bound, so that an index ends there. */
const HEARD = `heard_at <= coalesce($3::timestamptz, 'infinity')`;

/**
 * What is read instead of the ledger where the months that are over are summed up as asked; `$tail` names the parameter of the
 * moment from which entries are read.
 */
function monthsAndTail(
  { table, level, columns }: MonthsRead,
  { ledger, definition }: Question,
  tail: string,
): string {
  const month = monthOf(`${tail}::timestamptz`);
  const [column] = columns;
  const summed =
    definition.counts === 'MEDIAN_DAYS'
      ? [
          `stretch = 'MONTH' and heard < ${month}`,
          `stretch = 'TEN_DAYS' and heard >= ${month} and heard < ${dayOf(`${tail}::timestamptz`)}`,
        ].map((which) => [`'${definition.measure}' as measure, kind, days`, which] as const)
      : [
          [
            `measure${column === undefined ? '' : `, value as ${column}`}`,
            `dimension = '${column ?? 'none'}' and heard < ${month}`,
          ] as const,
        ];
  const selects = summed.map(
    ([kept, which]) =>
      `select ${kept}, occurred as occurred_on, area, n from ${table} where level = ${level} and ${which}`,
  );
  return `(
    ${selects.join(' union all ')}
    union all
    select ${['measure', ...columns].join(', ')}, occurred_on, left(area, ${level}), n from ${ledger}
    where heard_at >= ${tail}::timestamptz and ${HEARD}) e`;
}

/** Cells, and all of them together: counts add up to it, of days it is the median of all. */
interface Counted {
  readonly rows: Row[];
  readonly all: Row;
}

/** Of days there is no zero: where nobody took a step, none is told. */
const NO_DAYS = { n: null, of: null } as unknown as Row;

/** What the entries of a period add up to. */
async function count(
  tx: Transaction,
  question: Question,
  period: Period,
  asOf: Instant | null,
  endedBy: string,
): Promise<Counted> {
  const told = await readCells(tx, question, period, asOf, endedBy);
  const { counts } = question.definition;
  if (counts === 'MEDIAN_DAYS')
    return {
      rows: told.filter(({ whole }) => !whole),
      all: told.find(({ whole }) => whole) ?? NO_DAYS,
    };
  const sum = (field: 'n' | 'of'): number => told.reduce((all, row) => all + (row[field] ?? 0), 0);
  const isShare = counts !== 'FLOW' && counts !== 'STOCK';
  return { rows: told, all: { n: sum('n'), ...(isShare && { of: sum('of') }) } };
}

async function readCells(
  tx: Transaction,
  question: Question,
  { from, to }: Period,
  asOf: Instant | null,
  endedBy: string,
): Promise<Row[]> {
  const { counts } = question.definition;
  const { sql, values } = question.where(4);
  const { months } = question;
  const since = counts === 'STOCK' ? `$1::date is not null` : 'occurred_on >= $1::date';
  const within = `${since} and occurred_on <= $2::date and ${months ? 'true' : HEARD}`;
  const group = question.by.map((_, place) => place + 1).join(', ');
  const keys = question.keys === '' ? '' : `${question.keys}, `;
  const grouped = group === '' ? '' : `group by ${group}`;
  const tail = months ? [await tailOf(tx, asOf, counts === 'MEDIAN_DAYS' ? 'TEN_DAYS' : 'MONTH')] : [];
  const parameters = [from, to, asOf, ...values, ...tail];
  const source = months ? monthsAndTail(months, question, `$${parameters.length}`) : question.ledger;
  const read = (ask: string, more: readonly unknown[] = []): Promise<Row[]> =>
    tx.query<Row>(ask, [...parameters, ...more]);
  switch (counts) {
    case 'MEDIAN_DAYS':
      // Medians come to none: that of all is told from the same days, so that they are read once.
      return read(
        `with each as (
           select ${keys} days, sum(n)::int as n from ${source} where ${within} and ${sql}
           group by ${[group, String(question.by.length + 1)].filter(Boolean).join(', ')} having sum(n) > 0),
         told as (
           select *, false as "whole" from each
           union all select ${named(question, (each) => `null as "${each}"`)} days, sum(n), true from each group by days),
         placed as (select *, sum(n) over same as upto, sum(n) over (${partition(question)}) as all_of from told
           window same as (${partition(question)} order by days))
         select ${named(question)} "whole", min(days) filter (where upto * 2 >= all_of)::int as n, max(all_of)::int as "of"
         from placed group by ${[group, `"whole"`].filter(Boolean).join(', ')}`,
      );
    case 'COHORT_IN_MONTH':
    case 'COHORT_BY_DAY': {
      const ended =
        counts === 'COHORT_IN_MONTH'
          ? `date_trunc('month', ended_on) = date_trunc('month', occurred_on)`
          : `ended_on <= $${parameters.length + 1}::date`;
      const more = counts === 'COHORT_BY_DAY' ? [endedBy] : [];
      // Numerator and denominator in one look, so that they belong together.
      const either = sql.replace('measure = $4', `measure in ($4, 'PENGADUAN')`);
      return read(
        `select ${keys} coalesce(sum(n) filter (where measure = $4 and ${ended}), 0)::int as n,
           coalesce(sum(n) filter (where measure <> $4), 0)::int as "of"
         from ${question.ledger} where ${within} and ${either} ${grouped}`,
        more,
      );
    }
    case 'SHARE':
      return read(
        `select ${keys} coalesce(sum(n) filter (where source = any ($${parameters.length + 1}::text[])), 0)::int as n,
           coalesce(sum(n), 0)::int as "of"
         from ${source} where ${within} and ${sql} ${grouped} ${grouped && 'having sum(n) <> 0'}`,
        [question.definition.sources],
      );
    default:
      return read(
        `select ${keys} coalesce(sum(n), 0)::int as n from ${source} where ${within} and ${sql}
         ${grouped} ${grouped && 'having sum(n) <> 0'} ${grouped && `order by n desc, ${group}`}`,
      );
  }
}

function named({ by }: Question, nameOf = (each: Breakdown): string => `"${each}"`): string {
  return by.map((each) => `${nameOf(each)}, `).join('');
}

function partition(question: Question): string {
  return `partition by ${named(question)} "whole"`;
}

/** The last moment of the month before, in Jakarta. */
function endOfMonthBefore(moment: Instant): Instant {
  return new Date(Date.parse(`${dayInJakarta(moment).slice(0, 7)}-01T00:00:00.000+07:00`) - 1).toISOString();
}

/** What of a row counts people: of a median not its days but of how many. */
function countsOf({ definition, by }: Question, row: Row): number[] {
  if (definition.counts === 'MEDIAN_DAYS') return [row.of ?? 0];
  return [
    row.n,
    ...(row.of === undefined ? [] : [row.of]),
    ...(definition.counts === 'SHARE' ? [(row.of ?? 0) - row.n] : []),
    ...(by.length > 0 && row.against != null ? [row.against] : []),
  ];
}

function hiddenOf(question: Question, rows: readonly Row[]): ReadonlySet<Row> {
  const cells = rows.map((row) => ({ key: keyOf(question, row), counts: countsOf(question, row), row }));
  const hidden = keptBack(cells);
  return new Set(cells.filter((cell) => hidden.has(cell)).map(({ row }) => row));
}

function keyOf({ by }: Question, row: Row): Record<string, string | null> {
  if (row['rest'] !== undefined) return { rest: 'rest' };
  return Object.fromEntries(by.map((each: Breakdown) => [each, (row[each] as string | null) ?? null]));
}

/** What somebody has printed of the same, and what was aimed at. */
async function besides(
  tx: Transaction,
  { definition, period, narrowedTo }: Question,
  asOf: Instant | null,
): Promise<{ published?: PublishedTable | undefined; target?: PublishedTable | undefined }> {
  if (narrowedTo === undefined) return {};
  const about = { measure: definition.id, ...period, of: narrowedTo };
  return {
    published: await standingTable(tx, about, asOf),
    target: await standingTarget(tx, about, asOf),
  };
}

function printedOf(table: PublishedTable): Printed {
  const { id, source, period, publishedOn, total, figureStatus, legalBasis } = table;
  return {
    id,
    source,
    period: periodOf(period.from, period.to),
    publishedOn,
    total,
    ...(figureStatus !== undefined && { figureStatus }),
    ...(legalBasis !== undefined && { legalBasis }),
  };
}

/**
 * While the period runs, very provisional; then provisional, until it is printed as settled. A settled one that is another
 * number by now was revised.
 */
function statusOf(
  { to }: Period,
  asOf: Instant | null,
  n: number,
  published: PublishedTable | undefined,
): FigureAnswer['figureStatus'] {
  const isSettled = published?.figureStatus === 'TETAP' || published?.figureStatus === 'DIPERBAIKI';
  if (isSettled) return published.total === n ? published.figureStatus! : 'DIPERBAIKI';
  return asOf === null || dayInJakarta(asOf) <= to ? 'SANGAT_SEMENTARA' : 'SEMENTARA';
}

/** The largest, and what the others come to together; medians come to nothing. */
function topOf({ definition }: Question, rows: readonly Row[], most: number): Row[] {
  const sorted = rows.toSorted((a, b) => b.n - a.n);
  const rest = sorted.slice(most);
  if (rest.length === 0 || definition.counts === 'MEDIAN_DAYS') return sorted.slice(0, most);
  const sum = (field: 'n' | 'of' | 'against'): number =>
    rest.reduce((all, row) => all + (row[field] ?? 0), 0);
  const [first] = rest;
  return [
    ...sorted.slice(0, most),
    {
      rest: rest.length,
      n: sum('n'),
      ...(first?.of !== undefined && { of: sum('of') }),
      ...(first?.against !== undefined && { against: sum('against') }),
    },
  ];
}

function rowOf(question: Question, row: Row, isHidden: boolean, old: string | undefined): FigureRow {
  const { rest } = row as { rest?: number };
  return {
    ...(rest === undefined ? { key: keyOf(question, row) } : { key: {}, rest }),
    ...(old !== undefined && { old }),
    n: isHidden ? null : row.n,
    ...(row.of !== undefined && { of: isHidden ? null : row.of }),
    ...(row.against !== undefined && { against: isHidden ? null : row.against }),
  };
}
