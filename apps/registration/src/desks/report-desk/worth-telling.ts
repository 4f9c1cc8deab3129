import type { Instant } from '@libs/kernel';

/** What was last told of a device. */
export interface DeskTold {
  readonly waiting: number;
  readonly toldAt: Instant;
}

/** Four times within the day after which a village counts as late. */
const TOLD_EVERY_MS = 6 * 60 * 60 * 1000;

/** Whether a report says something new: that a device is there after a while, that something waits now, or no longer. */
export function isWorthTelling(told: DeskTold | undefined, waiting: number, now: Instant): boolean {
  if (!told || told.waiting > 0 !== waiting > 0) return true;
  return Date.parse(now) - Date.parse(told.toldAt) >= TOLD_EVERY_MS;
}
