import { t } from '@lingui/core/macro';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import { numberWords } from '../../../locale/format.js';
import { hatchedWords, numberCell } from '../cell-words.js';
import { type Line, shadeOf, shadesOf } from '../rows.js';
import { HatchPattern } from './hatch.js';
import { target } from './marks.js';
import { FAINT, FONT, HATCH, INK, PAPER, SHADES } from './paper.js';
import { TILES, type Tile } from './tiles.js';
import { useWidth } from './use-width.js';

interface TileMapProps {
  label: string;
  lines: readonly Line[];
  nameOf: (province: string) => string;
  /** A province was chosen: its kabupaten and cities are asked for. */
  onChoose?: (province: string) => void;
}

const NARROW = 600;

/** The provinces as squares, shaded by how many; each is reached by keyboard, and opens what lies in it. */
export function TileMap({ label, lines, nameOf, onChoose }: TileMapProps): JSX.Element {
  const [box, width] = useWidth();
  const [current, setCurrent] = useState(0);
  const narrow = width < NARROW;
  const side = width / (narrow ? 7 : 14);
  const rows = narrow ? 11 : 7;
  const bounds = shadesOf(lines.flatMap(({ n }) => n ?? []));
  const legend = legendOf(bounds, lines);
  const legendTop = rows * side + 16;
  const perRow = Math.max(1, Math.floor(width / 170));
  const height = legendTop + Math.ceil(legend.length / perRow) * 26;
  const byProvince = new Map(lines.map((line) => [line.key['province'], line]));

  const onKeyDown = (event: TargetedKeyboardEvent<SVGSVGElement>): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose?.(TILES[current]!.province);
      return;
    }
    const to = target(event.key, current, TILES.length);
    if (to === undefined) return;
    event.preventDefault();
    setCurrent(to);
    event.currentTarget.querySelector<SVGGElement>(`[data-place="${to}"]`)?.focus();
  };

  return (
    <div ref={box} class="chart__picture">
      {width > 0 && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={label}
          font-family={FONT}
          onKeyDown={onKeyDown}
        >
          <HatchPattern />
          {TILES.map((tile, place) => (
            <TileMark
              key={tile.province}
              tile={tile}
              at={narrow ? tile.narrow : tile.wide}
              side={side}
              line={byProvince.get(tile.province)}
              bounds={bounds}
              name={nameOf(tile.province)}
              place={place}
              reachable={place === current}
              onChoose={
                onChoose &&
                (() => {
                  setCurrent(place);
                  onChoose(tile.province);
                })
              }
            />
          ))}
          {legend.map(({ fill, text }, place) => (
            <g
              key={text}
              transform={`translate(${(place % perRow) * 170}, ${legendTop + Math.floor(place / perRow) * 26})`}
            >
              <rect width="18" height="18" x="1" y="1" fill={fill} stroke={FAINT} />
              <text x="26" y="15" font-size="13" fill={INK}>
                {text}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

interface TileMarkProps {
  tile: Tile;
  at: readonly [number, number];
  side: number;
  line: Line | undefined;
  bounds: readonly number[];
  name: string;
  place: number;
  reachable: boolean;
  onChoose: (() => void) | undefined;
}

function TileMark(props: TileMarkProps): JSX.Element {
  const { tile, at, side, line, bounds, name, place, reachable, onChoose } = props;
  const { fill, ink } = lookOf(line, bounds);
  const number = line ? numberCell(line.n, line) : t`tidak termasuk jawaban ini`;
  // What stands on the tile comes first, so that who speaks to the computer can say what she sees.
  const said = `${tile.short} ${numberOn(line)}: ${name}, ${number}`;
  const size = side - 3;
  const hatched = fill === HATCH;
  return (
    <g
      class="chart__tile"
      transform={`translate(${at[0] * side + 1.5}, ${at[1] * side + 1.5})`}
      role={onChoose ? 'button' : 'img'}
      tabindex={reachable ? 0 : -1}
      data-place={place}
      aria-label={onChoose ? t`${said}. Lihat kabupaten dan kota.` : said}
      onClick={onChoose}
    >
      <rect width={size} height={size} rx="4" fill={fill} stroke={FAINT} />
      {hatched && <rect x="2" y={size * 0.2} width={size - 4} height={size * 0.6} fill={PAPER} />}
      <text
        x={size / 2}
        y={size * 0.45}
        text-anchor="middle"
        font-size={fontSize(tile.short, size)}
        fill={ink}
      >
        {tile.short}
      </text>{' '}
      <text
        x={size / 2}
        y={size * 0.75}
        text-anchor="middle"
        font-size={fontSize(numberOn(line), size)}
        font-weight="700"
        fill={ink}
      >
        {numberOn(line)}
      </text>
    </g>
  );
}

function lookOf(line: Line | undefined, bounds: readonly number[]): { fill: string; ink: string } {
  if (!line) return { fill: PAPER, ink: FAINT };
  if (line.n === null) return { fill: HATCH, ink: INK };
  const shade = shadeOf(line.n, bounds);
  return (shade >= 0 && SHADES[shade + SHADES.length - bounds.length]) || { fill: PAPER, ink: INK };
}

function numberOn(line: Line | undefined): string {
  if (!line) return '';
  if (line.unheard) return '–';
  return line.n === null ? '< 5' : numberWords(line.n);
}

/** As large as lets the word stand in its square. */
function fontSize(word: string, size: number): number {
  return Math.min(14, (size - 4) / (0.6 * Math.max(4, word.length)));
}

function legendOf(bounds: readonly number[], lines: readonly Line[]): { fill: string; text: string }[] {
  const shades = bounds.map((bound, place) => {
    const next = bounds[place + 1];
    const [first, last] = [numberWords(bound), next === undefined ? '' : numberWords(next - 1)];
    const fill = SHADES[place + SHADES.length - bounds.length]!.fill;
    if (next === undefined) return { fill, text: t`${first} ke atas` };
    return { fill, text: first === last ? first : `${first}–${last}` };
  });
  const hatched = hatchedWords(lines);
  return [{ fill: PAPER, text: '0' }, ...shades, ...(hatched ? [{ fill: HATCH, text: hatched }] : [])];
}
