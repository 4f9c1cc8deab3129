import { today } from '../locale/today.js';
import { Problem } from './problem.js';
import { address, request } from './request.js';
import type { AreaView } from './types.js';

const AREAS = '/api/registration/v1/areas';

/** Places do not change while a page is open: each is asked for once. */
const known = new Map<string, Promise<AreaView>>();

export function getArea(code: string): Promise<AreaView> {
  const asked = known.get(code) ?? request<AreaView>('GET', `${AREAS}/${code}`);
  known.set(code, asked);
  asked.catch(() => known.delete(code));
  return asked;
}

/** Whether a code is on today's list; fails where nobody can be asked. */
export async function isCurrentArea(code: string): Promise<boolean> {
  try {
    const { validTo } = await getArea(code);
    return validTo === undefined || validTo >= today();
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return false;
    throw error;
  }
}

/** The subdistricts of an area: an office looks at one of them at a time. */
export async function subdistrictsOf(area: string, signal?: AbortSignal): Promise<readonly AreaView[]> {
  const found = await request<{ items: readonly AreaView[] }>(
    'GET',
    address(AREAS, { q: area, level: '3', limit: '50' }),
    { signal },
  );
  return found.items;
}

/** Places of any level whose name begins so, the best fit first; or whose code does. */
export async function findAreas(name: string, signal?: AbortSignal): Promise<readonly AreaView[]> {
  const found = await request<{ items: readonly AreaView[] }>(
    'GET',
    address(AREAS, { q: name, limit: '8' }),
    {
      signal,
    },
  );
  return found.items;
}
