import type { Id, Instant } from '@libs/kernel';

/** A number that another system gave a worker: opaque, of a system, many to a worker, and never looked up by itself. */
export class ExternalNumber {
  constructor(
    readonly id: Id,
    readonly workerId: Id,
    /** A code of EXTERNAL_SYSTEM. */
    readonly system: string,
    /** Under which key the hash was made. */
    readonly keyId: string,
    readonly idHash: Buffer,
    /** The number itself, under the person's own key: a `TellsNumber`. */
    readonly number: Buffer,
    readonly recordedAt: Instant,
  ) {}
}

/** What is sealed of it. */
export interface TellsNumber {
  readonly number: string;
  /** Her job in the words of that system, where it told one: lists differ by country (domain.md §5.4). */
  readonly rawJobTitle?: string;
}
