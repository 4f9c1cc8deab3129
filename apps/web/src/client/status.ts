import type { Page } from './paging.js';
import { address, request } from './request.js';
import type { Freshness, JourneyLine, Pipeline, StateCounts, WorkerJourneys } from './types.js';

const STATUS = '/api/status/v1';

export function readFreshness(signal?: AbortSignal): Promise<Freshness> {
  return request('GET', `${STATUS}/freshness`, { signal });
}

export function readPipeline(signal?: AbortSignal): Promise<Pipeline> {
  return request('GET', `${STATUS}/pipeline`, { signal });
}

/** Down to kabupaten and kota, by the area of origin. */
export function readStateCounts(signal?: AbortSignal): Promise<StateCounts> {
  return request('GET', address(`${STATUS}/figures/states`, { by: 'regency' }), { signal });
}

export function findJourneys(after: string | undefined, signal?: AbortSignal): Promise<Page<JourneyLine>> {
  return request('GET', address(`${STATUS}/journeys`, { after, limit: '25' }), { signal });
}

export function readJourneys(workerId: string, signal?: AbortSignal): Promise<WorkerJourneys> {
  return request('GET', `${STATUS}/journeys/${workerId}`, { signal });
}
