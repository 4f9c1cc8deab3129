import type { Page } from './paging.js';
import { address, request } from './request.js';
import type {
  CorrectWorkerRequest,
  HistoryLine,
  RecordAbroadRequest,
  RegisterWorkerRequest,
  WorkerLine,
  WorkerName,
  WorkerRecord,
  WorkersFound,
} from './types.js';

const WORKERS = '/api/registration/v1/workers';

/** One attempt at a step: the form's key, and the version that the person looked at. */
export interface Attempt {
  idempotencyKey: string;
  version?: number | undefined;
}

export function findWorkers(
  filter: { after?: string | undefined },
  signal?: AbortSignal,
): Promise<Page<WorkerLine>> {
  return request('GET', address(WORKERS, { ...filter, limit: '25' }), { signal });
}

/** Those whose name has these words: asked by POST, so that no name stands in an address. */
export function searchWorkers(name: string, signal?: AbortSignal): Promise<WorkersFound> {
  return request('POST', `${WORKERS}/search`, { body: { name }, signal });
}

export function getWorker(workerId: string, signal?: AbortSignal): Promise<WorkerRecord> {
  return request('GET', `${WORKERS}/${workerId}`, { signal });
}

export function registerWorker(form: RegisterWorkerRequest, idempotencyKey: string): Promise<WorkerRecord> {
  return request('POST', WORKERS, { body: form, idempotencyKey });
}

/** Somebody who is abroad already: her record is for this village alone. */
export function recordAbroad(form: RecordAbroadRequest, idempotencyKey: string): Promise<WorkerRecord> {
  return request('POST', `${WORKERS}/abroad`, { body: form, idempotencyKey });
}

/** Puts right what is wrong on a record; what it said is kept. */
export function correctWorker(
  workerId: string,
  correction: CorrectWorkerRequest,
  attempt: Attempt,
): Promise<WorkerRecord> {
  return request('PATCH', `${WORKERS}/${workerId}`, { body: correction, ...attempt });
}

/** What was changed on a record, the last change first. */
export async function historyOf(workerId: string, signal?: AbortSignal): Promise<readonly HistoryLine[]> {
  const { items } = await request<Page<HistoryLine>>('GET', `${WORKERS}/${workerId}/history`, { signal });
  return items;
}

export type WorkerStep =
  | 'family-permit'
  | 'village-verification'
  | 'district-verification'
  | 'return'
  | 'resubmission'
  | 'rejection'
  | 'withdrawal'
  | 'screening'
  | 'external-ids'
  | 'family-permit/revocation'
  | `red-flags/${string}/answer`;

export async function takeWorkerStep(
  workerId: string,
  step: WorkerStep,
  body: object,
  attempt: Attempt,
): Promise<void> {
  await request('POST', `${WORKERS}/${workerId}/${step}`, { body, ...attempt });
}

/** Names for a pseudonymous list, of those within one's reach; a batch, by POST so that no id stands in an address. */
export async function namesOf(
  workerIds: readonly string[],
  signal?: AbortSignal,
): Promise<readonly WorkerName[]> {
  const { items } = await request<Page<WorkerName>>('POST', `${WORKERS}/names`, {
    body: { workerIds },
    signal,
  });
  return items;
}
