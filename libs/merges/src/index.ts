export { JoinIdsOnWorkersMerged } from './join-ids-on-workers-merged.js';
export { createMerges } from './tables.js';
