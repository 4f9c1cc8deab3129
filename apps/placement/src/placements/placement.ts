import {
  ArrivalReported,
  ContractSigned,
  DocumentSetCompleted,
  event,
  MedicalResultRecorded,
  PassportRecorded,
  PlacementAgreementSigned,
  SocialSecurityActivated,
  VisaRecorded,
  WorkerCleared,
  WorkerDeparted,
  type Contract,
  type DomainEvent,
} from '@libs/contracts';
import { papersLost, type LostPaper, type PaperFact } from '@libs/journey';
import type { Id, Instant, LocalDate } from '@libs/kernel';
import type { ClearanceJudgement, Judgement } from './judgement.js';
import {
  AgreementOpen,
  AlreadyCleared,
  AlreadyDeparted,
  CandidateEnded,
  ClearanceIncomplete,
  CompanyNotLicensed,
  DepartureHeld,
  DepartureHeldByPaper,
  DepartureHeldByPolicy,
  DestinationNotOpen,
} from './placement.errors.js';
import type {
  Agreement,
  Arrival,
  Card,
  Clearance,
  Departure,
  Insurance,
  Medical,
  Occurred,
  Opening,
  Passport,
  PolicyHold,
  ReviewHold,
  Terms,
  Untold,
  Visa,
  WorkContract,
} from './records.js';

/** How far a placement has come, in the words of the journey (domain.md §6). */
export const PLACEMENT_STATES = [
  'SELECTED',
  'CLEARED',
  // She will not go. Who goes all the same has left.
  'WITHDRAWN',
  'DEPARTED',
  'WORKING',
  'RETURNED',
] as const;

export type PlacementState = (typeof PLACEMENT_STATES)[number];

/**
 * One placement of a worker abroad, from the agreement to her return. What a paper says, that she left, that she arrived
 * are facts: recorded whatever else is known. To sign and to clear are decisions: refused with a reason.
 */
export class Placement {
  version = 0;
  state: PlacementState = 'SELECTED';
  /** Where she is bound for, as last told: whatever opens a record tells it. */
  country!: string;
  /** The mission that serves the country, where one is known. */
  mission: string | null = null;
  agreement: Agreement | null = null;
  medical: Medical | null = null;
  passport: Passport | null = null;
  visa: Visa | null = null;
  insurance: readonly Insurance[] = [];
  contract: WorkContract | null = null;
  clearance: Clearance | null = null;
  departure: Departure | null = null;
  arrival: Arrival | null = null;
  returnedOn: LocalDate | null = null;
  /** What registration has told of her permit and her papers; never set by a request. */
  papersHeard: readonly PaperFact[] = [];
  /** Set when the policy of her destination has changed (X8), never by a request. */
  policyHold: PolicyHold | null = null;
  /** Set when a number of the rules has changed, never by a request. */
  reviewHold: ReviewHold | null = null;
  /** The record's own key, wrapped, and the numbers sealed under it (libs/vault). */
  dataKey: Buffer | null = null;
  papers: Buffer | null = null;

  private constructor(
    readonly id: Id,
    readonly workerId: Id,
    readonly journeyId: Id | null,
    readonly p3miId: string | null,
    /** Her village; until that is known the area of who told first, where they have one. */
    readonly area: string | null,
    /** False while her registration has not been heard: *belum terhubung*, in its reporter's queue alone. */
    readonly linked: boolean,
    readonly recordedAt: Instant,
  ) {}

  static open({ placementId, workerId, candidate, p3miId, reporterArea }: Opening, now: Instant): Placement {
    const village = candidate?.village ?? null;
    const placement = new Placement(
      placementId,
      workerId,
      candidate?.journeyId ?? null,
      p3miId,
      village ?? reporterArea,
      village !== null,
      now,
    );
    placement.papersHeard = candidate?.papers ?? [];
    return placement;
  }

  /**
   * Her papers that were lost, and since when they are there again.
   *
   * @param heard what has been told of them, where more is known than the record has
   */
  papersLost(heard = this.papersHeard): readonly LostPaper[] {
    const { passport } = this;
    return papersLost(passport ? [...heard, recordedPassport(passport)] : heard);
  }

