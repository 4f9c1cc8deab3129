import type { Page } from './paging.js';
import { address, request } from './request.js';
import type { CandidateEntry } from './types.js';

/** The village's register of candidates, the newest first. */
export function findCandidates(
  filter: { from?: string; to?: string },
  { after, limit }: { after: string | undefined; limit: number },
  signal?: AbortSignal,
): Promise<Page<CandidateEntry>> {
  const { from, to } = filter;
  const path = address('/api/registration/v1/registers/candidates', {
    from,
    to,
    after,
    limit: String(limit),
  });
  return request('GET', path, { signal });
}
