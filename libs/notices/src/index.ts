/* Safe for the browser: what is read to people, in every version that ever was. */
export { consentNotice } from './for-consent.js';
export { isNotice } from './is-notice.js';
export type { Notice } from './notice.js';
export { statutoryNotice } from './statutory.js';
