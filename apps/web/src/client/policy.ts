import type { Page } from './paging.js';
import type { Attempt } from './registration.js';
import { address, request } from './request.js';
import type { PolicyChangeView, PolicyRowView, ProposeChangeRequest } from './types.js';

const POLICY = '/api/placement/v1/policy';

/** Every row of one country, or of all, as they stand and as they stood. */
export function findPolicyRows(
  country: string | undefined,
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<PolicyRowView>> {
  return request('GET', address(`${POLICY}/destinations`, { country, after, limit: '50' }), { signal });
}

export function findPolicyChanges(
  after: string | undefined,
  signal: AbortSignal,
): Promise<Page<PolicyChangeView>> {
  return request('GET', address(`${POLICY}/changes`, { after, limit: '25' }), { signal });
}

export function getPolicyChange(changeId: string, signal: AbortSignal): Promise<PolicyChangeView> {
  return request('GET', `${POLICY}/changes/${changeId}`, { signal });
}

export function proposeChange(row: ProposeChangeRequest, idempotencyKey: string): Promise<PolicyChangeView> {
  return request('POST', `${POLICY}/changes`, { body: row, idempotencyKey });
}

export function decideChange(
  changeId: string,
  decision: 'approval' | 'rejection',
  attempt: Attempt,
): Promise<PolicyChangeView> {
  return request('POST', `${POLICY}/changes/${changeId}/${decision}`, { body: {}, ...attempt });
}
