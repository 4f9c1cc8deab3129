import { spanOf, type Cohort } from './plan.js';
import type { Acts } from './printed-cells.js';

/** A measure that counts acts which another one counts, too. */
export interface Pair {
  readonly measure: string;
  readonly same: string;
  /** A table of `same` that is limited to this counts some of the acts; any other counts all of them. */
  readonly place?: string;
  /** What makes an act one that `same` counts. */
  readonly mark?: string;
}

/** Measures that count the same acts as another one, by another's place, or some of them. */
export const SEEN_FROM: readonly Pair[] = [
  { measure: 'PENEMPATAN_LAYANAN', same: 'PENEMPATAN_MENURUT_UPT', place: 'serviceOffice' },
  { measure: 'KEPULANGAN', same: 'KEPULANGAN_MENURUT_DEBARKASI', place: 'debarkation' },
  { measure: 'KEPULANGAN', same: 'KEPULANGAN_PENDAMPING', mark: 'companion' },
  { measure: 'PENGADUAN', same: 'PENGADUAN_SELESAI_PER_TANGGAL', mark: 'settled' },
  { measure: 'PENGADUAN', same: 'PENGADUAN_SELESAI_DALAM_BULAN', mark: 'settled' },
];

export const isSeenFrom = (measure: string): boolean => SEEN_FROM.some(({ same }) => same === measure);

/** A measure, and those that may count the same acts. */
export function alike(measure: string): string[] {
  const others = SEEN_FROM.filter((pair) => pair.measure === measure).map(({ same }) => same);
  return [measure, ...others, ...(measure === 'KEPULANGAN' ? ['KEPULANGAN_DEPORTASI'] : [])];
}

/** Whatever the units of a cohort are counted as. */
export const actsOf = (cohort: Cohort): Acts => ({ measures: alike(cohort.measure), days: spanOf(cohort) });
