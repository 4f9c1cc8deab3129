import type { Page } from './paging.js';
import type { Attempt } from './registration.js';
import { request } from './request.js';
import type { FamilyMemberView } from './types.js';

const REGISTRATION = '/api/registration/v1';

export async function familyOf(workerId: string, signal?: AbortSignal): Promise<readonly FamilyMemberView[]> {
  const path = `${REGISTRATION}/workers/${workerId}/family`;
  return (await request<Page<FamilyMemberView>>('GET', path, { signal })).items;
}

export function getMember(familyMemberId: string, signal?: AbortSignal): Promise<FamilyMemberView> {
  return request('GET', `${REGISTRATION}/family-members/${familyMemberId}`, { signal });
}

export async function addMember(workerId: string, body: object, idempotencyKey: string): Promise<void> {
  await request('POST', `${REGISTRATION}/workers/${workerId}/family`, { body, idempotencyKey });
}

/** The whole entry as it is right; what it said is kept. */
export async function correctMember(familyMemberId: string, body: object, attempt: Attempt): Promise<void> {
  await request('PATCH', `${REGISTRATION}/family-members/${familyMemberId}`, { body, ...attempt });
}

export async function removeMember(familyMemberId: string, body: object, attempt: Attempt): Promise<void> {
  await request('POST', `${REGISTRATION}/family-members/${familyMemberId}/removal`, { body, ...attempt });
}
