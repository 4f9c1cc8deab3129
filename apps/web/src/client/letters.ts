import type { Page } from './paging.js';
import type { Attempt } from './registration.js';
import { address, request } from './request.js';
import type {
  LetterLine,
  LetterRecord,
  LetterSetting,
  LetterVerification,
  OutsiderCount,
  SignatoryLine,
} from './types.js';

const REGISTRATION = '/api/registration/v1';

/** The village's register of letters, the newest first. */
export function findLetters(
  filter: { from?: string; to?: string },
  { after, limit }: { after: string | undefined; limit: number },
  signal?: AbortSignal,
): Promise<Page<LetterLine>> {
  const { from, to } = filter;
  const path = address(`${REGISTRATION}/letters`, { from, to, after, limit: String(limit) });
  return request('GET', path, { signal });
}

export async function lettersOf(workerId: string, signal?: AbortSignal): Promise<readonly LetterLine[]> {
  const { items } = await request<Page<LetterLine>>('GET', `${REGISTRATION}/workers/${workerId}/letters`, {
    signal,
  });
  return items;
}

export function getLetter(letterId: string, signal?: AbortSignal): Promise<LetterRecord> {
  return request('GET', `${REGISTRATION}/letters/${letterId}`, { signal });
}

export function draftLetter(workerId: string, body: object, idempotencyKey: string): Promise<LetterRecord> {
  return request('POST', `${REGISTRATION}/workers/${workerId}/letters`, { body, idempotencyKey });
}

export type LetterStep = 'printing' | 'family-signature' | 'voiding';

export async function takeLetterStep(
  letterId: string,
  step: LetterStep,
  body: object,
  attempt: Attempt,
): Promise<void> {
  await request('POST', `${REGISTRATION}/letters/${letterId}/${step}`, { body, ...attempt });
}

/** Letters to people from elsewhere, by village, in a month: `2026-03`. */
export async function countOutsiders(month: string, signal?: AbortSignal): Promise<readonly OutsiderCount[]> {
  const path = address(`${REGISTRATION}/letters/outsiders`, { month });
  return (await request<Page<OutsiderCount>>('GET', path, { signal })).items;
}

export function getLetterSetting(village: string, signal?: AbortSignal): Promise<LetterSetting> {
  return request('GET', `${REGISTRATION}/villages/${village}/letter-setting`, { signal });
}

export async function setAgendaTemplate(
  village: string,
  body: object,
  idempotencyKey: string,
): Promise<void> {
  await request('POST', `${REGISTRATION}/villages/${village}/letter-setting`, { body, idempotencyKey });
}

/** Who signs, or has signed, for a village, the newest first. */
export async function signatoriesOf(
  village: string,
  signal?: AbortSignal,
): Promise<readonly SignatoryLine[]> {
  const path = `${REGISTRATION}/villages/${village}/signatories`;
  return (await request<Page<SignatoryLine>>('GET', path, { signal })).items;
}

export async function appointSignatory(village: string, body: object, idempotencyKey: string): Promise<void> {
  await request('POST', `${REGISTRATION}/villages/${village}/signatories`, { body, idempotencyKey });
}

/** Where the browser fetches the sheet that is signed by hand. */
export function sheetHref(letterId: string): string {
  return `${REGISTRATION}/letters/${letterId}/sheet`;
}

/** Whether a letter is real, by the code on it: for anybody, signed in or not. */
export function verifyLetter(code: string, signal?: AbortSignal): Promise<LetterVerification> {
  return request('GET', `${REGISTRATION}/public/letters/${encodeURIComponent(code)}`, { signal });
}
