/* Safe for the browser: what is read to people, in every version that ever was. */
export { currentNotice, isNotice } from './find-notice.js';
export type { Notice, NoticeCode } from './notice.js';
