import type { Contract, ReceivedEvent } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { Catch, UseFilters, type RpcExceptionFilter } from '@nestjs/common';
import { Ctx, EventPattern, Payload, type MessageHandler } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';

/** Nest would mask what a handler throws as "Internal server error"; the consumer must see it to decide. */
@Catch()
class Unmasked implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/** Marks the pattern of a handler of whole batches; the topics follow. */
export const BATCH_PATTERN = 'batch:';

/** Marks a handler of all events of its type that came together, among Nest's extras of a handler. */
const MANY = { many: true };

type Hears<Heard> = TypedPropertyDescriptor<(heard: Heard, tx: Transaction) => Promise<void>>;

/**
 * This method hears one type of event, inside the transaction in which the consumer's position moves: its effect
 * stands exactly once. It records what was heard and never refuses it. One handler a type a service.
 */
export function On<T extends object>(contract: Contract<T>) {
  return (target: object, property: string, descriptor: Hears<ReceivedEvent<T>>): void =>
    hear(contract.type, target, property, descriptor);
}

/**
 * As `On`, for what comes often: it hears all of the type that came together, at most one of each subject, and writes them
 * at once (by `unnest`): a third of the processor time.
 */
export function OnMany<T extends object>(contract: Contract<T>) {
  return (target: object, property: string, descriptor: Hears<ReceivedEvent<T>[]>): void =>
    hear(contract.type, target, property, descriptor, MANY);
}

/** This method hears whole batches of the given topics, for read models: written at once by `unnest`. */
export function OnBatch(topics: readonly string[]) {
  return (target: object, property: string, descriptor: Hears<ReceivedEvent[]>): void =>
    hear(BATCH_PATTERN + topics.join(','), target, property, descriptor);
}

/** True where a handler was made by `OnMany`. */
export function hearsMany({ extras }: MessageHandler): boolean {
  return extras?.['many'] === true;
}

function hear(
  pattern: string,
  target: object,
  property: string,
  descriptor: TypedPropertyDescriptor<never> | PropertyDescriptor,
  extras: Record<string, unknown> = {},
): void {
  const untyped: PropertyDescriptor = descriptor;
  (EventPattern(pattern, extras) as MethodDecorator)(target, property, untyped);
  Payload()(target, property, 0);
  Ctx()(target, property, 1);
  UseFilters(Unmasked)(target, property, untyped);
}
