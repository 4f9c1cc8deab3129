import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Breakdown } from '@libs/journey';
import type { FigureAnswer } from '../../client/types.js';
import { csv, type Separator } from '../../files/csv.js';
import { saveFile } from '../../files/save-file.js';
import { besidesOf } from './beside.js';
import { numberHead } from './cell-words.js';
import { BREAKDOWN_WORDS, rowName } from './figure-words.js';
import type { Line } from './rows.js';
import { headingOf, markOf, periodWords, stampsOf } from './stamps.js';
import type { Filters } from './question.js';

interface Figure {
  answer: FigureAnswer;
  lines: readonly Line[];
  by: readonly Breakdown[];
  filters: Filters;
  measure: string;
}

/** "PENEMPATAN_LAYANAN-v1-2026-03-01-2026-03-31": which figure, of which version, of when. */
export function fileNameOf({ definition, period }: Pick<FigureAnswer, 'definition' | 'period'>): string {
  return `${definition.id}-v${definition.version}-${period.from}-${period.to}`;
}

/** The rows for a spreadsheet, with codes beside their words, and below them what they rest on. */
export function saveCsv(figure: Figure, separator: Separator): void {
  saveFile(`${fileNameOf(figure.answer)}.csv`, csv(tableOf(figure), separator), 'text/csv;charset=utf-8');
}

/** What the service made of the same question, named as the CSV is. */
export function saveXlsx(answer: FigureAnswer, file: Blob): void {
  saveFile(`${fileNameOf(answer)}.xlsx`, file, file.type);
}

function tableOf({ answer, lines, by, filters, measure }: Figure): string[][] {
  const compared = lines.some(({ against }) => against !== undefined);
  const of = lines.some((line) => line.of !== undefined);
  const head = [
    ...by.flatMap((each) => {
      const word = i18n._(BREAKDOWN_WORDS[each]);
      return [t`Kode: ${word}`, word];
    }),
    numberHead(answer.counts),
    ...(of ? [t`Dari seluruhnya`] : []),
    ...(compared ? [t`Pembanding`] : []),
  ];
  const body = lines.map((line) => [
    ...by.flatMap((each) => {
      const code = line.key[each] ?? null;
      return line.rest === undefined ? [code ?? '', rowName(line, each, measure)] : ['', t`Lainnya`];
    }),
    plain(line.n, line),
    ...(of ? [plain(line.of)] : []),
    ...(compared ? [plain(line.against, line)] : []),
  ]);
  const total = [...by.flatMap(() => ['', '']).slice(1), t`Jumlah seluruhnya`, plain(answer.total)];
  const stamps = [`${headingOf(answer)}, ${periodWords(answer)} ${markOf(answer.figureStatus)}`];
  const besides = besidesOf(answer).map((each) => `${each.term}: ${each.lines.join('. ')}`);
  return [
    head,
    ...body,
    by.length > 0 ? total : ['', ...total].slice(-2),
    [],
    ...[...stamps, ...besides, ...stampsOf(answer, filters, measure)].map((line) => [line]),
  ];
}

/** Digits without points, which a spreadsheet counts with. */
function plain(n: number | null | undefined, { unheard, none }: Pick<Line, 'unheard' | 'none'> = {}): string {
  if (unheard) return t`belum melapor`;
  if (none) return '';
  return n === null ? '< 5' : String(n ?? '');
}
