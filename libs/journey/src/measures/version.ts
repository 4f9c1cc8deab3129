/**
 * Version of the measures as a whole; a published figure names it beside the fold's (architecture §6). What changes any
 * answer is a new version.
 */
export const MEASURES_VERSION = 1;
