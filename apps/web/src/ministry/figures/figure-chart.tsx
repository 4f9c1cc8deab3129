import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Breakdown } from '@libs/journey';
import type { ComponentChildren, JSX } from 'preact';
import type { FigureAnswer } from '../../client/types.js';
import { numberWords } from '../../locale/format.js';
import { numberCell } from './cell-words.js';
import { ChartFigure } from './charts/chart-figure.js';
import { PlotChart, ProvinceShapes } from './charts/lazy-charts.js';
import type { BarRow, LineSeries } from './charts/plot-chart.js';
import { TileMap } from './charts/tile-map.js';
import { fileNameOf, saveCsv } from './figure-file.js';
import { lineName } from './figure-table.js';
import { BREAKDOWN_WORDS, codeName, lowerFirst, rowName } from './figure-words.js';
import type { Filters } from './question.js';
import { inOrder, type Line, usualOrder } from './rows.js';
import { headingOf, markOf, periodWords, stampsOf } from './stamps.js';

export type View = 'tiles' | 'shapes' | 'bars' | 'lines';

/** Bars beyond these are read as a table. */
const BARS = 40;
/** As many lines can be told apart. */
const LINES = 6;

/** How a breakdown can be drawn, the usual way first; a table alone where there is no good one. */
export function viewsOf(by: readonly Breakdown[], counts: FigureAnswer['counts']): readonly View[] {
  const [first, second, third] = by;
  if (first === undefined || third !== undefined) return [];
  if (second !== undefined) return by.includes('month') ? ['lines'] : [];
  if (first === 'month') return ['lines', 'bars'];
  return first === 'province' && counts === 'FLOW' ? ['tiles', 'bars', 'shapes'] : ['bars'];
}

interface FigureChartProps {
  answer: FigureAnswer;
  lines: readonly Line[];
  by: readonly Breakdown[];
  filters: Filters;
  measure: string;
  view: View;
  /** The same rows, and with them their file, where they do not stand beside the chart anyway. */
  table?: ComponentChildren;
  onProvince?: (province: string) => void;
}

export function FigureChart(props: FigureChartProps): JSX.Element {
  const { answer, lines, by, filters, measure, view, table, onProvince } = props;
  const title = `${headingOf(answer)}, ${periodWords(answer)} ${markOf(answer.figureStatus)}`;
  const sentence = sentenceOf(props);
  const nameOf = (province: string): string => codeName('province', province, measure);
  return (
    <ChartFigure
      sentence={sentence}
      fileName={fileNameOf(answer)}
      picture={{ title, stamps: [sentence, ...stampsOf(answer, filters, measure)] }}
      {...(table !== undefined && {
        table,
        onCsv: () => saveCsv({ answer, lines, by, filters, measure }, ','),
      })}
    >
      {view === 'tiles' && (
        <TileMap
          label={sentence}
          lines={lines}
          nameOf={nameOf}
          {...(onProvince && { onChoose: onProvince })}
        />
      )}
      {view === 'shapes' && <ProvinceShapes label={sentence} lines={lines} nameOf={nameOf} />}
      {view === 'bars' && <PlotChart label={sentence} bars={barsOf(lines, by, measure)} />}
      {view === 'lines' && <PlotChart label={sentence} lines={seriesOf(lines, by, measure)} />}
    </ChartFigure>
  );
}

function barsOf(lines: readonly Line[], by: readonly Breakdown[], measure: string): BarRow[] {
  return inOrder(lines, usualOrder(by), () => '')
    .slice(0, BARS)
    .map((line) => ({
      label: lineName(line, by, measure),
      n: line.n,
      number: numberCell(line.n, line),
      ...(line.against !== undefined && { against: line.against }),
    }));
}

/** One line for each code of the other breakdown, the largest in all first. */
function seriesOf(lines: readonly Line[], by: readonly Breakdown[], measure: string): LineSeries[] {
  const other = by.find((each) => each !== 'month');
  const points = new Map<
    string,
    { sum: number; line: LineSeries & { points: { month: string; n: number | null }[] } }
  >();
  for (const line of lines) {
    const month = line.key['month'];
    if (!month) continue;
    const name = other ? rowName(line, other, measure) : '';
    const series = points.get(name) ?? { sum: 0, line: { name, points: [] } };
    points.set(name, series);
    series.sum += line.n ?? 0;
    series.line.points.push({ month, n: line.n });
  }
  return [...points.values()]
    .toSorted((a, b) => b.sum - a.sum)
    .slice(0, LINES)
    .map(({ line: { name, points: all } }) => ({
      name,
      points: all.toSorted((a, b) => a.month.localeCompare(b.month)),
    }));
}

/** What is seen at a glance, in a sentence: the largest of so many. */
function sentenceOf({ answer, lines, by, measure, view }: FigureChartProps): string {
  const what = headingOf(answer);
  const when = periodWords(answer);
  const dimensions = by.map((each) => lowerFirst(i18n._(BREAKDOWN_WORDS[each]))).join(t` dan `);
  const told = lines.filter(({ n, rest }) => n !== null && n > 0 && rest === undefined);
  const largest = told.toSorted((a, b) => (b.n ?? 0) - (a.n ?? 0))[0];
  const about = t`${what}, ${when}, menurut ${dimensions}.`;
  if (!largest) return about;
  const name = lineName(largest, by, measure);
  const number = numberWords(largest.n ?? 0);
  const sentences = [about, t`Terbesar: ${name}, ${number}.`];
  if (view === 'bars' && lines.some(({ against }) => against !== undefined))
    sentences.push(t`Garis tegak hitam: periode pembanding.`);
  if ((view === 'tiles' || view === 'shapes') && lines.some(({ old }) => old !== undefined))
    sentences.push(t`Kode lama tidak tampak di peta, hanya di tabel.`);
  return sentences.join(' ');
}
