import { Returns } from './0001-returns.js';
import { Confirmations } from './0002-confirmations.js';
import { MergedWorkers } from './0004-merged-workers.js';

/** In order; forward only. */
export const MIGRATIONS = [Returns, Confirmations, MergedWorkers];
