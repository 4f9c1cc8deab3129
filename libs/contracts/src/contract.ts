import type { Id, Instant, LocalDate } from '@libs/kernel';

/** The four owners of stages, and the reader that tells only of its own operations (parking). */
export const SERVICES = ['registration', 'training', 'placement', 'reintegration', 'status'] as const;

/** Those whose events tell a journey: status hears them. */
export const TELLERS = SERVICES.filter((service) => service !== 'status');

export type ServiceName = (typeof SERVICES)[number];

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

/** A contract of the published language: what `registry.ts` lists and the documentation tells. */
export interface PublishedContract<T extends object = object> extends Contract<T> {
  /** One sentence: what has happened, and what may follow. */
  readonly summary: string;
  readonly subject: SubjectKind;
}

/** RESTRICTED events are counted, never shown, and travel on topics of their own. */
export type Confidentiality = 'NORMAL' | 'RESTRICTED';

export const SUBJECT_KINDS = [
  'worker',
  'group',
  'area',
  'village',
  'organisation',
  'policy',
  'event',
  'relay',
] as const;

export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What an event is about; its id is the Kafka key and the unit of order. */
export interface Subject {
  readonly kind: SubjectKind;
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

/** Who did it and what it followed from: what a service adds to an event when it records it. */
export interface EventContext {
  /** Area, role, organisation and desk of who did it; no name. */
  readonly actor: EventActor;
  /** The command that caused it, by the id its device or desk gave it. */
  readonly commandId?: Id;
  /** The event that caused it. */
  readonly causationId?: Id;
  readonly correlationId?: string;
  readonly traceparent?: string;
}

/**
 * An event as it lies in the outbox and the archive, stamped by the relay: what goes onto the topic. The payload stays
 * the text that was committed, so that what is published again is the same to the byte.
 */
export interface StampedEvent extends EventContext {
  readonly id: Id;
  readonly type: string;
  readonly topic: string;
  readonly source: ServiceName;
  readonly subject: Subject;
  readonly journeyId?: Id;
  readonly occurredOn: LocalDate;
  readonly occurredAt?: Instant;
  readonly policyVersion?: string;
  readonly recordedAt: Instant;
  readonly heardAt: Instant;
  readonly position: bigint;
  readonly seq: number;
  /** JSON of the contract class. */
  readonly payload: string;
}

/** What is known of a heard event beside its data. */
export interface Envelope extends EventContext {
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
  readonly policyVersion?: string;
  /** Absent is NORMAL. */
  readonly confidentiality?: Confidentiality;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

/** An event as another service hears it. */
export interface ReceivedEvent<T extends object = object> extends Envelope {
  readonly data: T;
}

export interface EventActor {
  readonly role: string;
  readonly area?: string;
  readonly orgId?: string;
  readonly deskId?: string;
}
