import type { Id, Instant, LocalDate } from '@libs/kernel';

/** A record itself, as far as steps are taken with it, and what hangs on it. */
export const PARTS = ['RECORD', 'LETTER', 'DOCUMENT', 'FAMILY_MEMBER', 'CONSENT', 'EXTERNAL_ID'] as const;

export type Part = (typeof PARTS)[number];

/** What of a part was overwritten; sealed under the key of the person whose it is. */
export type PartBefore = Readonly<Record<string, string | number | boolean | undefined>>;

/** One change of one part of a record: what, when, why, by whom, and what it overwrote. Written once. */
export class PartChange {
  constructor(
    readonly id: Id,
    readonly workerId: Id,
    readonly part: Part,
    readonly partId: Id,
    /** Of the part's own list: what a step was about, which kind of paper, what somebody is to her, what she agreed to, which system gave the number. */
    readonly kind: string,
    /** The part's version that the change made. */
    readonly version: number,
    /** What was done, by code. */
    readonly action: string,
    readonly reason: string | null,
    readonly changedOn: LocalDate,
    readonly role: string,
    readonly officer: string,
    readonly before: Buffer | null,
    readonly recordedAt: Instant,
  ) {}
}
