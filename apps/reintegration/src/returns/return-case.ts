import {
  event,
  NeedsAssessed,
  ProgrammeAccepted,
  ProgrammeGraduated,
  ReintegrationCompleted,
  ReintegrationPlanOpened,
  ReturnCauseRecorded,
  WorkerReturned,
  type Contract,
  type DomainEvent,
  type Occurrence,
} from '@libs/contracts';
import type { Id, LocalDate } from '@libs/kernel';
import type { ProgrammeMembership } from './programme-membership.js';
import {
  NeedsNotAssessed,
  PlanMissing,
  PlanOpen,
  ReturnClosed,
  ReturnReportedBefore,
} from './return-case.errors.js';

export type ReturnState = 'RETURNED' | 'REINTEGRATING' | 'COMPLETED';

/** When it happened in the world: the day always, the instant where the hour is known. */
export type Occurred = Pick<Occurrence, 'occurredOn' | 'occurredAt'>;

/** What whoever met the returnee says. */
export interface ReturnReport {
  readonly id: Id;
  readonly workerId: Id;
  readonly debarkationCode?: string;
  readonly condition?: string;
  readonly accompanyingAdults: number;
  readonly accompanyingChildren: number;
  readonly returnReason: string;
  /** Who reports: where her registration is not yet heard, the return stands in this one's list. */
  readonly reporterArea?: string;
  readonly reporterOrg?: string;
}

/** What was heard of her by then. */
export interface Origin {
  readonly journeyId: Id | null;
  readonly villageCode: string | null;
  /** The return of hers that somebody else has reported already. */
  readonly confirms: Id | null;
}

/** Told where nobody knows the port: a village often meets her at her own door. */
const SOMEWHERE = 'UNKNOWN';

/** Outcomes by which what she took part in has served its purpose. After the others a programme may simply go on. */
const SERVED = new Set(['PRODUCTIVE', 'EMPLOYED_AT_HOME']);

/** A worker's return, and the help that follows it until it ends with an outcome (UU 18/2017 Art. 24, domain.md §4.8). */
export class ReturnCase {
  version = 1;
  state: ReturnState = 'RETURNED';
  needs: string[] | null = null;
  urgent: boolean | null = null;
  planId: Id | null = null;
  forms: string[] | null = null;
  outcome: string | null = null;
  completedOn: LocalDate | null = null;

  private constructor(
    readonly id: Id,
    readonly workerId: Id,
    readonly journeyId: Id | null,
    readonly villageCode: string | null,
    readonly reporterArea: string | null,
    readonly reporterOrg: string | null,
    readonly returnedOn: LocalDate,
    readonly debarkationCode: string | null,
    readonly condition: string | null,
    readonly accompanyingAdults: number,
    readonly accompanyingChildren: number,
    /** RESTRICTED: written, told on the restricted topic, and never read again by this service. */
    readonly returnReason: string,
    /** The return of which this is another report: the help is given there. */
    readonly confirms: Id | null,
  ) {}

  /**
   * A fact: recorded whoever she is, and whatever is not yet heard of her. Told again by another hand it confirms the
   * first report; why she came back is then not told again, for it is counted without her id and would count twice.
   */
  static record(
    report: ReturnReport,
    origin: Origin,
    when: Occurred,
  ): { returnCase: ReturnCase; told: [DomainEvent<WorkerReturned>, ...DomainEvent<ReturnCauseRecorded>[]] } {
    const { condition, accompanyingAdults, accompanyingChildren, returnReason } = report;
    const returnCase = new ReturnCase(
      report.id,
      report.workerId,
      origin.journeyId,
      origin.villageCode,
      report.reporterArea ?? null,
      report.reporterOrg ?? null,
      when.occurredOn,
      report.debarkationCode ?? null,
      condition ?? null,
      accompanyingAdults,
      accompanyingChildren,
      returnReason,
      origin.confirms,
    );
    const returned = returnCase.tell(WorkerReturned, when, {
      debarkationCode: report.debarkationCode ?? SOMEWHERE,
      ...(condition && { condition }),
      accompanyingAdults,
      accompanyingChildren,
    });
    const causes = origin.confirms ? [] : [returnCase.tell(ReturnCauseRecorded, when, { returnReason })];
    return { returnCase, told: [returned, ...causes] };
  }

