import {
  DocumentExpired,
  DocumentRecorded,
  DocumentRejected,
  DocumentVerified,
  event,
  type DOC_STATUS,
  type DomainEvent,
} from '@libs/contracts';
import type { Id, Instant, LocalDate } from '@libs/kernel';
import type { Occurred, Worker } from '../workers/worker.js';
import { DocumentNoLongerOpen, DocumentPastItsDay } from './document.errors.js';

export type DocumentStatus = (typeof DOC_STATUS)[number];

/** Those that may still run out, in the order of how far they are established. */
const STANDING: readonly DocumentStatus[] = ['DECLARED', 'SIGHTED', 'VERIFIED'];
/** Those that wait for the district. */
const UNDECIDED: readonly DocumentStatus[] = ['DECLARED', 'SIGHTED'];

/** What only whoever looks after her reads of a paper. */
export interface Paper {
  readonly number?: string;
  readonly issuer?: string;
}

/** The days on a paper. */
export interface PaperDays {
  readonly issuedOn?: LocalDate | undefined;
  /** The last day on which it is good. */
  readonly expiresOn?: LocalDate | undefined;
}

/** Whose paper it is. */
type Holder = Pick<Worker, 'id' | 'journeyId'>;

/** A paper of a worker (domain.md §4.4); there may be several of a kind, of which the older ones have run out or were lost. */
export class Document {
  version = 1;
  status!: DocumentStatus;
  /** Why it was rejected or revoked. */
  reason: string | null = null;
  issuedOn: LocalDate | null = null;
  expiresOn: LocalDate | null = null;
  /** Since when it stands as it does. */
  changedOn!: LocalDate;
  /** Number and issuer, sealed. */
  paper!: Buffer;

  private constructor(
    readonly id: Id,
    readonly workerId: Id,
    readonly docType: string,
    readonly recordedAt: Instant,
  ) {}

  /** A fact: the desk was told of a paper, or has seen its original. */
  static record(
    { id, docType, isSighted, days }: { id: Id; docType: string; isSighted: boolean; days: PaperDays },
    holder: Holder,
    paper: Buffer,
    when: Occurred,
    now: Instant,
  ): { document: Document; recorded: DomainEvent<DocumentRecorded> } {
    const document = new Document(id, holder.id, docType, now);
    document.stand(isSighted ? 'SIGHTED' : 'DECLARED', when.occurredOn);
    document.take(days, paper);
    return { document, recorded: document.tellRecorded(holder, when) };
  }

  /** A fact: the original of what was told has been seen; what stands on it is what holds. */
  sight(holder: Holder, days: PaperDays, paper: Buffer, when: Occurred): DomainEvent<DocumentRecorded> {
    this.assertStandsAs(['DECLARED']);
    this.change('SIGHTED', when);
    this.take(days, paper);
    return this.tellRecorded(holder, when);
  }

  /** A decision of the district: the paper holds. */
  verify(holder: Holder, when: Occurred): DomainEvent<DocumentVerified> {
    this.assertStandsAs(UNDECIDED);
    if (this.expiresOn && this.expiresOn < when.occurredOn) throw new DocumentPastItsDay(this.expiresOn);
    this.change('VERIFIED', when);
    return this.tell(DocumentVerified, holder, when, this.told());
  }

  /** A decision of the district: the paper does not hold. */
  reject(holder: Holder, reasonCode: string, when: Occurred): DomainEvent<DocumentRejected> {
    this.assertStandsAs(UNDECIDED);
    return this.drop('REJECTED', holder, reasonCode, when);
  }

  /** A fact: the paper no longer counts, or was never as it was written down. */
  revoke(holder: Holder, reasonCode: string, when: Occurred): DomainEvent<DocumentRejected> {
    this.assertStanding();
    return this.drop('REVOKED', holder, reasonCode, when);
  }

  /** A fact: its last day has passed. Of one that had run out before it was written down that is known since then. */
  expire(holder: Holder): DomainEvent<DocumentExpired> {
    this.assertStanding();
    const { status } = this;
    const expiresOn = this.expiresOn!;
    const [, occurredOn] = [dayAfter(expiresOn), this.changedOn].toSorted() as [LocalDate, LocalDate];
    this.change('EXPIRED', { occurredOn });
    return this.tell(DocumentExpired, holder, { occurredOn }, { ...this.told(), status, expiresOn });
  }

  /** Neither has it run out, nor was it rejected or revoked. */
  assertStanding(): void {
    this.assertStandsAs(STANDING);
  }

  private drop(
    status: 'REJECTED' | 'REVOKED',
    holder: Holder,
    reasonCode: string,
    when: Occurred,
  ): DomainEvent<DocumentRejected> {
    this.change(status, when);
    this.reason = reasonCode;
    return this.tell(DocumentRejected, holder, when, { ...this.told(), status, reasonCode });
  }

  private assertStandsAs(statuses: readonly DocumentStatus[]): void {
    if (!statuses.includes(this.status)) throw new DocumentNoLongerOpen(this.status);
  }

  private change(status: DocumentStatus, when: Occurred): void {
    this.stand(status, when.occurredOn);
    this.version += 1;
  }

  private stand(status: DocumentStatus, changedOn: LocalDate): void {
    this.status = status;
    this.changedOn = changedOn;
  }

  private take({ issuedOn, expiresOn }: PaperDays, paper: Buffer): void {
    this.issuedOn = issuedOn ?? null;
    this.expiresOn = expiresOn ?? null;
    this.paper = paper;
  }

  private tellRecorded(holder: Holder, when: Occurred): DomainEvent<DocumentRecorded> {
    return this.tell(DocumentRecorded, holder, when, { ...this.told(), status: this.status });
  }

  private told(): { documentId: Id; docType: string; expiresOn?: LocalDate } {
    const { id: documentId, docType, expiresOn } = this;
    return { documentId, docType, ...(expiresOn && { expiresOn }) };
  }

  private tell<T extends object>(
    contract: Parameters<typeof event<T>>[0],
    { id, journeyId }: Holder,
    { occurredOn, occurredAt }: Occurred,
    data: T,
  ): DomainEvent<T> {
    const occurrence = { subject: { kind: 'worker' as const, id }, journeyId, occurredOn };
    return event(contract, occurredAt ? { ...occurrence, occurredAt } : occurrence, data);
  }
}

function dayAfter(day: LocalDate): LocalDate {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
