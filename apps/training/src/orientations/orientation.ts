import { event, OrientationPassed, type DomainEvent, type Occurrence } from '@libs/contracts';
import type { Id, LocalDate } from '@libs/kernel';
import { verified, type Candidate } from '../candidates/candidate.js';

/** A session of the pre-departure orientation (OPP), as the office that held it tells of it. */
export interface Session {
  readonly sessionId: Id;
  readonly topics: readonly string[];
  /** Area code of where it was held. */
  readonly place?: string;
  readonly officeCode: string;
}

/** That a candidate passed the orientation, once a journey. */
export class Orientation {
  private constructor(
    readonly id: Id,
    readonly sessionId: Id,
    readonly workerId: Id,
    readonly journeyId: Id | null,
    readonly villageCode: string,
    /** What had been heard of registration when it was decided. */
    readonly registrationSeq: number,
    readonly topics: readonly string[],
    readonly place: string | null,
    readonly officeCode: string,
    readonly passedOn: LocalDate,
  ) {}

  /**
   * A decision of the state's office (rule E14). What else she lacks is asked at her clearance: the steps before it may
   * be taken in any order (domain.md §6).
   */
  static pass(
    candidate: Candidate,
    session: Session,
    when: Pick<Occurrence, 'occurredOn' | 'occurredAt'>,
  ): { orientation: Orientation; passed: DomainEvent<OrientationPassed> } {
    const { workerId, journeyId, villageCode, registrationSeq } = verified(candidate);
    const { sessionId, topics, place, officeCode } = session;
    const passed = event(
      OrientationPassed,
      { subject: { kind: 'worker', id: workerId }, ...(journeyId && { journeyId }), ...when },
      { sessionId, topics: [...topics], officeCode, ...(place && { place }) },
    );
    const orientation = new Orientation(
      passed.id,
      sessionId,
      workerId,
      journeyId,
      villageCode,
      registrationSeq,
      topics,
      place ?? null,
      officeCode,
      when.occurredOn,
    );
    return { orientation, passed };
  }
}
