import {
  DistrictVerified,
  event,
  FamilyPermitGranted,
  FamilyPermitRevoked,
  ProceduralStatusTold,
  RedFlagCleared,
  RedFlagRaised,
  RegistrationRejected,
  RegistrationReturned,
  ScreeningCompleted,
  VillageVerified,
  WorkerDetailsCorrected,
  WorkerImported,
  WorkerImportUndone,
  WorkerRecordedAbroad,
  WorkerRegistered,
  WorkerWithdrew,
  type DomainEvent,
  type ExternalId,
  type MigrationIntent,
} from '@libs/contracts';
import type { Id, Instant, LocalDate } from '@libs/kernel';
import {
  domicile,
  RED_FLAGS,
  scoreOf,
  type Decision,
  type RedFlagCode,
  type RuleId,
  type RuleResult,
} from '@libs/rules';
import type { DomicileEvidence } from '../letters/village-letter.js';
import { DomicileOutside } from '../letters/village-letter.errors.js';
import type { Screened, ScreeningDecision } from '../screening/screen.js';
import {
  AbroadAlready,
  AlreadyVerified,
  BeingMended,
  ChildMayNotMigrate,
  DuplicateOpen,
  FamilyPermitKnown,
  FamilyPermitMissing,
  FamilyPermitNotStanding,
  IdentityNotSighted,
  MaritalPapersMissing,
  NothingCorrected,
  NothingToMend,
  NothingToTakeBack,
  PermitOutOfOrder,
  RegistrationEnded,
  RecordMerged,
  RedFlagNotStanding,
  RedFlagsStanding,
  SomethingUnchecked,
  TooLateToTakeBack,
  VouchedFor,
} from './worker.errors.js';

export const WORKER_STATES = [
  'DRAFT',
  'REGISTERED',
  'VILLAGE_VERIFIED',
  'DISTRICT_VERIFIED',
  'ABROAD_KNOWN',
  'REJECTED',
  'WITHDRAWN',
] as const;

export type WorkerState = (typeof WORKER_STATES)[number];

/** Where an import may find whom her village has registered: also while the desk is mending what it has written. */
export type LinkableState = Extract<WorkerState, 'DRAFT' | 'REGISTERED'>;

/** When it happened in the world: the day always, the instant where the hour is known. */
export interface Occurred {
  readonly occurredOn: LocalDate;
  readonly occurredAt?: Instant;
}

/** What a desk says of a person beside who she is: nothing here tells a name or a number. */
export interface RegistrationForm extends Occurred {
  readonly sex: string;
  readonly birthYear: number;
  readonly education: string;
  readonly identityStatus: string;
  readonly intent: MigrationIntent;
  readonly recruiterId?: string;
}

/** The same of somebody who was not on the register before. */
export interface Registration extends RegistrationForm {
  readonly workerId: Id;
  readonly humanCode: string;
  readonly journeyId: Id;
  readonly village: string;
  /** Of the statutory notice that was read to her, or given to her on paper. */
  readonly noticeVersion?: number | undefined;
}

/** A record as it is right. */
export interface Correction extends Pick<SealedPerson, 'card' | 'identity'> {
  /** By the codes of CORRECTED_FIELD. */
  readonly changedFields: readonly string[];
  readonly village: string;
  readonly sex: string;
  readonly birthYear: number;
  readonly education: string | null;
  readonly identityStatus: string;
}

/** What a village is told of somebody who is abroad already. */
export interface ToldAbroad extends Occurred {
  readonly workerId: Id;
  readonly humanCode: string;
  readonly journeyId: Id;
  readonly village: string;
  readonly sex: string;
  readonly birthYear: number;
  readonly identityStatus: string;
  readonly country: string;
  readonly sinceYear?: number | undefined;
  readonly employerType?: string | undefined;
  readonly informant: string;
  /** RESTRICTED: told on the restricted topic, and kept by this service nowhere else. */
  readonly proceduralStatus: string;
}

/** The person under the key of her own (libs/vault): destroyed with it. */
export interface SealedPerson {
  readonly dataKey: Buffer;
  /** What a list shows: name, mother's initial, hamlet, RT. */
  readonly card: Buffer;
  /** What only the record shows: NIK, phone. */
  readonly identity: Buffer;
}

