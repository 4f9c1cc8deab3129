import type { Notice, NoticeCode } from './notice.js';
import { NOTICES } from './texts.js';

/** The newest version: what is read today. */
export function currentNotice(code: NoticeCode): Notice {
  return NOTICES.filter((notice) => notice.code === code).reduce((a, b) => (b.version > a.version ? b : a));
}

/** Whether people were ever read this. A device that was away may have read an older version. */
export function isNotice(code: NoticeCode, version: number): boolean {
  return NOTICES.some((notice) => notice.code === code && notice.version === version);
}
