import { inAreas, setting } from '@libs/database';

/** Named analysts: the ministry of the whole country, an office of its own area (domain.md §8.3). */
export const FIGURES_SHOWN = `(select ${setting('role')} = 'KEMENTERIAN') or (
  (select ${setting('role')} in ('DINAS', 'BP3MI')) and (${inAreas('area')}))`;
