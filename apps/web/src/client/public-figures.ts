import { address, request } from './request.js';
import type { PublicFigures, PublicTableOfDay } from './types.js';

/** Where everybody finds the figures, signed in or not. */
export const FIGURES_PAGE = '/angka';

const FIGURES = '/api/status/v1/public/figures';

export function listPublicFigures(signal?: AbortSignal): Promise<PublicFigures> {
  return request('GET', FIGURES, { signal });
}

/** The table as it was printed on a day; of the last period, where none is given. */
export function readPublicTable(
  id: string,
  on: string,
  period: string | undefined,
  signal?: AbortSignal,
): Promise<PublicTableOfDay> {
  return request('GET', address(`${FIGURES}/${encodeURIComponent(id)}`, { on, period }), { signal });
}
