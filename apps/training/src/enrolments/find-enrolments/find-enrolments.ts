import { ScopedDataSource, type Caller } from '@libs/access';
import { page, PageRequest, positionOf, type Page } from '@libs/http';
import { isId } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { LessThan } from 'typeorm';
import { EnrolmentNotFound } from '../enrolment.errors.js';
import { Enrolment, type EnrolmentState } from '../enrolment.js';
import { lineOf, type EnrolmentLine } from '../enrolment.views.js';

export class FindEnrolmentsRequest extends PageRequest {
  @IsOptional()
  @IsIn(['ATTENDING', 'CERTIFIED'])
  state?: EnrolmentState;
}

/** A centre's own, those that name a certification body, those of an office's area: row security knows which. */
@Injectable()
export class FindEnrolments {
  constructor(private readonly db: ScopedDataSource) {}

  async find(request: FindEnrolmentsRequest, by: Caller): Promise<Page<EnrolmentLine>> {
    const [after] = positionOf(request, isId) ?? [];
    const { state, limit } = request;
    const enrolments = await this.db.read(by, async (tx) =>
      (await tx.manager()).find(Enrolment, {
        where: { ...(state && { state }), ...(after && { id: LessThan(after) }) },
        order: { id: 'DESC' },
        take: limit + 1,
      }),
    );
    return page(enrolments.map(lineOf), request, ({ enrolmentId }) => [enrolmentId]);
  }

  async get(enrolmentId: string, by: Caller): Promise<EnrolmentLine> {
    const enrolment = await this.db.read(by, async (tx) =>
      (await tx.manager()).findOneBy(Enrolment, { id: enrolmentId }),
    );
    if (!enrolment) throw new EnrolmentNotFound();
    return lineOf(enrolment);
  }
}