/** One who plans to leave: what the first look at her plan rested on is sealed with her, since it holds her day of birth. */
export interface SealedPlanner extends SealedPerson {
  readonly screening: Buffer;
}

export interface FamilyPermit {
  readonly letterId: Id;
  readonly signerRelation: string;
  readonly capacity: string;
}

/** Where her identity card says that she lives, and by which paper she is served here, where that is elsewhere (X5). */
export interface Domicile {
  readonly cardVillage: string;
  readonly evidence: DomicileEvidence;
}

/** What the rules say to a verification; what it rested on is sealed where it is made. */
export interface Judged {
  readonly decision: Decision;
  readonly seal: () => Buffer;
}

export interface Revocation {
  readonly reasonCode: string;
  readonly capacity: string;
}

/** How long an office may take back what it has sent back among many: until a desk may have begun to mend it. */
const TAKE_BACK_MINUTES = 10;

/** What the village must have looked at (rules E04, E05 and domicile). */
const VILLAGE_CHECKS = ['IDENTITY', 'DOMICILE', 'FAMILY_PERMIT', 'MARITAL_STATUS'] as const;

/** A migrant worker on a village's register. A behaviour is refused with a reason, or returns the event it caused. */
export class Worker {
  version = 1;
  state: WorkerState = 'REGISTERED';
  /** Why the head has sent it back; the last reason stays on record. */
  repairReason: string | null = null;
  /** Why it was rejected or given up. */
  endReason: string | null = null;
  /** By which she is spoken of where her name must not be; null only while a process from before there were codes runs. */
  humanCode: string | null = null;
  sex!: string;
  birthYear!: number;
  /** Of the statutory notice that was read to her; not known where it was not said. */
  noticeVersion: number | null = null;
  /** Not known of people abroad, nor of registrations from before it was kept here. */
  education: string | null = null;
  identityStatus!: string;
  country!: string;
  /** What is planned; nothing for somebody who is abroad already. */
  isco08: string | null = null;
  scheme: string | null = null;
  employerType: string | null = null;
  plannedDeparture: LocalDate | null = null;
  recruiterId: string | null = null;
  card!: Buffer;
  identity!: Buffer;
  permitLetterId: Id | null = null;
  permitSigner: string | null = null;
  /** The day on which the village took note of the permit. */
  permitKnownOn: LocalDate | null = null;
  /** The day from which on the permit no longer holds, and why; empty while it stands. */
  permitRevokedOn: LocalDate | null = null;
  permitRevocation: string | null = null;
  /** Of an identity card from elsewhere; null of one from here, and where nobody has said so. */
  cardVillage: string | null = null;
  domicileEvidence: DomicileEvidence = 'NONE';
  /** Sealed. Null where she was registered before plans were looked at. */
  screening: Buffer | null = null;
  screeningDecision: ScreeningDecision | null = null;
  /** What the words of village and district rested on, sealed. Null before they were given, or before that was kept. */
  villageDecision: Buffer | null = null;
  districtDecision: Buffer | null = null;
  /** Signs of bad recruitment that nobody has answered yet. */
  redFlags: RedFlagCode[] = [];
  /** RESTRICTED is seen by the village that wrote it, and counted by the ministry (domain.md §5.3). */
  confidentiality: 'NORMAL' | 'RESTRICTED' = 'NORMAL';
  /** What the desk names when it asks the office about records that may be of the same person: written by the search. */
  readonly duplicateRefs: readonly string[] = [];
  /** The record that she goes on with, where an office has found this one to be her second. */
  readonly mergedInto: Id | null = null;
  /** Taken over from the national system, and her village has not vouched for her yet. */
  notKnownToVillage = false;
  /** Of somebody abroad: the year since which she is there, and who told it. */
  sinceYear: number | null = null;
  informant: string | null = null;
  /** The officer who has sent it back among many; of one that was sent back by itself, or mended since, nobody. */
  returnedBy: string | null = null;
  /** Since when she is in this state: written by the database. */
  readonly stateSince!: Instant;

