import { Returns } from './0001-returns.js';

/** In order; forward only. */
export const MIGRATIONS = [Returns];
