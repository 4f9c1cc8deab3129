import type { Page } from './paging.js';
import type { Attempt } from './registration.js';
import { address, request } from './request.js';
import type { DuplicateLine, DuplicateRecord } from './types.js';

const DUPLICATES = '/api/registration/v1/duplicates';

/** The pairs that this office is to decide, or has decided. */
export function findDuplicates(
  filter: { state?: string; after?: string | undefined },
  signal?: AbortSignal,
): Promise<Page<DuplicateLine>> {
  return request('GET', address(DUPLICATES, { ...filter, limit: '25' }), { signal });
}

export function getDuplicate(duplicateId: string, signal?: AbortSignal): Promise<DuplicateRecord> {
  return request('GET', `${DUPLICATES}/${duplicateId}`, { signal });
}

export async function decideDuplicate(
  duplicateId: string,
  decision: 'dismissal' | 'merge' | 'undo',
  body: object,
  attempt: Attempt,
): Promise<void> {
  await request('POST', `${DUPLICATES}/${duplicateId}/${decision}`, { body, ...attempt });
}