  /** False until her registration is heard: *belum terhubung*. */
  get isLinked(): boolean {
    return this.villageCode !== null;
  }

  /** Children come home mostly without papers: what to look at before anybody has asked (fixture X19). */
  presumedNeeds(confirmations: readonly ReturnCase[] = []): string[] {
    const withChildren = [this, ...confirmations].some(
      ({ accompanyingChildren }) => accompanyingChildren > 0,
    );
    return withChildren && !this.needs ? ['DOCUMENTS', 'CHILDREN'] : [];
  }

  /** A fact: she was asked what she needs; asked again, the later answer stands. */
  assessNeeds(domains: readonly string[], urgent: boolean, when: Occurred): DomainEvent<NeedsAssessed> {
    this.assertOpen();
    this.needs = [...domains];
    this.urgent = urgent;
    this.version += 1;
    return this.tell(NeedsAssessed, when, { domains: [...domains], urgent });
  }

  /** A decision, taken with her: nothing is planned before she was asked. */
  openPlan(planId: Id, forms: readonly string[], when: Occurred): DomainEvent<ReintegrationPlanOpened> {
    this.assertOpen();
    if (!this.needs) throw new NeedsNotAssessed();
    if (this.planId) throw new PlanOpen();
    this.planId = planId;
    this.forms = [...forms];
    this.state = 'REINTEGRATING';
    this.version += 1;
    return this.tell(ReintegrationPlanOpened, when, { planId, forms: [...forms] });
  }

  /** A decision: she takes part in a programme that her plan leads to. */
  acceptProgramme(
    { id, programmeType, providerId }: Pick<ProgrammeMembership, 'id' | 'programmeType' | 'providerId'>,
    when: Occurred,
  ): { membership: ProgrammeMembership; accepted: DomainEvent<ProgrammeAccepted> } {
    this.assertOpen();
    if (!this.planId) throw new PlanMissing();
    this.version += 1;
    return {
      membership: {
        id,
        returnId: this.id,
        programmeType,
        providerId,
        state: 'ACTIVE',
        acceptedOn: when.occurredOn,
        graduatedOn: null,
      },
      accepted: this.tell(ProgrammeAccepted, when, { membershipId: id, programmeType, providerId }),
    };
  }

  /** A decision: the journey ends with an outcome, and a good one ends what she took part in. */
  complete(
    outcome: string,
    memberships: readonly ProgrammeMembership[],
    when: Occurred,
  ): { graduated: ProgrammeMembership[]; told: DomainEvent[] } {
    this.assertOpen();
    if (!this.planId) throw new PlanMissing();
    this.outcome = outcome;
    this.completedOn = when.occurredOn;
    this.state = 'COMPLETED';
    this.version += 1;
    const graduated = SERVED.has(outcome) ? memberships.filter(({ state }) => state === 'ACTIVE') : [];
    return {
      graduated,
      told: [
        ...graduated.map(({ id, programmeType, providerId }) =>
          this.tell(ProgrammeGraduated, when, { membershipId: id, programmeType, providerId }),
        ),
        this.tell(ReintegrationCompleted, when, { outcome }),
      ],
    };
  }

  private assertOpen(): void {
    if (this.confirms) throw new ReturnReportedBefore(this.confirms);
    if (this.state === 'COMPLETED') throw new ReturnClosed();
  }

  private tell<T extends object>(contract: Contract<T>, when: Occurred, data: T): DomainEvent<T> {
    const subject = { kind: 'worker' as const, id: this.workerId };
    return event(contract, { subject, ...(this.journeyId && { journeyId: this.journeyId }), ...when }, data);
  }
}
