/** Behind by more than this nobody shall be who could keep up. */
const MOST_MS = 100;

/**
 * The rest, in ms, after a batch that did not fill, in which the next gathers: a request to Kafka and a transaction cost
 * the same for one event as for fifty. The first event after a silence never waits. From the least up to 100 ms the
 * rest grows by one for each event there was: few are told at once, many cheaply.
 */
export function lingerMs(leastMs: number, batchSize: number): number {
  return Math.min(Math.max(leastMs, MOST_MS), leastMs + batchSize);
}
