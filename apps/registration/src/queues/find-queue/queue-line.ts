import type { Instant } from '@libs/kernel';
import type { Card } from '../../workers/person.js';
import type { Worker } from '../../workers/worker.js';
import { lineOf } from '../../workers/worker.views.js';
import type { QueueLine } from '../queue.views.js';
import { daysWaited } from '../waiting.js';

/** The desk's line of somebody, with how long she has waited. */
export function queueLineOf(worker: Worker, card: Card, now: Instant): QueueLine {
  const waitingSince = new Date(worker.stateSince).toISOString();
  return { ...lineOf(worker, card), waitingSince, waitedDays: daysWaited(waitingSince, now) };
}
