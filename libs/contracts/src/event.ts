import { newId, type Id, type Instant, type LocalDate } from '@libs/kernel';
import type { Contract, DomainEvent, Subject } from './contract.js';

/** What is known of something that happened, beside its data. */
export interface Occurrence {
  readonly subject: Subject;
  readonly journeyId?: Id;
  /** The day in the world. */
  readonly occurredOn: LocalDate;
  /** The instant in the world, only where the hour is known. */
  readonly occurredAt?: Instant;
  /** The version of the policy that a decision was made under. */
  readonly policyVersion?: string;
}

/** Something happened. A rule returns it; the outbox records it. */
export function event<T extends object>(
  contract: Contract<T>,
  occurrence: Occurrence,
  data: T,
): DomainEvent<T> {
  return { id: newId(), contract, ...occurrence, data };
}
