import { request } from '../client/request.js';
import { waitingAt } from './waiting.js';

const LOOK_EVERY_MS = 60_000;
const HOUR_MS = 3_600_000;
/** After a report that did not arrive: soon enough to be heard within the day, too rarely to be a burden on a bad line. */
const AGAIN_AFTER_MS = 600_000;

/** The last report that was tried. */
export interface LastReport {
  readonly at: number;
  readonly waiting: number;
  readonly arrived: boolean;
}

/** Whether something waits now or no longer, and once an hour whatever is to be said. */
export function isDue(last: LastReport | undefined, waiting: number, now: number): boolean {
  if (!last || last.waiting > 0 !== waiting > 0) return true;
  return now - last.at >= (last.arrived ? HOUR_MS : AGAIN_AFTER_MS);
}

/**
 * Tells the register, as long as the page is open and has a network, that this desk is there and what could not be sent from
 * it yet (domain.md §8.3). It asks nothing of the officer, and one that does not arrive is nothing to her.
 *
 * @returns what ends it
 */
export function keepReporting(): () => void {
  let last: LastReport | undefined;
  const look = async (): Promise<void> => {
    const now = Date.now();
    const report = waitingAt(now);
    const { waiting } = report;
    if (!navigator.onLine || !isDue(last, waiting, now)) return;
    last = { at: now, waiting, arrived: false };
    try {
      await request('POST', '/api/registration/v1/desk-reports', { body: report });
      last = { at: now, waiting, arrived: true };
    } catch {
      // Tried again when it is due again.
    }
  };
  void look();
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