  private constructor(
    readonly id: Id,
    readonly journeyId: Id,
    /** Where she is from; a correction may say that it was another. */
    public village: string,
    readonly dataKey: Buffer,
    readonly recordedAt: Instant,
  ) {}

  /**
   * A decision: the register opens a journey, for no child (rule E02). What the first look at her plan says stops nobody else; it is told by itself only where it says more than that there is nothing against it (docs/adr/0016).
   */
  static register(
    form: Registration,
    person: SealedPlanner,
    screened: Screened,
    now: Instant,
  ): { worker: Worker; told: DomainEvent[] } {
    const worker = new Worker(form.workerId, form.journeyId, form.village, person.dataKey, now);
    worker.humanCode = form.humanCode;
    worker.noticeVersion = form.noticeVersion ?? null;
    const written = worker.registration(form, person, screened);
    const registered = worker.tell(WorkerRegistered, form, written, screened.policyVersion);
    const looked = worker.lookAtPlan(screened, person.screening, form);
    return { worker, told: [registered, ...(saysSomething(screened) ? looked : [])] };
  }

  /**
   * A fact: the national system knows her as a candidate, so the district has verified her there (domain.md §6). For no
   * child (rule E02). Her village vouches for her later.
   */
  static takeOver(
    form: Registration,
    person: SealedPlanner,
    screened: Screened,
    externalIds: ExternalId[],
    now: Instant,
  ): { worker: Worker; told: DomainEvent[] } {
    const worker = new Worker(form.workerId, form.journeyId, form.village, person.dataKey, now);
    worker.humanCode = form.humanCode;
    const fields = worker.writeDown(form, person, screened);
    worker.state = 'DISTRICT_VERIFIED';
    worker.notKnownToVillage = true;
    const { outcome: screening, policyVersion } = screened;
    const told = { ...fields, source: 'IMPORT_SISKO', externalIds, screening };
    const imported = worker.tell(WorkerImported, form, told, policyVersion);
    const looked = worker.lookAtPlan(screened, person.screening, form);
    return { worker, told: [imported, ...(saysSomething(screened) ? looked : [])] };
  }

  /**
   * A fact: the national system knows her whom her village has registered, so the district has verified her there (domain.md
   * §6). Her village vouches for her later; what it has written of her stays, and is told as it stands.
   */
  linkWithImport(externalIds: ExternalId[], when: Occurred): DomainEvent<WorkerImported> {
    this.assertOnTheWay();
    if (this.state !== 'REGISTERED' && this.state !== 'DRAFT') throw new AlreadyVerified(this.state);
    const written = this.asRegistered();
    this.state = 'DISTRICT_VERIFIED';
    this.notKnownToVillage = true;
    this.returnedBy = null;
    this.version += 1;
    return this.tell(WorkerImported, when, { ...written, source: 'IMPORT_SISKO', externalIds });
  }

  /** A decision: the import that found her is taken back, and she stands where her village had brought her. */
  takeBackLink(reasonCode: string, from: LinkableState, when: Occurred): DomainEvent<WorkerImportUndone> {
    this.state = from;
    this.notKnownToVillage = false;
    this.version += 1;
    return this.tell(WorkerImportUndone, when, { reasonCode, stands: from });
  }

  /** A fact: her village has been told that she works abroad already. It is written down whatever the rules say (X10). */
  static recordAbroad(
    told: ToldAbroad,
    person: SealedPerson,
    now: Instant,
  ): { worker: Worker; told: [DomainEvent<WorkerRecordedAbroad>, DomainEvent<ProceduralStatusTold>] } {
    const { village: villageCode, sex, birthYear, identityStatus, country, informant } = told;
    const { sinceYear, employerType, proceduralStatus } = told;
    const worker = new Worker(told.workerId, told.journeyId, villageCode, person.dataKey, now);
    worker.humanCode = told.humanCode;
    worker.state = 'ABROAD_KNOWN';
    worker.confidentiality = 'RESTRICTED';
    worker.sex = sex;
    worker.birthYear = birthYear;
    worker.identityStatus = identityStatus;
    worker.country = country;
    worker.card = person.card;
    worker.identity = person.identity;
    worker.sinceYear = sinceYear ?? null;
    worker.employerType = employerType ?? null;
    worker.informant = informant;
    const known = { villageCode, sex, birthYear, identityStatus, country, informant };
    const recorded = worker.tell(WorkerRecordedAbroad, told, {
      ...known,
      ...(sinceYear !== undefined && { sinceYear }),
      ...(employerType !== undefined && { employerType }),
    });
    return { worker, told: [recorded, worker.tell(ProceduralStatusTold, told, { proceduralStatus })] };
  }

