import type { Caller } from '@libs/access';
import type { Transaction } from '@libs/database';
import { BASES, FOLD_VERSION, MEASURES_VERSION, type Breakdown } from '@libs/journey';
import { dayInJakarta, type Instant } from '@libs/kernel';
import { AREA_EDITION } from '@libs/reference';
import { Injectable, Logger } from '@nestjs/common';
import { CoverageReader } from '../../freshness/coverage.js';
import { FreshnessReader } from '../../freshness/freshness.js';
import { LiveGeneration } from '../../projection/live-generation.js';
import { Question } from '../figure.js';
import { FiguresNotCounted } from '../figures.errors.js';
import { earlier, wholeMonths, type Period } from '../period.js';
import { isSmall, K, suppressed } from '../suppress.js';
import type { AskFigureRequest } from './ask-figure.request.js';
import { standingTable, type PublishedTable } from '../../tables/published-tables.js';
import type { FigureAnswer, FigureRow, Printed } from './ask-figure.views.js';

type Row = Record<string, unknown> & { n: number; of?: number | undefined; against?: number | undefined };

/** A figure with what it rests on: its definition, how far it has heard, who is silent, what is kept back (domain.md §8.3). */
@Injectable()
export class AskFigure {
  private readonly log = new Logger('Figures');

  constructor(
    private readonly live: LiveGeneration,
    private readonly freshness: FreshnessReader,
    private readonly coverage: CoverageReader,
  ) {}

  async execute(id: string, request: AskFigureRequest, by: Caller): Promise<FigureAnswer> {
    const question = new Question(id, request, request.by, request);
    const { definition, period } = question;
    // Named analysts: who asked what, without any answer (domain.md §10).
    const { role, orgId, subject } = by.access;
    this.log.log({ message: 'A figure is asked for', id, by: request.by, role, orgId, subject });
    return this.live.read(by, async (tx) => {
      await assertCounts(tx);
      const fresh = await this.freshness.read(tx);
      const asOf = limited(request.asOf, fresh.asOf);
      const rows = await this.rows(tx, question, request, asOf);
      const total = await count(tx, question.with([]), period, asOf, request.endedBy);
      const told = question.keepsBack ? suppressed(rows) : { rows, cells: 0 };
      const all = total[0] ?? { n: 0 };
      const hidesTotal = question.keepsBack && isSmall(all.n);
      const { published, target } = await besides(tx, question, asOf);
      return {
        definition: {
          id: definition.id,
          version: definition.version,
          measures: MEASURES_VERSION,
          fold: FOLD_VERSION,
          title: definition.title,
          text: definition.text,
        },
        basis: { code: definition.basis, ...BASES[definition.basis] },
        counts: definition.counts,
        areaEdition: AREA_EDITION.decree,
        period,
        figureStatus: statusOf(period, asOf ?? fresh.asOf, all.n, published),
        ...(published && { published: printedOf(published) }),
        ...(target && { target: printedOf(target) }),
        isFinal: asOf !== null,
        ...fresh,
        asOf: asOf ?? fresh.asOf,
        coverage: await this.coverage.read(tx, request.area, asOf),
        suppressed: { k: question.keepsBack ? K : null, cells: told.cells + (hidesTotal ? 1 : 0) },
        total: hidesTotal ? null : all.n,
        ...(all.of !== undefined && { totalOf: question.keepsBack && isSmall(all.of) ? null : all.of }),
        rows: told.rows.map((row) => rowOf(question, row)),
      };
    });
  }

  private async rows(
    tx: Transaction,
    question: Question,
    request: AskFigureRequest,
    asOf: Instant | null,
  ): Promise<Row[]> {
    if (question.by.length === 0) return [];
    const rows = await count(tx, question, question.period, asOf, request.endedBy);
    const compared = request.against ? await this.beside(tx, question, request, asOf, rows) : rows;
    return request.top === undefined ? compared : topOf(compared, request.top);
  }

  /** The same cells in the earlier period; one that was there and is no more counts zero now. */
  private async beside(
    tx: Transaction,
    question: Question,
    { against, endedBy }: AskFigureRequest,
    asOf: Instant | null,
    rows: readonly Row[],
  ): Promise<Row[]> {
    const months = against === 'year' ? 12 : (wholeMonths(question.period) ?? 1);
    const then = await count(tx, question, earlier(question.period, months), asOf, endedBy);
    const keyOf = (row: Row): string => question.by.map((each) => String(row[each])).join('|');
    const before = new Map(then.map((row) => [keyOf(row), row]));
    const now = rows.map((row): Row => ({ ...row, against: before.get(keyOf(row))?.n ?? 0 }));
    const seen = new Set(rows.map(keyOf));
    const gone = then.filter((row) => !seen.has(keyOf(row)));
    return [...now, ...gone.map((row): Row => ({ ...row, n: 0, against: row.n }))];
  }
}

