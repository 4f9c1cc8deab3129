export { JoinIdsOnWorkersMerged } from './join-ids-on-workers-merged.js';
export { recordMerge, recordUnmerge } from './record-merge.js';
export { createMerges } from './tables.js';
