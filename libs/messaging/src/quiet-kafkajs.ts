import { createRequire } from 'node:module';

interface RequestQueue {
  readonly pending: readonly unknown[];
}
type Schedule = (this: RequestQueue) => void;

/**
 * kafkajs 2.2.4 looks each millisecond whether a request waits, on every connection, for ever, also when none does: half of
 * what a service at rest used (tulios/kafkajs#1704; the mend, #1667, is open since 2024).
 * Where nothing waits there is nothing to look for: `push` and the answer to a request look by themselves.
 */
const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue/index.js') as {
  prototype: { scheduleCheckPendingRequests: Schedule };
};
const schedule = prototype.scheduleCheckPendingRequests;
prototype.scheduleCheckPendingRequests = function () {
  if (this.pending.length > 0) schedule.call(this);
};
