import { WorkersMerged, WorkersUnmerged, type ReceivedEvent } from '@libs/contracts';
import type { Id } from '@libs/kernel';
import { received } from './hearing.js';

interface Known {
  readonly workerId: Id;
  readonly journeyId: Id;
}

/** What registration tells of two people who are one, and of one trip that both have told. */
export function merged(survivor: Known, other: Known): ReceivedEvent<WorkersMerged> {
  const journeys = [{ from: other.journeyId, to: survivor.journeyId }];
  return received(WorkersMerged, survivor.workerId, {
    survivorId: survivor.workerId,
    mergedId: other.workerId,
    journeys,
  });
}

/** That it was taken back. */
export function unmerged(survivor: Known, other: Known): ReceivedEvent<WorkersUnmerged> {
  return received(WorkersUnmerged, survivor.workerId, {
    survivorId: survivor.workerId,
    mergedId: other.workerId,
  });
}
