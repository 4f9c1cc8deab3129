import { ConsultationHeld, event, type DomainEvent } from '@libs/contracts';
import type { Id, Instant, LocalDate } from '@libs/kernel';

/** A talk at the desk, as the officer writes it down: no name is needed. */
export interface ConsultationForm {
  readonly id: Id;
  readonly village: string;
  readonly occurredOn: LocalDate;
  readonly occurredAt?: Instant;
  readonly topics: readonly string[];
  readonly channel: string;
  readonly outcome: string;
  readonly sexOfClient: string;
  readonly withFamily: boolean;
  readonly privateSession: boolean;
  /** Somebody on the register, where the talk was no private session. */
  readonly workerId?: Id;
}

/** What she said alone: sealed, and found again by the officer to whom she said it. */
export interface Confidence {
  readonly confidedTo: Buffer;
  readonly dataKey: Buffer;
  readonly confided: Buffer;
}

/** An entry in the village's book of consultations (R1). Written once. */
export class Consultation {
  private constructor(
    readonly id: Id,
    readonly village: string,
    readonly heldOn: LocalDate,
    readonly topics: readonly string[],
    readonly channel: string,
    readonly outcome: string,
    readonly sexOfClient: string,
    readonly withFamily: boolean,
    readonly privateSession: boolean,
    readonly workerId: Id | null,
    readonly confidedTo: Buffer | null,
    readonly dataKey: Buffer | null,
    readonly confided: Buffer | null,
    readonly recordedAt: Instant,
  ) {}

  /** A fact: somebody was informed (domain.md §4.1, step 1). */
  static hold(
    form: ConsultationForm,
    confidence: Confidence | undefined,
    now: Instant,
  ): { consultation: Consultation; held: DomainEvent<ConsultationHeld> } {
    const { village, topics, channel, sexOfClient, withFamily, privateSession } = form;
    const consultation = new Consultation(
      form.id,
      village,
      form.occurredOn,
      topics,
      channel,
      form.outcome,
      sexOfClient,
      withFamily,
      privateSession,
      form.workerId ?? null,
      confidence?.confidedTo ?? null,
      confidence?.dataKey ?? null,
      confidence?.confided ?? null,
      now,
    );
    const { occurredOn, occurredAt } = form;
    const occurrence = { subject: { kind: 'village' as const, id: village }, occurredOn };
    const held = event(ConsultationHeld, occurredAt ? { ...occurrence, occurredAt } : occurrence, {
      topics: [...topics],
      channel,
      sexOfClient,
      withFamily,
      privateSession,
    });
    return { consultation, held };
  }
}
