/** Behind by more than this nobody shall be who could keep up. */
const MOST_MS = 100;

/**
 * How long, in ms, a batch that did not fill is followed by a rest in which the next gathers: a request to Kafka and a transaction cost
 * the same for one event as for fifty. The first event after a silence never waits. The more there was to do, the
 * longer the rest: few are told at once, many cheaply.
 */
export function lingerMs(leastMs: number, batchSize: number): number {
  return Math.min(Math.max(leastMs, MOST_MS), leastMs + batchSize);
}
