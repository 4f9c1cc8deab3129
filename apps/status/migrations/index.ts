import { Plumbing } from './0001-plumbing.js';

/** In order; forward only. */
export const MIGRATIONS = [Plumbing];
