import {
  CompetencyCertified,
  CompetencyNotYet,
  event,
  TrainingEnrolled,
  TrainingStarted,
  type Contract,
  type DomainEvent,
  type Occurrence,
} from '@libs/contracts';
import type { Id, LocalDate } from '@libs/kernel';
import { verified, type Candidate } from '../candidates/candidate.js';
import type { Course } from '../courses/course.js';
import {
  AlreadyCertified,
  CertificateExpired,
  CertifierMissing,
  CertifierNotNamed,
  CertifierTrained,
  CourseWithoutTest,
} from './enrolment.errors.js';

export type EnrolmentState = 'ATTENDING' | 'CERTIFIED';

/** When it happened in the world: the day always, the instant where the hour is known. */
export type Occurred = Pick<Occurrence, 'occurredOn' | 'occurredAt'>;

export interface EnrolmentForm {
  readonly id: Id;
  readonly course: Course;
  /** The training centre that takes her on. */
  readonly providerId: string;
  /** The certification body that will test her, where the course ends in a test. */
  readonly lspId?: string;
}

/** Who tests, and by which scheme where it is not the one that the course named. */
export interface Examiner {
  readonly lspId: string;
  readonly certificationScheme?: string;
}

export interface Certificate {
  /** HMAC of its number, hexadecimal. */
  readonly hash: string;
  readonly expiresOn: LocalDate;
}

/** A candidate on a course, as the course was on that day, from her enrolment to her certificate. */
export class Enrolment {
  version = 1;
  state: EnrolmentState = 'ATTENDING';
  /** Competence tests taken. */
  attempts = 0;
  certifiedOn: LocalDate | null = null;
  expiresOn: LocalDate | null = null;

  private constructor(
    readonly id: Id,
    readonly workerId: Id,
    readonly journeyId: Id | null,
    readonly villageCode: string,
    /** What had been heard of registration when it was decided. */
    readonly registrationSeq: number,
    readonly courseId: Id,
    readonly trainingType: string,
    readonly isco08: string | null,
    readonly certificationScheme: string | null,
    readonly providerId: string,
    readonly lspId: string | null,
    readonly enrolledOn: LocalDate,
  ) {}

  /** A decision of the training centre: she is taken on, and the course begins. */
  static enrol(
    candidate: Candidate,
    form: EnrolmentForm,
    when: Occurred,
  ): { enrolment: Enrolment; told: [DomainEvent<TrainingEnrolled>, DomainEvent<TrainingStarted>] } {
    const { workerId, journeyId, villageCode, registrationSeq } = verified(candidate);
    const { course, providerId, lspId } = form;
    if (course.certificationScheme && !lspId) throw new CertifierMissing();
    if (!course.certificationScheme && lspId) throw new CourseWithoutTest();
    if (lspId === providerId) throw new CertifierTrained();
    const enrolment = new Enrolment(
      form.id,
      workerId,
      journeyId,
      villageCode,
      registrationSeq,
      course.id,
      course.trainingType,
      course.isco08,
      course.certificationScheme,
      providerId,
      lspId ?? null,
      when.occurredOn,
    );
    const { id: courseId, trainingType, hours } = course;
    const told: [DomainEvent<TrainingEnrolled>, DomainEvent<TrainingStarted>] = [
      enrolment.tell(TrainingEnrolled, when, {
        courseId,
        trainingType,
        providerId,
        ...(lspId && { lspId }),
      }),
      enrolment.tell(TrainingStarted, when, { courseId, hours }),
    ];
    return { enrolment, told };
  }

  /** A decision of the certification body: competent (K). */
  certify(by: Examiner, certificate: Certificate, when: Occurred): DomainEvent<CompetencyCertified> {
    const test = this.testBy(by);
    if (certificate.expiresOn <= when.occurredOn) throw new CertificateExpired();
    this.attempts += 1;
    this.state = 'CERTIFIED';
    this.certifiedOn = when.occurredOn;
    this.expiresOn = certificate.expiresOn;
    this.version += 1;
    return this.tell(CompetencyCertified, when, {
      ...test,
      certificateHash: certificate.hash,
      expiresOn: certificate.expiresOn,
    });
  }

  /** A decision of the certification body: not yet competent (BK). She may be tested again. */
  findNotYetCompetent(by: Examiner, when: Occurred): DomainEvent<CompetencyNotYet> {
    const test = this.testBy(by);
    this.attempts += 1;
    this.version += 1;
    return this.tell(CompetencyNotYet, when, { ...test, attempt: this.attempts });
  }

  private testBy({ lspId, certificationScheme = this.certificationScheme ?? undefined }: Examiner) {
    if (lspId === this.providerId) throw new CertifierTrained();
    if (!this.isco08 || !certificationScheme) throw new CourseWithoutTest();
    if (lspId !== this.lspId) throw new CertifierNotNamed();
    if (this.state === 'CERTIFIED') throw new AlreadyCertified();
    return { lspId, certificationScheme, isco08: this.isco08 };
  }

  private tell<T extends object>(contract: Contract<T>, when: Occurred, data: T): DomainEvent<T> {
    const subject = { kind: 'worker' as const, id: this.workerId };
    return event(contract, { subject, ...(this.journeyId && { journeyId: this.journeyId }), ...when }, data);
  }
}
