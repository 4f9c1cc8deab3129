import {
  DistrictVerified,
  event,
  FamilyPermitGranted,
  FamilyPermitRevoked,
  VillageVerified,
  WorkerRegistered,
  type DomainEvent,
  type ExternalId,
  type MigrationIntent,
} from '@libs/contracts';
import type { Id, Instant, LocalDate } from '@libs/kernel';
import {
  AlreadyVerified,
  ChildMayNotMigrate,
  FamilyPermitKnown,
  FamilyPermitMissing,
  FamilyPermitNotStanding,
  IdentityNotSighted,
  PermitOutOfOrder,
  SomethingUnchecked,
} from './worker.errors.js';

export type WorkerState = 'REGISTERED' | 'VILLAGE_VERIFIED' | 'DISTRICT_VERIFIED';

/** When it happened in the world: the day always, the instant where the hour is known. */
export interface Occurred {
  readonly occurredOn: LocalDate;
  readonly occurredAt?: Instant;
}

/** What a desk says of a person beside who she is: nothing here tells a name or a number. */
export interface Registration extends Occurred {
  readonly workerId: Id;
  readonly journeyId: Id;
  readonly village: string;
  readonly sex: string;
  readonly birthYear: number;
  readonly education: string;
  readonly identityStatus: string;
  readonly intent: MigrationIntent;
  readonly recruiterId?: string;
}

/** The person under the key of her own (libs/vault): destroyed with it. */
export interface SealedPerson {
  readonly dataKey: Buffer;
  /** What a list shows: name, mother's initial, hamlet, RT. */
  readonly card: Buffer;
  /** What only the record shows: NIK, phone. */
  readonly identity: Buffer;
}

export interface FamilyPermit {
  readonly letterId: Id;
  readonly signerRelation: string;
  readonly capacity: string;
}

export interface Revocation {
  readonly reasonCode: string;
  readonly capacity: string;
}

/** Below this age no journey is opened; the desk offers child protection instead (rule E02, domain.md §4.3). */
const YOUNGEST = 17;

/** What the village must have looked at (rules E04, E05 and domicile). */
const VILLAGE_CHECKS = ['IDENTITY', 'DOMICILE', 'FAMILY_PERMIT', 'MARITAL_STATUS'] as const;

/** Enough for the district: the card was seen, or the civil registry has confirmed it (domain.md §6). */
const SIGHTED = new Set(['SIGHTED_KTP', 'DUKCAPIL_VERIFIED']);

/** A migrant worker on a village's register. A behaviour is refused with a reason, or returns the event it caused. */
export class Worker {
  version = 1;
  state: WorkerState = 'REGISTERED';
  permitLetterId: Id | null = null;
  permitSigner: string | null = null;
  /** The day on which the village took note of the permit. */
  permitKnownOn: LocalDate | null = null;
  /** The day from which on the permit no longer holds, and why; empty while it stands. */
  permitRevokedOn: LocalDate | null = null;
  permitRevocation: string | null = null;

  private constructor(
    readonly id: Id,
    readonly journeyId: Id,
    readonly village: string,
    readonly sex: string,
    readonly birthYear: number,
    readonly identityStatus: string,
    readonly country: string,
    readonly isco08: string,
    readonly plannedDeparture: LocalDate,
    readonly dataKey: Buffer,
    readonly card: Buffer,
    readonly identity: Buffer,
    readonly recordedAt: Instant,
  ) {}

  /** A decision: the register opens a journey, for nobody younger than 17 (rule E02). */
  static register(
    form: Registration,
    person: SealedPerson,
    now: Instant,
  ): { worker: Worker; registered: DomainEvent<WorkerRegistered> } {
    const age = Number(now.slice(0, 4)) - form.birthYear;
    if (age < YOUNGEST) throw new ChildMayNotMigrate();
    const { intent } = form;
    const worker = new Worker(
      form.workerId,
      form.journeyId,
      form.village,
      form.sex,
      form.birthYear,
      form.identityStatus,
      intent.country,
      intent.isco08,
      intent.plannedDeparture,
      person.dataKey,
      person.card,
      person.identity,
      now,
    );
    const registered = worker.tell(WorkerRegistered, form, {
      villageCode: form.village,
      sex: form.sex,
      birthYear: form.birthYear,
      education: form.education,
      identityStatus: form.identityStatus,
      intent,
      ...(form.recruiterId && { recruiterId: form.recruiterId }),
      source: 'DESK',
    });
    return { worker, registered };
  }

