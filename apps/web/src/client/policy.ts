import type { Page } from './paging.js';
import type { Attempt } from './registration.js';
import { address, request } from './request.js';
import type {
  CostRowView,
  ParameterRowView,
  PolicyChangeView,
  PolicyRowView,
  ProposeChangeRequest,
  ProposeCostRequest,
  ProposeParametersRequest,
} from './types.js';

export type Proposal =
  | ({ to: 'changes' } & ProposeChangeRequest)
  | ({ to: 'parameter-changes' } & ProposeParametersRequest)
  | ({ to: 'cost-changes' } & ProposeCostRequest);

const POLICY = '/api/placement/v1/policy';

/** Every row of one country, or of all, as they stand and as they stood. */
export function findPolicyRows(
  country: string | undefined,
  signal: AbortSignal,
): Promise<readonly PolicyRowView[]> {
  return all((after) => `destinations${address('', { country, after, limit: '100' })}`, signal);
}

/** Every row of the numbers of the rules. */
export function findParameterRows(signal: AbortSignal): Promise<readonly ParameterRowView[]> {
  return all((after) => `parameters${address('', { after, limit: '100' })}`, signal);
}

/** Every row of one cost. */
export function findCostRows(item: string, signal: AbortSignal): Promise<readonly CostRowView[]> {
  return all((after) => `costs${address('', { item, after, limit: '100' })}`, signal);
}

/** Page after page: of rows that have replaced each other none may be missing. */
async function all<Row>(
  path: (after: string | undefined) => string,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const page = await request<Page<Row>>('GET', `${POLICY}/${path(after)}`, { signal });
    rows.push(...page.items);
    after = page.next;
  } while (after);
  return rows;
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

/** A row is proposed, by the table that it is of. */
export function proposeChange(row: Proposal, idempotencyKey: string): Promise<PolicyChangeView> {
  const { to, ...body } = row;
  return request('POST', `${POLICY}/${to}`, { body, idempotencyKey });
}

export function decideChange(
  changeId: string,
  decision: 'approval' | 'rejection',
  attempt: Attempt,
): Promise<PolicyChangeView> {
  return request('POST', `${POLICY}/changes/${changeId}/${decision}`, { body: {}, ...attempt });
}
