import type { Page } from './paging.js';
import type { Attempt } from './registration.js';
import { address, request } from './request.js';

/** The addresses of the lists that offices work from, and of what they do. */
const API = '/api';

/** A page of a service's list: `training/v1/candidates`. */
export function findLines<Line>(
  list: string,
  after: string | undefined,
  signal: AbortSignal,
  filter: Record<string, string> = {},
): Promise<Page<Line>> {
  return request('GET', address(`${API}/${list}`, { ...filter, after, limit: '25' }), { signal });
}

export function getLine<Line>(list: string, id: string, signal: AbortSignal): Promise<Line> {
  return request('GET', `${API}/${list}/${id}`, { signal });
}

/** Does a step: `placement/v1/placements/<id>/visa`. */
export async function take(step: string, body: object, attempt: Attempt): Promise<void> {
  await request('POST', `${API}/${step}`, { body, ...attempt });
}
