import { saveFile } from '../../../files/save-file.js';
import { FAINT, FONT, INK, PAPER } from './paper.js';

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 20;
const LINE = 17;
/** Pixels of a picture for each of the screen: sharp on paper. */
const SCALE = 2;

/** A chart as a picture of its own: with its title above and what it rests on below. */
export interface Picture {
  title: string;
  stamps: readonly string[];
}

export function saveSvg(chart: SVGSVGElement, picture: Picture, name: string): void {
  saveFile(`${name}.svg`, textOf(stamped(chart, picture)), 'image/svg+xml');
}

/** @throws where the browser cannot draw the picture */
export async function savePng(chart: SVGSVGElement, picture: Picture, name: string): Promise<void> {
  const svg = stamped(chart, picture);
  const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
  const image = new Image();
  // An address of data, because the gateway's content security policy lets no picture in by any other.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(textOf(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('The browser made no picture');
  saveFile(`${name}.png`, blob, 'image/png');
}

function textOf(svg: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(svg);
}

function stamped(chart: SVGSVGElement, { title, stamps }: Picture): SVGSVGElement {
  const [chartWidth, chartHeight] = [
    Number(chart.getAttribute('width')),
    Number(chart.getAttribute('height')),
  ];
  const width = Math.max(chartWidth, 640) + 2 * MARGIN;
  const letters = Math.floor((width - 2 * MARGIN) / 6.2);
  const head = wrapped(title, Math.floor(letters * 0.7));
  const foot = stamps.flatMap((stamp) => wrapped(stamp, letters));
  const top = MARGIN + head.length * 24 + 8;
  const bottom = top + chartHeight + 24;
  const height = bottom + foot.length * LINE + MARGIN;
  const svg = element('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
  const inner = chart.cloneNode(true) as SVGSVGElement;
  inner.setAttribute('x', String(MARGIN));
  inner.setAttribute('y', String(top));
  svg.append(
    element('rect', { width, height, fill: PAPER }),
    ...head.map((line, place) => words(line, MARGIN + 16 + place * 24, 18, INK)),
    inner,
    ...foot.map((line, place) => words(line, bottom + place * LINE, 12, FAINT)),
  );
  return svg as SVGSVGElement;
}

function words(line: string, y: number, size: number, fill: string): SVGElement {
  const text = element('text', { x: MARGIN, y, fill, 'font-size': size, 'font-family': FONT });
  text.textContent = line;
  return text;
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** A text in lines of so many letters at most, broken between words. */
export function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
