import { parentPort, workerData } from 'node:worker_threads';
import { Share, type ShareOfWork, type ShareRead } from './share.js';

/** What the thread of a share is asked, and what it says. */
export type Asked =
  { readonly step: 'read' } | { readonly step: 'enter'; readonly joined: ReadonlySet<string> };
export type Said =
  | { readonly kind: 'progress'; readonly events: number }
  | { readonly kind: 'done'; readonly read?: ShareRead };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
const say = (said: Said): void => parentPort!.postMessage(said);
const share = new Share(workerData as ShareOfWork, (events) => say({ kind: 'progress', events }));

parentPort!.on('message', (asked: Asked) => {
  void (async () => {
    if (asked.step === 'read') say({ kind: 'done', read: await share.read() });
    else {
      await share.enter(asked.joined);
      say({ kind: 'done' });
    }
  })();
});
