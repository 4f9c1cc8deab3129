import { inAreas, setting } from '@libs/database';

/** Named analysts: the ministry of the whole country, an office of its own area (domain.md §8.3). */
export const FIGURES_SHOWN = `(select ${setting('role')} = 'KEMENTERIAN') or (
  (select ${setting('role')} in ('DINAS', 'BP3MI')) and (${inAreas('area')}))`;

const servedBy = (office: string): string =>
  `${FIGURES_SHOWN} or ((select ${setting('role')} = 'BP3MI') and ${office} = ${setting('org')})`;

/** Besides, BP3MI of whom it served itself, from wherever they are: that is what it prints of itself. */
export const ENTRIES_SHOWN = servedBy('office');
export const MONTHS_SHOWN = servedBy(`dimension = 'office' and value`);
