import type { Id, Instant, LocalDate } from '@libs/kernel';

/** The four owners of stages, and the reader that tells only of its own operations (parking). */
export type ServiceName = 'registration' | 'training' | 'placement' | 'reintegration' | 'status';

/**
 * A version of a kind of event: a class whose fields are declared with the vocabulary of `fields.ts`.
 * `type` is what is on the wire, `<service>.<event-in-kebab>.v<n>`.
 */
export interface Contract<T extends object = object> {
  new (): T;
  readonly type: string;
  readonly topic: string;
  readonly name: string;
}

/** What an event is about; its id is the Kafka key and the unit of order. */
export interface Subject {
  readonly kind: 'worker' | 'group' | 'village' | 'organisation' | 'policy' | 'event' | 'relay';
  readonly id: string;
}

/** An event as a rule returns it: what happened in the business, before it is numbered and stamped. */
export interface DomainEvent<T extends object = object> {
  readonly id: Id;
  readonly contract: Contract<T>;
  readonly subject: Subject;
  readonly journeyId?: Id;
  /** The day in the world. Always known. */
  readonly occurredOn: LocalDate;
  /** The instant in the world, only where the hour is known; it may come from a phone nine days late. */
  readonly occurredAt?: Instant;
  /** The version of the policy a decision was made under. */
  readonly policyVersion?: string;
  readonly data: T;
}

/** An event as another service hears it. */
export interface ReceivedEvent<T extends object = object> {
  readonly id: Id;
  readonly type: string;
  readonly source: ServiceName;
  readonly subject: Subject;
  readonly journeyId?: Id;
  readonly occurredOn: LocalDate;
  readonly occurredAt?: Instant;
  readonly recordedAt: Instant;
  /** Stamped by the publisher's relay; with source and position the arrival key (architecture §6). */
  readonly heardAt: Instant;
  readonly position: bigint;
  /** Number of this event among those of its subject in its service: 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** Area, role, organisation and desk of who did it; no name. */
  readonly actor: EventActor;
  readonly correlationId?: string;
  readonly traceparent?: string;
  readonly policyVersion?: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly data: T;
}

export interface EventActor {
  readonly role: string;
  readonly area?: string;
  readonly orgId?: string;
  readonly deskId?: string;
}
