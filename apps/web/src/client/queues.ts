import type { Page } from './paging.js';
import { address, request } from './request.js';
import type {
  BatchOutcome,
  DistrictQueueCount,
  DistrictQueueFound,
  DistrictQueueLine,
  Foresight,
  QueueFound,
  QueueLine,
  VillageQueueCounts,
} from './types.js';

const VILLAGE = '/api/registration/v1/village-queues';

export type VillageQueueName = keyof VillageQueueCounts;

/** One of many, as it was read. */
export interface Item {
  workerId: string;
  version: number;
}

export function countVillageQueues(signal?: AbortSignal): Promise<VillageQueueCounts> {
  return request('GET', VILLAGE, { signal });
}

/** Who has waited longest stands first. */
export function findVillageQueue(
  queue: VillageQueueName,
  place: { after?: string | undefined; limit?: string },
  signal?: AbortSignal,
): Promise<Page<QueueLine>> {
  return request('GET', address(`${VILLAGE}/people`, { queue, limit: '25', ...place }), { signal });
}

/** Those of the queue whose name has these words: asked by POST, so that no name stands in an address. */
export function searchVillageQueue(
  queue: VillageQueueName,
  name: string,
  signal?: AbortSignal,
): Promise<QueueFound> {
  return request('POST', `${VILLAGE}/search`, { body: { queue, name }, signal });
}

/** The head approves many at once: needs a sign-in of the last minutes, and says what became of each. */
export function approveMany(body: object, idempotencyKey: string): Promise<BatchOutcome> {
  return request('POST', `${VILLAGE}/approvals`, { body, idempotencyKey });
}

const DISTRICT = '/api/registration/v1/district-queue';

/** Which part of the district's queue is looked at; what is empty narrows nothing. */
export interface DistrictFilter extends Record<string, string | undefined> {
  area?: string;
  state?: string;
  country?: string;
  overdue?: string;
}

/** The part of the queue that an address names: codes of places, and no person. */
export function districtFilterIn(query: Readonly<Record<string, string | undefined>>): DistrictFilter {
  const { area = '', country = '', overdue = '' } = query;
  return { area, country, overdue };
}

export function countDistrictQueue(
  filter: DistrictFilter,
  signal?: AbortSignal,
): Promise<DistrictQueueCount> {
  return request('GET', address(`${DISTRICT}/count`, filter), { signal });
}

export function findDistrictQueue(
  filter: DistrictFilter,
  place: { after?: string | undefined; limit?: string },
  signal?: AbortSignal,
): Promise<Page<DistrictQueueLine>> {
  return request('GET', address(DISTRICT, { limit: '25', ...filter, ...place }), { signal });
}

export function searchDistrictQueue(name: string, signal?: AbortSignal): Promise<DistrictQueueFound> {
  return request('POST', `${DISTRICT}/search`, { body: { name }, signal });
}

interface Returns {
  items: readonly Item[];
  reasonCode: string;
}

/** What would become of each; nothing is done. */
export function foreseeReturns(body: Returns): Promise<Foresight> {
  return request('POST', `${DISTRICT}/returns/preview`, { body });
}

export function returnMany(body: Returns, idempotencyKey: string): Promise<BatchOutcome> {
  return request('POST', `${DISTRICT}/returns`, { body, idempotencyKey });
}

/** Within some minutes, by the same officer. */
export function takeBackReturns(items: readonly Item[], idempotencyKey: string): Promise<BatchOutcome> {
  return request('POST', `${DISTRICT}/returns/undo`, { body: { items }, idempotencyKey });
}
