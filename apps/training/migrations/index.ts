import { Training } from './0001-training.js';
import { DemoCourses } from './0002-demo-courses.js';

/** In order; forward only. */
export const MIGRATIONS = [Training, DemoCourses];
