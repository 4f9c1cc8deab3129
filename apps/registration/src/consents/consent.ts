import {
  ConsentGiven,
  ConsentWithdrawn,
  event,
  type CONSENT_PURPOSE,
  type DomainEvent,
} from '@libs/contracts';
import type { Id, Instant, LocalDate } from '@libs/kernel';
import type { Occurred, Worker } from '../workers/worker.js';
import { ConsentNotGivenYet, ConsentWithdrawnAlready } from './consent.errors.js';

export type ConsentPurpose = (typeof CONSENT_PURPOSE)[number];

/** Why a consent no longer stands. She owes nobody a reason; that the desk was mistaken is the desk's. */
export const CONSENT_WITHDRAWAL = ['SHE_WITHDREW', 'RECORDED_WRONG'] as const;

export interface ConsentForm {
  readonly id: Id;
  readonly purpose: ConsentPurpose;
  readonly scope?: string | undefined;
  readonly noticeVersion: number;
  /** In which language it was read to her. */
  readonly language: 'id' | 'en';
  readonly medium: string;
}

/** Whose consent it is. */
type Holder = Pick<Worker, 'id' | 'journeyId'>;

/**
 * That a worker has agreed to one thing which the law does not have the village do: sharing with an organisation, messages,
 * a story, a referral, research. Nothing that the law gives her looks here (UU 27/2022 Art. 20(2); dependency-cruiser's
 * `statutory-service-asks-no-consent` holds that): registration, permit, verification and help are the same without.
 */
export class Consent {
  version = 1;
  withdrawnOn: LocalDate | null = null;
  withdrawal: string | null = null;

  private constructor(
    readonly id: Id,
    readonly workerId: Id,
    readonly purpose: ConsentPurpose,
    readonly scope: string | null,
    readonly noticeVersion: number,
    readonly language: 'id' | 'en',
    readonly medium: string,
    /** Sealed. */
    readonly witness: Buffer | null,
    readonly givenOn: LocalDate,
    readonly recordedAt: Instant,
  ) {}

  /** A fact: she has agreed, after the notice was read to her. */
  static give(
    { id, purpose, scope, noticeVersion, language, medium }: ConsentForm,
    holder: Holder,
    witness: Buffer | undefined,
    when: Occurred,
    now: Instant,
  ): { consent: Consent; given: DomainEvent<ConsentGiven> } {
    const consent = new Consent(
      id,
      holder.id,
      purpose,
      scope ?? null,
      noticeVersion,
      language,
      medium,
      witness ?? null,
      when.occurredOn,
      now,
    );
    const given = consent.tell(ConsentGiven, holder, when, { ...consent.told(), noticeVersion, medium });
    return { consent, given };
  }

  /** A fact: she no longer agrees. It holds at once, whoever acts on it. */
  withdraw(holder: Holder, withdrawal: string, when: Occurred): DomainEvent<ConsentWithdrawn> {
    if (this.withdrawnOn) throw new ConsentWithdrawnAlready();
    if (when.occurredOn < this.givenOn) throw new ConsentNotGivenYet(this.givenOn);
    this.withdrawnOn = when.occurredOn;
    this.withdrawal = withdrawal;
    this.version += 1;
    return this.tell(ConsentWithdrawn, holder, when, this.told());
  }

  private told(): { consentId: Id; purpose: string; scope?: string } {
    return { consentId: this.id, purpose: this.purpose, ...(this.scope && { scope: this.scope }) };
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
