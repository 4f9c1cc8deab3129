import {
  barX,
  dot,
  gridX,
  gridY,
  axisX,
  axisY,
  lineY,
  plot,
  ruleX,
  ruleY,
  text,
  tickX,
} from '@observablehq/plot';
import { type JSX, render } from 'preact';
import { useEffect } from 'preact/hooks';
import { monthShort, numberWords } from '../../../locale/format.js';
import { HatchPattern } from './hatch.js';
import { type Mark, walkable } from './marks.js';
import { BAR, FAINT, FONT, GRID, HATCH, INK, SERIES } from './paper.js';
import { useWidth } from './use-width.js';

export interface BarRow {
  label: string;
  /** Null: not told. */
  n: number | null;
  against?: number | null;
  /** The number in words, behind the label. */
  number: string;
}

export interface LineSeries {
  name: string;
  points: readonly { month: string; n: number | null }[];
}

interface PlotChartProps {
  /** What the picture shows, in one sentence. */
  label: string;
  bars?: readonly BarRow[];
  lines?: readonly LineSeries[];
}

/** Bars or lines by Observable Plot: one stop of the tab key, walked by the arrows. */
export default function PlotChart({ label, bars, lines }: PlotChartProps): JSX.Element {
  const [box, width] = useWidth();
  useEffect(() => {
    const host = box.current;
    if (!host || width === 0) return;
    const svg = bars ? drawBars(bars, width) : drawLines(lines ?? [], width);
    // Rules of its own, which the gateway's content security policy would refuse and report.
    svg.querySelector('style')?.remove();
    // Names for programmers, on groups that have no role in which they could be read out.
    for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', label);
    host.replaceChildren(svg);
  });
  return <div ref={box} class="chart__picture" />;
}

const ROW = 44;
const STYLE = {
  fontFamily: FONT,
  fontSize: '13px',
  color: INK,
  background: 'none',
  overflow: 'visible',
} as const;

function drawBars(bars: readonly BarRow[], width: number): SVGSVGElement {
  const most = Math.max(1, ...bars.flatMap(({ n, against }) => [n ?? 0, against ?? 0]));
  const rows = bars.map((bar, place) => ({ ...bar, place: String(place) }));
  const svg = plot({
    width,
    height: rows.length * ROW + 28,
    margin: 1,
    marginBottom: 27,
    marginRight: 16,
    style: STYLE,
    color: { type: 'identity' },
    x: { domain: [0, most], nice: true },
    y: { type: 'band', domain: rows.map(({ place }) => place), padding: 0, axis: null },
    marks: [
      gridX({ stroke: GRID, strokeOpacity: 1, ticks: width < 500 ? 3 : 6 }),
      axisX({ label: null, ticks: width < 500 ? 3 : 6, tickFormat: wholeNumber, color: FAINT, fontSize: 12 }),
      barX(rows, {
        x: ({ n }: BarRow) => n ?? most / 8,
        y: 'place',
        fill: ({ n }: BarRow) => (n === null ? HATCH : BAR),
        insetTop: 22,
        insetBottom: 4,
      }),
      tickX(rows, {
        x: ({ against }: BarRow) => against ?? Number.NaN,
        y: 'place',
        stroke: INK,
        strokeWidth: 3,
        insetTop: 19,
        insetBottom: 1,
      }),
      text(rows, {
        y: 'place',
        frameAnchor: 'left',
        textAnchor: 'start',
        dy: -10,
        text: (bar: BarRow) => barWords(bar, width),
        fill: INK,
        stroke: '#ffffff',
        strokeWidth: 4,
        lineWidth: width / 13 - 1,
        textOverflow: 'ellipsis-end',
      }),
      ruleX([0], { stroke: INK }),
      barX(rows, { x1: 0, x2: most, y: 'place', fill: 'transparent', className: 'rows' }),
    ],
  }) as SVGSVGElement;
  addHatch(svg);
  const areas = [...svg.querySelectorAll('.rows rect')];
  walkable(areas.map((element, place): Mark => ({ element, said: saidOf(bars[place]) })));
  return svg;
}

/** A long name is cut, never its number: about so many letters stand in the width. */
function barWords({ label, number }: BarRow, width: number): string {
  const room = Math.floor(width / 7.5) - number.length - 3;
  return `${label.length > room ? `${label.slice(0, room)}…` : label}: ${number}`;
}

function saidOf(bar: BarRow | undefined): string {
  return bar ? `${bar.label}: ${bar.number}` : '';
}

function drawLines(lines: readonly LineSeries[], width: number): SVGSVGElement {
  const most = Math.max(1, ...lines.flatMap(({ points }) => points.map(({ n }) => n ?? 0)));
  const months = [...new Set(lines.flatMap(({ points }) => points.map(({ month }) => month)))].toSorted();
  const every = Math.ceil(months.length / Math.max(3, Math.floor(width / 75)));
  const named = lines.length > 1;
  const top = named ? 20 * lines.length + 16 : 16;
  const series = lines.map((line, place) => ({ ...line, ...SERIES[place % SERIES.length]! }));
  const svg = plot({
    width,
    height: 260 + top,
    marginTop: top,
    marginLeft: 12 + 8 * numberWords(most).length,
    marginRight: 24,
    marginBottom: 30,
    style: STYLE,
    color: { type: 'identity' },
    x: { type: 'point', domain: months, padding: 0.1 },
    y: { domain: [0, most], nice: true },
    marks: [
      gridY({ stroke: GRID, strokeOpacity: 1, ticks: 5 }),
      axisY({ label: null, ticks: 5, tickFormat: wholeNumber, color: FAINT, fontSize: 12 }),
      axisX({
        label: null,
        ticks: months.filter((_, place) => (months.length - 1 - place) % every === 0),
        tickFormat: monthShort,
        color: FAINT,
        fontSize: 12,
      }),
      ruleY([0], { stroke: INK }),
      ...series.flatMap(({ name, points, stroke, dash, symbol }, place) => {
        const told = points.map(({ month, n }) => ({ month, n: n ?? Number.NaN }));
        return [
          lineY(told, { x: 'month', y: 'n', stroke, strokeWidth: 2.5, strokeDasharray: dash }),
          dot(told, { x: 'month', y: 'n', fill: stroke, symbol, r: 4.5, className: 'points' }),
          ...(named
            ? [
                dot([0], {
                  frameAnchor: 'top-left',
                  dx: 8,
                  dy: 20 * place - top + 12,
                  fill: stroke,
                  symbol,
                  r: 5,
                }),
                text([name], {
                  frameAnchor: 'top-left',
                  textAnchor: 'start',
                  dx: 20,
                  dy: 20 * place - top + 7,
                  fill: stroke,
                }),
              ]
            : []),
        ];
      }),
    ],
  }) as SVGSVGElement;
  const points = [...svg.querySelectorAll('.points > *')];
  const told = lines.flatMap(({ name, points: all }) =>
    all.filter(({ n }) => n !== null).map(({ month, n }) => ({ name, month, n: n ?? 0 })),
  );
  walkable(
    points.map((element, place): Mark => {
      const { name = '', month = '', n = 0 } = told[place] ?? {};
      return { element, said: `${named ? `${name}, ` : ''}${monthShort(month)}: ${numberWords(n)}` };
    }),
  );
  return svg;
}

/** Of ticks between whole numbers none is written: half a person is none. */
function wholeNumber(n: number): string {
  return Number.isInteger(n) ? numberWords(n) : '';
}

function addHatch(svg: SVGSVGElement): void {
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  svg.prepend(group);
  render(<HatchPattern />, group);
}
