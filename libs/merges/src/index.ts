export { createMerges } from './tables.js';
export { recordMerge, recordUnmerge } from './record-merge.js';
