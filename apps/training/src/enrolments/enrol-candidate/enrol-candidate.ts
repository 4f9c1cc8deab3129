import { ScopedDataSource, type Commander } from '@libs/access';
import { uniqueViolation } from '@libs/database';
import { IsId } from '@libs/http';
import { Clock, newId } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { occurred, OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';
import { candidateByReference } from '../../candidates/candidate.rows.js';
import { CourseSchema } from '../../courses/course.schema.js';
import { organisationOf } from '../../organisation.js';
import { AlreadyEnrolled, CourseUnknown } from '../enrolment.errors.js';
import { Enrolment } from '../enrolment.js';

export class EnrolCandidateRequest extends OccurredRequest {
  /** Her reference, from her own hand: a centre may not look for people. */
  @IsId()
  workerId!: string;

  @IsId()
  courseId!: string;

  /** The certification body, where the course ends in a competence test. */
  @IsOptional()
  @Matches(/^(?!.*\d{6})[A-Z0-9][A-Z0-9_-]{0,39}$/)
  lspId?: string;
}

/** A training centre takes a verified candidate onto a course. */
@Injectable()
export class EnrolCandidate {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(request: EnrolCandidateRequest, by: Commander): Promise<{ id: string }> {
    const when = occurred(request, this.clock.now());
    const { workerId, courseId, lspId } = request;
    const providerId = organisationOf(by);
    return this.db
      .write(by, async (tx) => {
        const candidate = await candidateByReference(tx, workerId);
        const course = await (await tx.manager()).findOneBy(CourseSchema, { id: courseId });
        if (!course) throw new CourseUnknown();
        const form = { id: newId(), course, providerId, lspId };
        const { enrolment, told } = Enrolment.enrol(candidate, form, when);
        tx.insert(Enrolment, enrolment);
        this.outbox.add(tx, ...told);
        return { id: enrolment.id, version: enrolment.version };
      })
      .catch((error: unknown) => {
        throw uniqueViolation(error) === undefined ? error : new AlreadyEnrolled();
      });
  }
}
