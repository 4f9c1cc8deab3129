import { setTimeout as pause } from 'node:timers/promises';

/** Sends at a fixed rate, whether or not what was sent before has been answered. */
export async function openLoop(perSecond: number, seconds: number, send: () => Promise<void>): Promise<void> {
  const began = performance.now();
  const sent: Promise<void>[] = [];
  for (let n = 0; n < perSecond * seconds; n++) {
    const due = began + (n * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    sent.push(send());
  }
  await Promise.all(sent);
}
