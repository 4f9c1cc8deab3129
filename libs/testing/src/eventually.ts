import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until a check holds; fails with what it said last. For what another process brings about: a reaction to
 * an event, a leader that takes over.
 */
export async function eventually<T>(
  check: () => T | Promise<T>,
  { within = 10_000, every = 50 } = {},
): Promise<T> {
  const until = Date.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(every);
    }
  }
}
