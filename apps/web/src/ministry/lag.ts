import type { Freshness } from '../client/types.js';

/** Relays tick once a second; beyond this a service is late and is named. */
const LATE_SECONDS = 5;

/** The services whose news is late, the latest first. */
export function servicesBehind({ services }: Pick<Freshness, 'services'>): Freshness['services'] {
  return services
    .filter(({ lagSeconds }) => lagSeconds > LATE_SECONDS)
    .toSorted((a, b) => b.lagSeconds - a.lagSeconds);
}
