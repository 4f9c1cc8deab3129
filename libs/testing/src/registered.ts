import { event, WorkerRegistered, type DomainEvent } from '@libs/contracts';
import { newId, type Id } from '@libs/kernel';

/** What registration tells of a worker of Kuripan, bound for Taiwan. */
export const REGISTERED: WorkerRegistered = {
  villageCode: '3307102004',
  sex: 'P',
  birthYear: 1995,
  education: 'SLTP',
  identityStatus: 'SIGHTED_KTP',
  intent: { country: 'TW', isco08: '5322', scheme: 'P_TO_P', plannedDeparture: '2026-07-01' },
  source: 'DESK',
};

/** The event, for an outbox. */
export function registered(workerId: Id): DomainEvent<WorkerRegistered> {
  const about = {
    subject: { kind: 'worker', id: workerId },
    journeyId: newId(),
    occurredOn: '2026-03-04',
  } as const;
  return event(WorkerRegistered, about, REGISTERED);
}
