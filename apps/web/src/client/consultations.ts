import type { Page } from './paging.js';
import { address, request } from './request.js';
import type { ConsultationLine, ConsultationRecord, HoldConsultationRequest } from './types.js';

const CONSULTATIONS = '/api/registration/v1/consultations';

/** What the book is looked through by; a blank one is no filter. */
export interface ConsultationFilter {
  from?: string | undefined;
  to?: string | undefined;
  topic?: string | undefined;
  channel?: string | undefined;
}

export function holdConsultation(
  form: HoldConsultationRequest,
  idempotencyKey: string,
): Promise<ConsultationRecord> {
  return request('POST', CONSULTATIONS, { body: form, idempotencyKey });
}

export function findConsultations(
  filter: ConsultationFilter,
  after: string | undefined,
  signal?: AbortSignal,
  limit = 25,
): Promise<Page<ConsultationLine>> {
  return request('GET', address(CONSULTATIONS, { ...filter, after, limit: String(limit) }), { signal });
}

/** The whole book, page after page: what is printed or saved is not what happens to be on the screen. */
export async function allConsultations(filter: ConsultationFilter): Promise<readonly ConsultationLine[]> {
  const lines: ConsultationLine[] = [];
  let after: string | undefined;
  do {
    const page = await findConsultations(filter, after, undefined, 100);
    lines.push(...page.items);
    after = page.next;
  } while (after);
  return lines;
}
