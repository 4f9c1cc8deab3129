import { t } from '@lingui/core/macro';
import type { FigureAnswer, FigureRow } from '../../client/types.js';
import { differenceWords, numberWords, percentWords } from '../../locale/format.js';
import { differenceOf, type Line } from './rows.js';

/** A number of an answer: zero is zero, what is kept back says so, and what nobody can know is a dash. */
export function numberCell(
  n: number | null | undefined,
  { unheard, none }: Pick<Line, 'unheard' | 'none'> = {},
): string {
  if (unheard) return t`– belum melapor`;
  if (none) return '–';
  if (n === null) return t`tidak ditampilkan (<\u00a05)`;
  return n === undefined ? '–' : numberWords(n);
}

/** "27,4 % (79.339 dari 289.339)": no share without numerator and denominator. */
export function shareCell(n: number | null | undefined, of: number | null | undefined): string {
  if (n === null || n === undefined || of === null || of === undefined || of === 0) return '–';
  const [percent, part, whole] = [percentWords(n, of), numberWords(n), numberWords(of)];
  return t`${percent} (${part} dari ${whole})`;
}

export function differenceCell(line: Line): string {
  const difference = differenceOf(line);
  if (difference === undefined) return '–';
  if (!line.against) return differenceWords(difference);
  return `${differenceWords(difference)} (${percentChange(difference, line.against)})`;
}

function percentChange(difference: number, against: number): string {
  const percent = percentWords(Math.abs(difference), Math.abs(against));
  return difference === 0 ? percent : `${difference > 0 ? '+' : '\u2212'}${percent}`;
}

/** What the numbers of an answer are called: people, days, or those of a cohort that had ended. */
export function numberHead(counts: FigureAnswer['counts']): string {
  switch (counts) {
    case 'MEDIAN_DAYS':
      return t`Median hari`;
    case 'COHORT_IN_MONTH':
    case 'COHORT_BY_DAY':
      return t`Selesai`;
    default:
      return t`Jumlah`;
  }
}

/** A number of the whole answer; undefined where there is nothing to tell, since nothing was kept back: a median of no days. */
export function ofWhole(
  n: number | null | undefined,
  { suppressed }: FigureAnswer,
): number | null | undefined {
  return n === null && suppressed.cells === 0 ? undefined : n;
}

/** Of what a share is: of the answer's own whole, where it has one, else of the total. A median has none. */
export function shareOf(row: Pick<FigureRow, 'of'>, answer: FigureAnswer): number | null | undefined {
  if (answer.counts === 'MEDIAN_DAYS') return undefined;
  return isCohort(answer.counts) ? row.of : answer.total;
}

/** Of those that are told with how many there were in all. */
export function isCohort(counts: FigureAnswer['counts']): boolean {
  return counts === 'COHORT_IN_MONTH' || counts === 'COHORT_BY_DAY' || counts === 'SHARE';
}

/** What a hatched place of this very map means: where nothing is kept back it never means few. */
export function hatchedWords(lines: readonly Line[]): string | undefined {
  const [unheard, keptBack] = [
    lines.some((line) => line.unheard),
    lines.some((line) => line.n === null && !line.unheard),
  ];
  if (unheard) return keptBack ? t`< 5 atau belum melapor` : t`belum melapor`;
  return keptBack ? '< 5' : undefined;
}
