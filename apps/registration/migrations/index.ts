import { Workers } from './0001-workers.js';
import { Areas } from './0002-areas.js';

/** In order; forward only. */
export const MIGRATIONS = [Workers, Areas];