  /**
   * Steps on the way out are for those who have not left, and whose registration stands, on the record that
   * they go on with.
   * @throws AbroadAlready, RegistrationEnded, RecordMerged
   */
  assertOnTheWay(): void {
    if (this.mergedInto) throw new RecordMerged();
    if (this.state === 'ABROAD_KNOWN') throw new AbroadAlready();
    if (this.state === 'REJECTED' || this.state === 'WITHDRAWN') throw new RegistrationEnded(this.state);
  }

  /** A decision: the desk is to mend what it has written (domain.md §6). What was verified stays verified. */
  returnForRepair(reasonCode: string, when: Occurred): DomainEvent<RegistrationReturned> {
    this.assertReady();
    if (this.state !== 'REGISTERED') throw new AlreadyVerified(this.state);
    this.state = 'DRAFT';
    this.repairReason = reasonCode;
    this.version += 1;
    return this.tell(RegistrationReturned, when, { reasonCode });
  }

  /**
   * A decision of the district about many at once: each desk is to mend what it has written. Not of whom her village has
   * vouched for: nothing of the journey (domain.md §6) leads back from there, and no event could take it back.
   */
  returnAmongMany(reasonCode: string, officer: string, when: Occurred): DomainEvent<RegistrationReturned> {
    if (this.state === 'VILLAGE_VERIFIED') throw new VouchedFor();
    const told = this.returnForRepair(reasonCode, when);
    this.returnedBy = officer;
    return told;
  }

  /**
   * A decision: what the same officer has sent back among many, by mistake, stands on the register again as it was. The
   * desk has not begun to mend it: it is told as any registration that stands there again.
   */
  takeBackReturn(officer: string, now: Instant, when: Occurred): DomainEvent<WorkerRegistered> {
    this.assertOnTheWay();
    if (this.state !== 'DRAFT' || this.returnedBy !== officer) throw new NothingToTakeBack();
    const returnedAt = new Date(this.stateSince).getTime();
    if (Date.parse(now) - returnedAt > TAKE_BACK_MINUTES * 60_000)
      throw new TooLateToTakeBack(TAKE_BACK_MINUTES);
    this.state = 'REGISTERED';
    this.returnedBy = null;
    this.version += 1;
    return this.tellRegistered(when);
  }

  /** A decision: what was sent back stands on the register again, as the desk has mended it. Told as a registration is. */
  resubmit(
    form: RegistrationForm,
    person: Omit<SealedPlanner, 'dataKey'>,
    looks: { readonly before: Decision | undefined; readonly screened: Screened },
  ): DomainEvent[] {
    this.assertOnTheWay();
    if (this.state !== 'DRAFT') throw new NothingToMend();
    const written = this.registration(form, person, looks.screened);
    const registered = this.tell(WorkerRegistered, form, written, looks.screened.policyVersion);
    this.state = 'REGISTERED';
    this.returnedBy = null;
    this.version += 1;
    return [registered, ...this.lookAgain(looks.screened, person.screening, looks.before, form)];
  }