  /** What stands against her clearance and her leaving on this day (DOC_HOLD, domain.md §6). */
  papersLostOn(day: LocalDate, heard = this.papersHeard): LostPaper[] {
    return this.papersLost(heard).filter(
      ({ since, until }) => since <= day && (until === undefined || day < until),
    );
  }

  /** Since then her destination is not open to her (POLICY_HOLD). */
  closedOn(day: LocalDate): PolicyHold | undefined {
    return this.policyHold && this.policyHold.since <= day ? this.policyHold : undefined;
  }

  /** A decision: worker and company bind themselves, where the law lets them (rules E11, E12; one at a time). */
  sign(
    terms: Terms,
    mission: string | null,
    { decision, policyVersion }: Judgement,
    when: Occurred,
  ): DomainEvent<PlacementAgreementSigned> {
    if (this.agreement) throw new AgreementOpen();
    const { results, missing } = decision.verdict.evaluation;
    const refused = results.find(({ code }) => code !== undefined && missing.includes(code));
    if (refused) {
      throw refused.ruleId === 'E11' ? new DestinationNotOpen(refused) : new CompanyNotLicensed(refused);
    }
    const { plannedDeparture: _, costs, ...told } = terms;
    const signed = this.tell(PlacementAgreementSigned, when, { ...told, costs: [...costs] }, policyVersion);
    this.agreement = { ...terms, signedOn: when.occurredOn, factId: signed.id };
    this.bindFor(terms.country, mission);
    return signed;
  }

  /** A fact: only the result leaves the health facility (rule E07). */
  recordMedical(medical: Untold<Medical>, when: Occurred): DomainEvent<MedicalResultRecorded> {
    const { outcome, validUntil } = medical;
    const told = this.tell(MedicalResultRecorded, when, {
      medicalOutcome: outcome,
      ...(validUntil && { validUntil }),
    });
    this.medical = { ...medical, factId: told.id };
    return told;
  }

  /** A fact (rule E08). */
  recordPassport({ expiresOn }: Pick<Passport, 'expiresOn'>, when: Occurred): DomainEvent<PassportRecorded> {
    const told = this.tell(PassportRecorded, when, { expiresOn });
    this.passport = { expiresOn, recordedOn: when.occurredOn, factId: told.id };
    return told;
  }

  /** A fact, also where the visa is none to work on: that is what rule E09 must see. */
  recordVisa(visa: Untold<Visa>, when: Occurred): DomainEvent<VisaRecorded> {
    const told = this.tell(VisaRecorded, when, visa);
    this.visa = { ...visa, factId: told.id };
    return told;
  }

  /** A fact; one period beside another may be what covers the whole term (rule E10). */
  recordSocialSecurity(period: Untold<Insurance>, when: Occurred): DomainEvent<SocialSecurityActivated> {
    const told = this.tell(SocialSecurityActivated, when, { ...period, programmes: [...period.programmes] });
    this.insurance = [...this.insurance, { ...period, factId: told.id }];
    return told;
  }

  /** A fact; whether it is complete and keeps to the agreement is rule E15. */
  recordContract(contract: Untold<WorkContract>, when: Occurred): DomainEvent<ContractSigned> {
    const { contents: _, ...terms } = contract;
    const told = this.tell(ContractSigned, when, terms);
    this.contract = { ...contract, factId: told.id };
    return told;
  }

  /** A decision of the state's office: every rule holds today (domain.md §4.3, §6). */
  clear(
    { decision, documents, policyVersion }: ClearanceJudgement,
    card: Card,
    when: Occurred,
  ): [DomainEvent<DocumentSetCompleted>, DomainEvent<WorkerCleared>] {
    this.assertUndecided();
    const { evaluation } = decision.verdict;
    if (!evaluation.passes) throw new ClearanceIncomplete(evaluation);
    const ruleResults = documents.map(({ ruleId, outcome, code }) => ({
      ruleId,
      outcome,
      ...(code && { code }),
    }));
    const completed = this.tell(DocumentSetCompleted, when, { ruleResults }, policyVersion);
    const cleared = this.tell(WorkerCleared, when, { ...card }, policyVersion);
    const { officeCode, validUntil } = card;
    this.clearance = { officeCode, validUntil, clearedOn: when.occurredOn, factId: cleared.id };
    this.reach('CLEARED');
    return [completed, cleared];
  }

