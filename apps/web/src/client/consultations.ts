import type { Page } from './paging.js';
import { address, request } from './request.js';
import type { ConsultationLine, ConsultationRecord, HoldConsultationRequest } from './types.js';

const CONSULTATIONS = '/api/registration/v1/consultations';

export function holdConsultation(
  form: HoldConsultationRequest,
  idempotencyKey: string,
): Promise<ConsultationRecord> {
  return request('POST', CONSULTATIONS, { body: form, idempotencyKey });
}

/** The village's book of consultations, the newest first; blank is no filter. */
export function findConsultations(
  filter: {
    from?: string | undefined;
    to?: string | undefined;
    topic?: string | undefined;
    channel?: string | undefined;
  },
  { after, limit }: { after: string | undefined; limit: number },
  signal?: AbortSignal,
): Promise<Page<ConsultationLine>> {
  return request('GET', address(CONSULTATIONS, { ...filter, after, limit: String(limit) }), { signal });
}