  /**
   * A fact: what the register said was wrong, and this is right. It holds in whatever state the record is: a person has a
   * right to what is true of her (UU 27/2022 Art. 6). Told are the new codes, never a name or number.
   */
  correct(corrected: Correction, reasonCode: string, when: Occurred): DomainEvent<WorkerDetailsCorrected> {
    const { changedFields, village, sex, birthYear, education, identityStatus } = corrected;
    if (changedFields.length === 0) throw new NothingCorrected();
    const told = {
      changedFields: [...changedFields],
      reasonCode,
      ...(village !== this.village && { villageCode: village }),
      ...(sex !== this.sex && { sex }),
      ...(birthYear !== this.birthYear && { birthYear }),
      ...(education && education !== this.education && { education }),
      ...(identityStatus !== this.identityStatus && { identityStatus }),
    };
    this.village = village;
    this.sex = sex;
    this.birthYear = birthYear;
    this.education = education;
    this.identityStatus = identityStatus;
    this.card = corrected.card;
    this.identity = corrected.identity;
    this.version += 1;
    return this.tell(WorkerDetailsCorrected, when, told);
  }

  /** A decision of village or district: this journey ends here (domain.md §6). */
  reject(reasonCode: string, when: Occurred): DomainEvent<RegistrationRejected> {
    this.assertReady();
    if (this.state === 'DISTRICT_VERIFIED') throw new AlreadyVerified(this.state);
    this.end('REJECTED', reasonCode);
    return this.tell(RegistrationRejected, when, { reasonCode });
  }

  /** A fact: she will not go, and has said so at the desk. It asks for no reason that anybody could refuse. */
  withdraw(reasonCode: string, when: Occurred): DomainEvent<WorkerWithdrew> {
    this.assertOnTheWay();
    const stage = this.state;
    this.end('WITHDRAWN', reasonCode);
    return this.tell(WorkerWithdrew, when, { stage, reasonCode });
  }

