import type { Page } from './paging.js';
import type { Attempt } from './registration.js';
import { request } from './request.js';
import type { DocumentLine, DocumentRecord, PartHistoryLine } from './types.js';

const REGISTRATION = '/api/registration/v1';

/** A worker's papers, what was written down last first; of numbers the last three characters. */
export async function documentsOf(workerId: string, signal?: AbortSignal): Promise<readonly DocumentLine[]> {
  const path = `${REGISTRATION}/workers/${workerId}/documents`;
  return (await request<Page<DocumentLine>>('GET', path, { signal })).items;
}

export function getDocument(documentId: string, signal?: AbortSignal): Promise<DocumentRecord> {
  return request('GET', `${REGISTRATION}/documents/${documentId}`, { signal });
}

export async function recordDocument(workerId: string, body: object, idempotencyKey: string): Promise<void> {
  await request('POST', `${REGISTRATION}/workers/${workerId}/documents`, { body, idempotencyKey });
}

export type DocumentStep = 'sighting' | 'verification' | 'rejection' | 'revocation';

export async function takeDocumentStep(
  documentId: string,
  step: DocumentStep,
  body: object,
  attempt: Attempt,
): Promise<void> {
  await request('POST', `${REGISTRATION}/documents/${documentId}/${step}`, { body, ...attempt });
}

/** What was done to papers and whatever else hangs on a record, the last first. */
export async function partHistoryOf(
  workerId: string,
  signal?: AbortSignal,
): Promise<readonly PartHistoryLine[]> {
  const path = `${REGISTRATION}/workers/${workerId}/history/parts`;
  return (await request<Page<PartHistoryLine>>('GET', path, { signal })).items;
}
