/** A measured figure, with the bar it must meet where it has one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** The least and the greatest of what was measured. */
  readonly range: readonly [number, number];
  readonly unit: string;
  readonly bar?: string;
  readonly holds?: boolean;
}

export interface Pair {
  readonly subject: number;
  readonly baseline: number;
}

/**
 * Measures subject and baseline by turns (A B A B …): machines are shared and noisy, so only ratios taken side by side
 * mean anything. The first pair warms up and is dropped.
 */
export async function interleave(
  pairs: number,
  subject: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<Pair[]> {
  const measured: Pair[] = [];
  for (let i = 0; i <= pairs; i++) measured.push({ subject: await subject(), baseline: await baseline() });
  return measured.slice(1);
}

/** The median ratio of the pairs; a bar of `least` holds when the median reaches it. */
export function ratio(name: string, pairs: readonly Pair[], least: number): Figure {
  const ratios = pairs.map(({ subject, baseline }) => subject / baseline);
  const value = median(ratios);
  return {
    name,
    value: round(value),
    range: rangeOf(ratios),
    unit: '',
    bar: `≥ ${least}`,
    holds: value >= least,
  };
}

/** A figure that must stay below its bar, or has none. */
export function figure(name: string, values: readonly number[], unit: string, below?: number): Figure {
  const value = median(values);
  const bar = below === undefined ? {} : { bar: `< ${below}`, holds: value < below };
  return { name, value: round(value), range: rangeOf(values), unit, ...bar };
}

/** A figure that must reach its bar. */
export function atLeast(name: string, values: readonly number[], unit: string, least: number): Figure {
  const value = median(values);
  return {
    name,
    value: round(value),
    range: rangeOf(values),
    unit,
    bar: `≥ ${least}`,
    holds: value >= least,
  };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  return [round(Math.min(...values)), round(Math.max(...values))];
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