  /**
   * A fact: the family's own statement, signed by hand over a meterai, has been shown to the head of the village, who
   * takes note of it (*mengetahui*; UU 18/2017 Art. 13, rule E04). One permit a journey, until it is revoked.
   */
  acknowledgeFamilyPermit(permit: FamilyPermit, when: Occurred): DomainEvent<FamilyPermitGranted> {
    this.assertOnTheWay();
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

  /** Whether her identity card is from elsewhere: by whatever paper she is served here (X5). */
  get isOutsider(): boolean {
    return this.cardVillage !== null && this.cardVillage !== this.village;
  }

  /** Her domicile as it is told now: what was left out is as the register knows it, and her own village is "from here". */
  domicileAs(told: Partial<Domicile>): Domicile {
    const { cardVillage = this.cardVillage ?? this.village } = told;
    const evidence = told.evidence ?? (cardVillage === this.village ? 'NONE' : this.domicileEvidence);
    return { cardVillage, evidence };
  }

  /**
   * A fact that a letter or a permit comes with: the village vouches for its own people, and for others on a paper that
   * says why (X5).
   * @throws DomicileOutside
   */
  tellDomicile({ cardVillage, evidence }: Domicile): void {
    if (domicile(cardVillage, this.village, evidence).outcome === 'FAIL') throw new DomicileOutside();
    const told = cardVillage === this.village ? null : cardVillage;
    const shown = told === null ? 'NONE' : evidence;
    if (told === this.cardVillage && shown === this.domicileEvidence) return;
    this.cardVillage = told;
    this.domicileEvidence = shown;
    this.version += 1;
  }

  /** A decision: her plan is looked at again, with what she has told since. What was answered is answered. */
  screenAgain(
    screened: Screened,
    sealed: Buffer,
    before: Decision | undefined,
    when: Occurred,
  ): DomainEvent[] {
    this.assertOnTheWay();
    this.version += 1;
    return this.lookAgain(screened, sealed, before, when);
  }

  /** A decision: somebody has looked at a sign of bad recruitment, and it is answered. */
  clearRedFlag(flagCode: RedFlagCode, clearedReason: string, when: Occurred): DomainEvent<RedFlagCleared> {
    this.assertOnTheWay();
    if (!this.redFlags.includes(flagCode)) throw new RedFlagNotStanding();
    this.redFlags = this.redFlags.filter((code) => code !== flagCode);
    this.version += 1;
    return this.tell(RedFlagCleared, when, { flagCode, clearedReason });
  }

  /**
   * A decision: the village vouches for her (UU 18/2017 Art. 42; rules E04, E05). Whom the district knew first has come as
   * far as she has come, and is known to her village from then on (domain.md §6).
   */
  verifyAtVillage(
    checklist: readonly string[],
    { decision, seal }: Judged,
    when: Occurred,
  ): DomainEvent<VillageVerified> {
    this.assertReady();
    if (this.state !== 'REGISTERED' && !this.notKnownToVillage) throw new AlreadyVerified(this.state);
    this.assertHolds(decision, 'E04');
    const unchecked = VILLAGE_CHECKS.filter((check) => !checklist.includes(check));
    if (unchecked.length > 0) throw new SomethingUnchecked(unchecked);
    this.assertHolds(decision);
    if (this.notKnownToVillage) this.notKnownToVillage = false;
    else this.state = 'VILLAGE_VERIFIED';
    this.villageDecision = seal();
    this.version += 1;
    return this.tell(VillageVerified, when, { checklist: [...checklist] });
  }

  /**
   * A decision: the district confirms the candidate and her national id, and that her family's papers are there (E04, E05).
   * The village's word may still be out: it may come later (domain.md §6).
   */
  verifyAtDistrict(
    externalIds: ExternalId[],
    { decision, seal }: Judged,
    when: Occurred,
  ): DomainEvent<DistrictVerified> {
    this.assertReady();
    if (this.state === 'DISTRICT_VERIFIED') throw new AlreadyVerified(this.state);
    this.assertHolds(decision, 'IDENTITY');
    this.assertHolds(decision);
    this.state = 'DISTRICT_VERIFIED';
    this.districtDecision = seal();
    this.version += 1;
    return this.tell(DistrictVerified, when, { externalIds });
  }

  /**
   * No rule fails that nobody has excepted. What cannot be judged, since her marital status is not written down, is for who
   * verifies to look at, and is kept as such.
   */
  private assertHolds({ verdict }: Decision, only?: RuleId): void {
    const failed = verdict.evaluation.results.find(
      ({ ruleId, outcome, exceptionId }) =>
        outcome === 'FAIL' && !exceptionId && (only === undefined || ruleId === only),
    );
    if (failed) throw this.refusalOf(failed);
  }

  private refusalOf({ ruleId, params }: RuleResult): Error {
    switch (ruleId) {
      case 'E04':
        return new FamilyPermitMissing();
      case 'E05':
        return new MaritalPapersMissing(params['unseen']);
      case 'DOMICILE':
        return new DomicileOutside();
      case 'DUPLICATE':
        return new DuplicateOpen(this.duplicateRefs);
      case 'RED_FLAGS':
        return new RedFlagsStanding(this.redFlags, scoreOf(this.redFlags));
      case 'IDENTITY':
        return new IdentityNotSighted(this.identityStatus);
    }
    return new Error(`${ruleId} stops no verification`);
  }

  /** What was answered is answered. */
  private lookAgain(
    screened: Screened,
    sealed: Buffer,
    before: Decision | undefined,
    when: Occurred,
  ): DomainEvent[] {
    const asked = before?.verdict.redFlags;
    const answered = asked?.raises ? asked.raised.filter((code) => !this.redFlags.includes(code)) : [];
    const standing = screened.redFlags.filter((code) => !answered.includes(code));
    return this.lookAtPlan({ ...screened, redFlags: standing }, sealed, when);
  }

  /** One word of the look, and one of each sign that was not known before. */
  private lookAtPlan(
    { decision, policyVersion, outcome, redFlags }: Screened,
    sealed: Buffer,
    when: Occurred,
  ): DomainEvent[] {
    const known = this.redFlags;
    this.screening = sealed;
    this.screeningDecision = outcome;
    this.redFlags = [...redFlags];
    const { evaluation, redFlags: flags } = decision.verdict;
    const said = {
      ruleResults: evaluation.results.map(({ ruleId, outcome: result, code }) => ({
        ruleId,
        outcome: result,
        ...(code && { code }),
      })),
      redFlags: [...(flags?.raised ?? [])],
      score: flags?.score ?? 0,
      decision: outcome,
    };
    const completed = this.tell(ScreeningCompleted, when, said, policyVersion);
    const raised = redFlags
      .filter((code) => !known.includes(code))
      .map((flagCode) =>
        this.tell(RedFlagRaised, when, {
          flagCode,
          ...(this.recruiterId && { recruiterId: this.recruiterId }),
          weight: RED_FLAGS[flagCode].weight,
        }),
      );
    return [completed, ...raised];
  }

  /** The form of a desk written down, as it is told. */
  private registration(
    form: RegistrationForm,
    person: Pick<SealedPerson, 'card' | 'identity'>,
    screened: Screened,
  ): WorkerRegistered {
    const { recruiterId } = form;
    const written = this.writeDown(form, person, screened);
    return { ...written, ...(recruiterId && { recruiterId }), source: 'DESK', screening: screened.outcome };
  }

  private writeDown(
    form: RegistrationForm,
    { card, identity }: Pick<SealedPerson, 'card' | 'identity'>,
    screened: Screened,
  ): Omit<WorkerRegistered, 'source'> {
    assertNoChild(screened);
    const { sex, birthYear, education, identityStatus, intent, recruiterId } = form;
    this.sex = sex;
    this.birthYear = birthYear;
    this.education = education;
    this.identityStatus = identityStatus;
    this.country = intent.country;
    this.isco08 = intent.isco08;
    this.scheme = intent.scheme;
    this.employerType = intent.employerType ?? null;
    this.plannedDeparture = intent.plannedDeparture;
    this.recruiterId = recruiterId ?? null;
    this.card = card;
    this.identity = identity;
    return { villageCode: this.village, sex, birthYear, education, identityStatus, intent };
  }

  /** As it stands here. */
  private tellRegistered(when: Occurred): DomainEvent<WorkerRegistered> {
    return this.tell(WorkerRegistered, when, { ...this.asRegistered(), source: 'DESK' });
  }

  private asRegistered(): Omit<WorkerRegistered, 'source'> {
    const { sex, birthYear, education, identityStatus, recruiterId, screeningDecision } = this;
    const { country, isco08, scheme, employerType, plannedDeparture } = this;
    // Of before they were kept here: then it cannot be told again.
    if (!education || !scheme || !isco08 || !plannedDeparture) throw new NothingToTakeBack();
    const intent = { country, isco08, scheme, ...(employerType && { employerType }), plannedDeparture };
    return {
      villageCode: this.village,
      sex,
      birthYear,
      education,
      identityStatus,
      intent,
      ...(recruiterId && { recruiterId }),
      ...(screeningDecision && { screening: screeningDecision }),
    };
  }

  /** What is still to be mended waits for its desk. @throws BeingMended */
  private assertReady(): void {
    this.assertOnTheWay();
    if (this.state === 'DRAFT') throw new BeingMended();
  }

  private end(state: 'REJECTED' | 'WITHDRAWN', reasonCode: string): void {
    this.state = state;
    this.returnedBy = null;
    this.endReason = reasonCode;
    this.version += 1;
  }

  private tell<T extends object>(
    contract: Parameters<typeof event<T>>[0],
    when: Occurred,
    data: T,
    policyVersion?: string,
  ): DomainEvent<T> {
    const { occurredOn, occurredAt } = when;
    const occurrence = {
      subject: { kind: 'worker' as const, id: this.id },
      journeyId: this.journeyId,
      occurredOn,
      ...(occurredAt && { occurredAt }),
      ...(policyVersion && { policyVersion }),
    };
    return event(contract, occurrence, data);
  }
}

/** Judged with the look, on the day of registration and by the numbers that hold for her; nobody excepts it (domain.md §4.3). */
function assertNoChild({ decision: { verdict } }: Screened): void {
  const child = verdict.evaluation.results.find(({ ruleId }) => ruleId === 'E02');
  if (child?.outcome === 'FAIL') throw new ChildMayNotMigrate();
}

/** Whether the registration's own word of a first look leaves anything out: a rule that fails, or a sign that holds. */
function saysSomething({ decision: { verdict } }: Screened): boolean {
  const fails = verdict.evaluation.results.some(({ outcome }) => outcome === 'FAIL');
  return fails || (verdict.redFlags?.raised.length ?? 0) > 0;
}
