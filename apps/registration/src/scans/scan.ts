import type { Id, Instant } from '@libs/kernel';

export type ScanType = 'image/jpeg' | 'image/png' | 'application/pdf';

/** What a scan is of. */
export interface ScanOf {
  readonly kind: 'letter' | 'document';
  readonly id: Id;
}

/** A picture of a sheet or a paper. Nothing is ever overwritten: the newest is shown, and the others stay. */
export class Scan {
  readonly letterId: Id | null;
  readonly documentId: Id | null;

  constructor(
    readonly id: Id,
    readonly workerId: Id,
    of: ScanOf,
    readonly contentType: ScanType,
    /** Before it was sealed. */
    readonly bytes: number,
    /** Sealed under the key of the letter, or of the person whose paper it is. */
    readonly file: Buffer,
    readonly role: string,
    readonly officer: string,
    readonly recordedAt: Instant,
  ) {
    this.letterId = of.kind === 'letter' ? of.id : null;
    this.documentId = of.kind === 'document' ? of.id : null;
  }
}
