/*
 * What an officer has sent from this device and the server has not taken: here only the keys of the forms, and since when
 * each waits. What they say is in the forms, in this page's memory.
 */
const waiting = new Map<string, number>();

/** A form was sent and has not arrived; of several attempts the first counts. */
export function waits(key: string, now: number): void {
  if (!waiting.has(key)) waiting.set(key, now);
}

/** It has arrived, or was refused, or is given up. */
export function waitsNoMore(key: string): void {
  waiting.delete(key);
}

/** How much waits, and for how long the oldest does, by the one clock that this device has. */
export function waitingAt(now: number): { waiting: number; oldestWaitsSeconds?: number } {
  if (waiting.size === 0) return { waiting: 0 };
  const oldest = Math.max(0, now - Math.min(...waiting.values()));
  return { waiting: waiting.size, oldestWaitsSeconds: Math.floor(oldest / 1000) };
}
