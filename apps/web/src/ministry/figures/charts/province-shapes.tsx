import map from '@svg-maps/indonesia';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { hatchedWords, numberCell } from '../cell-words.js';
import type { Line } from '../rows.js';
import { HatchPattern } from './hatch.js';
import { type Mark, walkable } from './marks.js';
import { BAR, FAINT, FONT, GRID, HATCH, INK, PAPER } from './paper.js';

/** Shapes know 34 provinces: the new ones of Papua lie in the old. */
const PROVINCES: Readonly<Record<string, readonly string[]>> = {
  'id-ac': ['11'],
  'id-su': ['12'],
  'id-sb': ['13'],
  'id-ri': ['14'],
  'id-ja': ['15'],
  'id-ss': ['16'],
  'id-be': ['17'],
  'id-la': ['18'],
  'id-bb': ['19'],
  'id-kr': ['21'],
  'id-jk': ['31'],
  'id-jb': ['32'],
  'id-jt': ['33'],
  'id-yo': ['34'],
  'id-ji': ['35'],
  'id-bt': ['36'],
  'id-ba': ['51'],
  'id-nb': ['52'],
  'id-nt': ['53'],
  'id-kb': ['61'],
  'id-kt': ['62'],
  'id-ks': ['63'],
  'id-ki': ['64'],
  'id-ku': ['65'],
  'id-sa': ['71'],
  'id-st': ['72'],
  'id-sn': ['73'],
  'id-sg': ['74'],
  'id-go': ['75'],
  'id-sr': ['76'],
  'id-ma': ['81'],
  'id-mu': ['82'],
  'id-pa': ['91', '93', '94', '95'],
  'id-pb': ['92', '96'],
};

interface ProvinceShapesProps {
  label: string;
  lines: readonly Line[];
  nameOf: (province: string) => string;
}

interface Circle {
  id: string;
  x: number;
  y: number;
}

/**
 * The provinces as they lie, with a circle by how many: a shaded area would make a wide and empty province look like much.
 * One of which nothing is told is hatched, and its circle is empty.
 * Shapes: MapSVG, CC BY 4.0.
 */
export default function ProvinceShapes({ label, lines, nameOf }: ProvinceShapesProps): JSX.Element {
  const picture = useRef<SVGSVGElement>(null);
  const [circles, setCircles] = useState<readonly Circle[]>([]);
  useEffect(() => {
    const shapes = [...(picture.current?.querySelectorAll<SVGPathElement>('path') ?? [])];
    setCircles(
      shapes.map((shape) => {
        const { x, y, width, height } = shape.getBBox();
        return { id: shape.id, x: x + width / 2, y: y + height / 2 };
      }),
    );
  }, []);
  const numbers = new Map(lines.map((line) => [line.key['province'], line]));
  const hatched = hatchedWords(lines);
  const most = Math.max(1, ...Object.keys(PROVINCES).map((id) => sumOf(id, numbers) ?? 0));
  useEffect(() => {
    const drawn = [...(picture.current?.querySelectorAll('circle') ?? [])];
    for (const element of drawn) element.querySelector('title')?.remove();
    walkable(
      drawn.map((element, place): Mark => {
        const id = circles[place]?.id ?? '';
        const names = (PROVINCES[id] ?? []).map(nameOf).join(', ');
        return { element, said: `${names}: ${numberCell(sumOf(id, numbers), saidOf(id, numbers))}` };
      }),
    );
  }, [circles, lines]);
  return (
    <div class="chart__picture">
      <svg
        ref={picture}
        viewBox={map.viewBox}
        width="793"
        height="288"
        role="group"
        aria-label={label}
        font-family={FONT}
      >
        <HatchPattern />
        {map.locations.map(({ id, path }) => {
          const isTold = sumOf(id, numbers) !== null;
          return (
            <path
              key={id}
              id={id}
              d={path}
              fill={isTold ? GRID : HATCH}
              stroke={isTold ? PAPER : FAINT}
              stroke-width="0.5"
            />
          );
        })}
        {circles.map(({ id, x, y }) => {
          const n = sumOf(id, numbers);
          return (
            <circle
              key={id}
              cx={x}
              cy={y}
              r={n === null ? 3 : 2 + 22 * Math.sqrt(n / most)}
              fill={n === null ? PAPER : BAR}
              fill-opacity={n === null ? 1 : 0.75}
              stroke={INK}
            />
          );
        })}
      </svg>
      {hatched && <p class="secondary small">{t`Diarsir: ${hatched}`}</p>}
      <p class="secondary small">
        {t`Batas 34 provinsi: empat provinsi baru di Tanah Papua digabung dengan induknya. Bentuk: MapSVG, CC BY 4.0.`}
      </p>
    </div>
  );
}

/** Whether none of the provinces of a shape was ever heard. */
function saidOf(id: string, lines: ReadonlyMap<string | null | undefined, Line>): { unheard?: true } {
  const isHeard = (PROVINCES[id] ?? []).some((province) => !lines.get(province)?.unheard);
  return isHeard ? {} : { unheard: true };
}

/** What the provinces of a shape come to together; null where of one of them it is not told, or none was heard. */
function sumOf(id: string, lines: ReadonlyMap<string | null | undefined, Line>): number | null {
  const counted = (PROVINCES[id] ?? []).map((province) => lines.get(province));
  if (saidOf(id, lines).unheard) return null;
  return counted.some((line) => line?.n === null && !line.unheard)
    ? null
    : counted.reduce((sum, line) => sum + (line?.n ?? 0), 0);
}
