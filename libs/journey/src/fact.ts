import type { Id, Instant, LocalDate } from '@libs/kernel';

/**
 * Something that was heard about a worker: an event of the log, without what only transport needs. It is the one input
 * of the fold, and small enough for the browser (no validator, no class).
 */
export interface Fact {
  readonly eventId: Id;
  /** As on the wire: `registration.worker-registered.v1`. Any type may come; what is not known folds as OTHER. */
  readonly type: string;
  /** Who published it. With `heardAt` and `position` the arrival key (architecture §6). */
  readonly service: string;
  readonly position: number;
  /** Stamp of the publisher's relay. */
  readonly heardAt: Instant;
  readonly workerId: Id;
  /** Absent where the reporter does not know of which journey it is: a mother, a help desk at the airport. */
  readonly journeyId?: Id;
  /** The day in the world. */
  readonly occurredOn: LocalDate;
  /** The instant in the world, only where the hour is known. */
  readonly occurredAt?: Instant;
  readonly recordedAt: Instant;
  readonly actor: FactActor;
  readonly data: object;
}

/** Who told it, without a name. */
export interface FactActor {
  readonly role: string;
  readonly area?: string;
  readonly orgId?: string;
  readonly deskId?: string;
}

/** A text of the fact's data; undefined where it is absent or something else: readers bear what they do not know. */
export function textOf({ data }: Pick<Fact, 'data'>, field: string): string | undefined {
  return textIn(data, field);
}

/** The same of a part of it. */
export function textIn(data: unknown, field: string): string | undefined {
  const value = fieldOf(data, field);
  return typeof value === 'string' ? value : undefined;
}

/** Whether a text of the fact's data is one of these. */
export const says =
  (field: string, ...codes: readonly string[]) =>
  (fact: Pick<Fact, 'data'>): boolean =>
    codes.includes(textOf(fact, field) ?? '');

export function numberOf(fact: Fact, field: string): number | undefined {
  const value = fieldOf(fact.data, field);
  return typeof value === 'number' ? value : undefined;
}

export function fieldOf(data: unknown, field: string): unknown {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[field] : undefined;
}

/** The outcome of one eligibility rule, where the fact carries rule results (domain.md §4.3). */
export function ruleOutcome(fact: Fact, ruleId: string): string | undefined {
  const result = ruleResults(fact).find((each) => fieldOf(each, 'ruleId') === ruleId);
  const outcome = fieldOf(result, 'outcome');
  return typeof outcome === 'string' ? outcome : undefined;
}

export function ruleResults(fact: Pick<Fact, 'data'>): readonly unknown[] {
  const results = fieldOf(fact.data, 'ruleResults') ?? fieldOf(fact.data, 'results');
  return Array.isArray(results) ? results : [];
}