  /**
   * A fact: she has left, cleared or not. Where the journey is held that day, whoever reports must say that she has left
   * all the same: a company that only announces her departure is told to stop it (X7).
   */
  depart(
    departure: Omit<Departure, 'factId' | 'departedOn'>,
    mission: string | null,
    when: Occurred,
    leftUnderHold = false,
  ): DomainEvent<WorkerDeparted> {
    if (!leftUnderHold) this.assertFreeToLeave(when.occurredOn);
    const told = this.tell(WorkerDeparted, when, {
      ...departure,
      ...(mission && { missionCode: mission }),
    });
    this.departure = { ...departure, departedOn: when.occurredOn, factId: told.id };
    this.bindFor(departure.country, mission);
    this.reach('DEPARTED');
    return told;
  }

  /** @throws AlreadyCleared, CandidateEnded, AlreadyDeparted */
  private assertUndecided(): void {
    if (this.clearance) throw new AlreadyCleared();
    if (this.state === 'WITHDRAWN') throw new CandidateEnded();
    if (this.state !== 'SELECTED') throw new AlreadyDeparted(this.state);
  }

  private assertFreeToLeave(day: LocalDate): void {
    if (this.state === 'WITHDRAWN') throw new CandidateEnded();
    const [lost] = this.papersLostOn(day);
    if (lost) throw lost.paper === 'FAMILY_PERMIT' ? new DepartureHeld(lost) : new DepartureHeldByPaper(lost);
    const closed = this.closedOn(day);
    if (closed) throw new DepartureHeldByPolicy(closed);
  }

  /** A fact: the mission has seen her, whoever else has told of her. */
  arrive(arrival: Omit<Arrival, 'factId' | 'arrivedOn'>, when: Occurred): DomainEvent<ArrivalReported> {
    const told = this.tell(ArrivalReported, when, arrival);
    this.arrival = { ...arrival, arrivedOn: when.occurredOn, factId: told.id };
    this.bindFor(arrival.country, arrival.missionCode);
    this.reach('WORKING');
    return told;
  }

  /** A decision about a rule, while there is something left to decide. */
  changeExceptions(): void {
    this.assertUndecided();
    this.version += 1;
  }

  /** The facts that the record rests on. */
  factIds(): Id[] {
    const { agreement, medical, passport, visa, insurance, contract } = this;
    return [agreement, medical, passport, visa, ...insurance, contract].flatMap((part) =>
      part ? [part.factId] : [],
    );
  }

  /** Late facts fill the record; the state only goes forward. */
  private reach(state: PlacementState): void {
    if (PLACEMENT_STATES.indexOf(state) > PLACEMENT_STATES.indexOf(this.state)) this.state = state;
  }

  private bindFor(country: string, mission: string | null): void {
    this.country = country;
    this.mission = mission;
  }

  private tell<T extends object>(
    contract: Contract<T>,
    { occurredOn, occurredAt }: Occurred,
    data: T,
    policyVersion?: string,
  ): DomainEvent<T> {
    this.version += 1;
    const occurrence = {
      subject: { kind: 'worker' as const, id: this.workerId },
      occurredOn,
      ...(this.journeyId && { journeyId: this.journeyId }),
      ...(occurredAt && { occurredAt }),
      ...(policyVersion && { policyVersion }),
    };
    return event(contract, occurrence, data);
  }
}

function recordedPassport({ expiresOn, recordedOn, factId }: Passport): PaperFact {
  const { type } = PassportRecorded;
  const recordedAt = `${recordedOn}T00:00:00.000Z`;
  return { eventId: factId, type, occurredOn: recordedOn, recordedAt, data: { expiresOn } };
}
