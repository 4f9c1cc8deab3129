import { Training } from './0001-training.js';
import { DemoCourses } from './0002-demo-courses.js';
import { EndedCandidates } from './0004-ended-candidates.js';
import { MergedWorkers } from './0005-merged-workers.js';

/** In order; forward only. */
export const MIGRATIONS = [Training, DemoCourses, EndedCandidates, MergedWorkers];
