import type { Page } from './paging.js';
import type { Attempt } from './registration.js';
import { address, request } from './request.js';
import type {
  CompanyLine,
  RecruiterLine,
  RecruiterRecord,
  ReportedRecruiter,
  ReportRecruiterRequest,
} from './types.js';

const REGISTRATION = '/api/registration/v1';

/** The register of people who recruit, who was met last first; blank is no filter. */
export function findRecruiters(
  filter: Readonly<Record<string, string | undefined>>,
  { after, limit }: { after: string | undefined; limit: number },
  signal?: AbortSignal,
): Promise<Page<RecruiterLine>> {
  const path = address(`${REGISTRATION}/recruiters`, { ...filter, after, limit: String(limit) });
  return request('GET', path, { signal });
}

/** @param code a pseudonym, `PR-…` */
export function getRecruiter(code: string, signal?: AbortSignal): Promise<RecruiterRecord> {
  return request('GET', `${REGISTRATION}/recruiters/${encodeURIComponent(code)}`, { signal });
}

export function reportRecruiter(
  report: ReportRecruiterRequest,
  idempotencyKey: string,
): Promise<ReportedRecruiter> {
  return request('POST', `${REGISTRATION}/recruiter-reports`, { body: report, idempotencyKey });
}

export async function takeReportStep(
  reportId: string,
  step: 'replies' | 'withdrawal' | 'dismissal',
  body: object,
  attempt: Attempt,
): Promise<void> {
  await request('POST', `${REGISTRATION}/recruiter-reports/${reportId}/${step}`, { body, ...attempt });
}

/** Placement companies, by licence. */
export async function findCompanies(signal?: AbortSignal): Promise<readonly CompanyLine[]> {
  return (await request<Page<CompanyLine>>('GET', `${REGISTRATION}/companies`, { signal })).items;
}
