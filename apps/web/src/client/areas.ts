import { request } from './request.js';
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
