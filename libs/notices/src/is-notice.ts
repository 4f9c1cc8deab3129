import { CONSENT_NOTICES } from './for-consent.js';
import type { NoticeCode } from './notice.js';
import { STATUTORY_NOTICES } from './statutory.js';

/** Whether people were ever read this. A device that was away may have read an older version. */
export function isNotice(code: NoticeCode, version: number): boolean {
  return [...STATUTORY_NOTICES, ...CONSENT_NOTICES].some(
    (notice) => notice.code === code && notice.version === version,
  );
}
