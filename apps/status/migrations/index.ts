import { Plumbing } from './0001-plumbing.js';
import { RestrictedJourneys } from './0002-restricted-journeys.js';

/** In order; forward only. */
export const MIGRATIONS = [Plumbing, RestrictedJourneys];
