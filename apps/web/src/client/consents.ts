import type { Page } from './paging.js';
import type { Attempt } from './registration.js';
import { request } from './request.js';
import type { ConsentView } from './types.js';

const REGISTRATION = '/api/registration/v1';

/** What a worker has agreed to, those withdrawn too, the last first. */
export async function consentsOf(workerId: string, signal?: AbortSignal): Promise<readonly ConsentView[]> {
  const path = `${REGISTRATION}/workers/${workerId}/consents`;
  return (await request<Page<ConsentView>>('GET', path, { signal })).items;
}

export async function giveConsent(workerId: string, body: object, idempotencyKey: string): Promise<void> {
  await request('POST', `${REGISTRATION}/workers/${workerId}/consents`, { body, idempotencyKey });
}

export async function withdrawConsent(consentId: string, body: object, attempt: Attempt): Promise<void> {
  await request('POST', `${REGISTRATION}/consents/${consentId}/withdrawal`, { body, ...attempt });
}
