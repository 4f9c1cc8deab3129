import { request } from './request.js';
import type { LetterVerification } from './types.js';

/** Whether a letter is real, by the code on it: for anybody, signed in or not. */
export function verifyLetter(code: string, signal?: AbortSignal): Promise<LetterVerification> {
  return request('GET', `/api/registration/v1/public/letters/${encodeURIComponent(code)}`, { signal });
}
