import type { Id, Instant, LocalDate } from '@libs/kernel';

/** What a recruiter says to a report of him (right of reply). Written once; who says more says it in another. */
export class RecruiterReply {
  constructor(
    readonly id: Id,
    readonly reportId: Id,
    readonly saidOn: LocalDate,
    /** A `Said`, under the report's key. */
    readonly said: Buffer,
    readonly role: string,
    readonly officer: string,
    readonly recordedAt: Instant,
  ) {}
}

/** What is sealed of it. */
export interface Said {
  readonly text: string;
}
