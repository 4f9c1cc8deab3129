import type { Page } from './paging.js';
import { type Reply, address, request } from './request.js';
import type { RegisterWorker, WorkerName, WorkerLine, WorkerRecord } from './types.js';

const WORKERS = '/api/registration/v1/workers';

export async function findWorkers(
  filter: { state?: string; cursor?: string | undefined },
  signal?: AbortSignal,
): Promise<Page<WorkerLine>> {
  return (await request<Page<WorkerLine>>('GET', address(WORKERS, { ...filter, limit: '25' }), { signal }))
    .data;
}

/** With its version, which the next step on it names. */
export function getWorker(workerId: string, signal?: AbortSignal): Promise<Reply<WorkerRecord>> {
  return request('GET', `${WORKERS}/${workerId}`, { signal });
}

export async function registerWorker(
  form: RegisterWorker,
  idempotencyKey: string,
): Promise<{ workerId: string }> {
  return (await request<{ workerId: string }>('POST', WORKERS, { body: form, idempotencyKey })).data;
}

export type WorkerStep = 'family-permit' | 'village-verification' | 'district-verification';

export async function takeWorkerStep(
  workerId: string,
  step: WorkerStep,
  body: object,
  attempt: { idempotencyKey: string; ifMatch?: string | undefined },
): Promise<void> {
  await request('POST', `${WORKERS}/${workerId}/${step}`, { body, ...attempt });
}

/** Names for a pseudonymous list, of those within one's reach; a batch, by POST so that no id stands in an address. */
export async function namesOf(
  workerIds: readonly string[],
  signal?: AbortSignal,
): Promise<readonly WorkerName[]> {
  const { data } = await request<{ items: readonly WorkerName[] }>('POST', `${WORKERS}/names`, {
    body: { workerIds },
    signal,
  });
  return data.items;
}