/** What the entries of a period add up to, cell by cell. */
async function count(
  tx: Transaction,
  question: Question,
  { from, to }: Period,
  asOf: Instant | null,
  endedBy: string | undefined,
): Promise<Row[]> {
  const { counts } = question.definition;
  const { sql, values } = question.where(4);
  const since = counts === 'STOCK' ? `$1::date is not null` : 'occurred_on >= $1::date';
  const within = `${since} and occurred_on <= $2::date and ($3::timestamptz is null or heard_at <= $3)`;
  const group = question.by.map((_, place) => place + 1).join(', ');
  const keys = question.keys === '' ? '' : `${question.keys}, `;
  const grouped = group === '' ? '' : `group by ${group}`;
  const parameters = [from, to, asOf, ...values];
  const read = (ask: string, more: readonly unknown[] = []): Promise<Row[]> =>
    tx.query<Row>(ask, [...parameters, ...more]);
  switch (counts) {
    case 'MEDIAN_DAYS':
      return read(
        `with each as (
           select ${keys} days, sum(n)::int as n from ${question.ledger} where ${within} and ${sql}
           group by ${[group, String(question.by.length + 1)].filter(Boolean).join(', ')} having sum(n) > 0),
         placed as (select *, sum(n) over same as upto, sum(n) over (${partition(question)}) as all_of from each
           window same as (${partition(question)} order by days))
         select ${named(question)} min(days) filter (where upto * 2 >= all_of)::int as n, max(all_of)::int as "of"
         from placed ${grouped}`,
      );
    case 'COHORT_IN_MONTH':
    case 'COHORT_BY_DAY': {
      const ended =
        counts === 'COHORT_IN_MONTH'
          ? `date_trunc('month', ended_on) = date_trunc('month', occurred_on)`
          : `ended_on <= coalesce($${parameters.length + 1}::date, current_date)`;
      const more = counts === 'COHORT_BY_DAY' ? [endedBy ?? (asOf ? dayInJakarta(asOf) : null)] : [];
      // Numerator and denominator in one look, so that they belong together.
      const either = sql.replace('measure = $4', `measure in ($4, 'PENGADUAN')`);
      return read(
        `select ${keys} coalesce(sum(n) filter (where measure = $4 and ${ended}), 0)::int as n,
           coalesce(sum(n) filter (where measure <> $4), 0)::int as "of"
         from ${question.ledger} where ${within} and ${either} ${grouped}`,
        more,
      );
    }
    default:
      return read(
        `select ${keys} coalesce(sum(n), 0)::int as n from ${question.ledger} where ${within} and ${sql}
         ${grouped} ${grouped && 'having sum(n) <> 0'} ${grouped && `order by n desc, ${group}`}`,
      );
  }
}

function named({ by }: Question): string {
  return by.map((each) => `"${each}", `).join('');
}

function partition({ by }: Question): string {
  return by.length === 0 ? '' : `partition by ${by.map((each) => `"${each}"`).join(', ')}`;
}

async function assertCounts(tx: Transaction): Promise<void> {
  const [row] = await tx.query<{ counts: boolean }>('select counts from generation where live');
  if (!row?.counts) throw new FiguresNotCounted();
}

/** What was asked for, and no later than what is final; null: everything heard, which may still change. */
function limited(asked: Instant | undefined, final: Instant | null): Instant | null {
  if (asked === undefined) return null;
  return final !== null && asked > final ? final : asked;
}

/** What somebody has printed of the same, and what was aimed at; undefined where it was asked more narrowly than by one place. */
async function besides(
  tx: Transaction,
  { definition, period, scope }: Question,
  asOf: Instant | null,
): Promise<{ published?: PublishedTable | undefined; target?: PublishedTable | undefined }> {
  if (scope === undefined) return {};
  const about = { ...period, scope: scope ?? undefined };
  return {
    published: await standingTable(tx, { measure: definition.id, ...about }, asOf),
    target: await standingTable(tx, { measure: 'TARGET', ...about }, asOf, definition.id),
  };
}

function printedOf({ id, source, publishedOn, total, figureStatus, legalBasis }: PublishedTable): Printed {
  return {
    id,
    source,
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

/** The largest, and what the others come to together. */
function topOf(rows: readonly Row[], most: number): Row[] {
  const sorted = rows.toSorted((a, b) => b.n - a.n);
  const rest = sorted.slice(most);
  if (rest.length === 0) return sorted;
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

function rowOf({ by, keepsBack }: Question, row: Omit<Row, 'n'> & { n: number | null }): FigureRow {
  const shown = (n: number | undefined): number | null | undefined =>
    n !== undefined && keepsBack && (row.n === null || isSmall(n)) ? null : n;
  const [of, against] = [shown(row.of as number | undefined), shown(row.against as number | undefined)];
  const key = Object.fromEntries(by.map((each: Breakdown) => [each, (row[each] as string | null) ?? null]));
  return {
    ...(row['rest'] === undefined ? { key } : { key: {}, rest: row['rest'] as number }),
    n: row.n,
    ...(of !== undefined && { of }),
    ...(against !== undefined && { against }),
  };
}
