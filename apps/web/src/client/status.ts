import { address, request } from './request.js';
import type { Freshness, JourneyView, StateFigures } from './types.js';

const STATUS = '/api/status/v1';

export async function readFreshness(signal?: AbortSignal): Promise<Freshness> {
  return (await request<Freshness>('GET', `${STATUS}/freshness`, { signal })).data;
}

export async function readStateFigures(signal?: AbortSignal): Promise<StateFigures> {
  return (await request<StateFigures>('GET', address(`${STATUS}/figures/states`, { by: 'area' }), { signal }))
    .data;
}

export async function readJourneys(workerId: string, signal?: AbortSignal): Promise<readonly JourneyView[]> {
  return (
    await request<{ journeys: readonly JourneyView[] }>('GET', `${STATUS}/journeys/${workerId}`, { signal })
  ).data.journeys;
}