  /**
   * A fact: the family's own statement, signed by hand over a meterai, has been shown to the head of the village, who
   * takes note of it (*mengetahui*; UU 18/2017 Art. 13, rule E04). One permit a journey, until it is revoked.
   */
  acknowledgeFamilyPermit(permit: FamilyPermit, when: Occurred): DomainEvent<FamilyPermitGranted> {
    if (this.permitStands) throw new FamilyPermitKnown();
    if (this.permitRevokedOn && when.occurredOn < this.permitRevokedOn) throw new PermitOutOfOrder();
    this.permitLetterId = permit.letterId;
    this.permitSigner = permit.signerRelation;
    this.permitKnownOn = when.occurredOn;
    this.permitRevokedOn = null;
    this.permitRevocation = null;
    this.version += 1;
    return this.tell(FamilyPermitGranted, when, {
      letterId: permit.letterId,
      signerRelation: permit.signerRelation,
      witnessedBy: permit.capacity,
    });
  }

  /**
   * A decision: the village takes back its word for the permit (domain.md §6, X7). What was verified stays verified; the
   * journey is held until there is a new permit.
   */
  revokeFamilyPermit(revocation: Revocation, when: Occurred): DomainEvent<FamilyPermitRevoked> {
    if (!this.permitLetterId || !this.permitStands) throw new FamilyPermitNotStanding();
    if (this.permitKnownOn && when.occurredOn < this.permitKnownOn) throw new PermitOutOfOrder();
    this.permitRevokedOn = when.occurredOn;
    this.permitRevocation = revocation.reasonCode;
    this.version += 1;
    return this.tell(FamilyPermitRevoked, when, {
      letterId: this.permitLetterId,
      reasonCode: revocation.reasonCode,
      witnessedBy: revocation.capacity,
    });
  }

  /** Whether the village knows of a permit that holds. */
  get permitStands(): boolean {
    return this.permitLetterId !== null && this.permitRevokedOn === null;
  }

  /** A decision: the village vouches for her (UU 18/2017 Art. 42; rules E04, E05). */
  verifyAtVillage(checklist: readonly string[], when: Occurred): DomainEvent<VillageVerified> {
    if (this.state !== 'REGISTERED') throw new AlreadyVerified(this.state);
    if (!this.permitStands) throw new FamilyPermitMissing();
    const unchecked = VILLAGE_CHECKS.filter((check) => !checklist.includes(check));
    if (unchecked.length > 0) throw new SomethingUnchecked(unchecked);
    this.state = 'VILLAGE_VERIFIED';
    this.version += 1;
    return this.tell(VillageVerified, when, { checklist: [...checklist] });
  }

  /**
   * A decision: the district confirms the candidate and her national id. The village's word may still be out: it may
   * come later (domain.md §6).
   */
  verifyAtDistrict(externalIds: ExternalId[], when: Occurred): DomainEvent<DistrictVerified> {
    if (this.state === 'DISTRICT_VERIFIED') throw new AlreadyVerified(this.state);
    if (!SIGHTED.has(this.identityStatus)) throw new IdentityNotSighted(this.identityStatus);
    this.state = 'DISTRICT_VERIFIED';
    this.version += 1;
    return this.tell(DistrictVerified, when, { externalIds });
  }

  private tell<T extends object>(
    contract: Parameters<typeof event<T>>[0],
    when: Occurred,
    data: T,
  ): DomainEvent<T> {
    const { occurredOn, occurredAt } = when;
    const occurrence = {
      subject: { kind: 'worker' as const, id: this.id },
      journeyId: this.journeyId,
      occurredOn,
    };
    return event(contract, occurredAt ? { ...occurrence, occurredAt } : occurrence, data);
  }
}
