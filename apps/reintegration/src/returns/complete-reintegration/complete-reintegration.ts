import { REINTEGRATION_OUTCOME } from '@libs/contracts';
import { OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { ChangeReturn, type Step } from '../change-return/change-return.js';
import { ProgrammeMembershipSchema } from '../programme-membership.schema.js';

export class CompleteReintegrationRequest extends OccurredRequest {
  @IsIn(REINTEGRATION_OUTCOME)
  outcome!: string;
}

/** The help ends with an outcome, and the journey with it. */
@Injectable()
export class CompleteReintegration {
  constructor(private readonly changeReturn: ChangeReturn) {}

  execute(step: Step & { request: CompleteReintegrationRequest }): Promise<void> {
    const { returnId, request } = step;
    return this.changeReturn.execute(step, async (returnCase, when, tx) => {
      const memberships = await (await tx.manager()).findBy(ProgrammeMembershipSchema, { returnId });
      const { graduated, told } = returnCase.complete(request.outcome, memberships, when);
      for (const { id } of graduated) {
        tx.update(ProgrammeMembershipSchema, id, { state: 'GRADUATED', graduatedOn: when.occurredOn });
      }
      return told;
    });
  }
}
