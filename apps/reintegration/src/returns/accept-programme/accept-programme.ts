import { PROGRAMME_TYPE } from '@libs/contracts';
import { newId } from '@libs/kernel';
import { OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { IsIn, Matches } from 'class-validator';
import { ChangeReturn, type Step } from '../change-return/change-return.js';
import { ProgrammeMembershipSchema } from '../programme-membership.schema.js';

export class AcceptProgrammeRequest extends OccurredRequest {
  @IsIn(PROGRAMME_TYPE)
  programmeType!: string;

  /** Who runs it, by its code: `BUMDES-33-07-10-2004`. No six digits in a row, which would be somebody's number. */
  @Matches(/^(?!.*\d{6})[A-Z0-9][A-Z0-9_-]{0,39}$/)
  providerId!: string;
}

/** A returnee is taken into a programme of the productive economy. */
@Injectable()
export class AcceptProgramme {
  constructor(private readonly changeReturn: ChangeReturn) {}

  execute(step: Step & { request: AcceptProgrammeRequest }): Promise<void> {
    const { programmeType, providerId } = step.request;
    return this.changeReturn.execute(step, (returnCase, when, tx) => {
      const programme = { id: newId(), programmeType, providerId };
      const { membership, accepted } = returnCase.acceptProgramme(programme, when);
      tx.insert(ProgrammeMembershipSchema, membership);
      return [accepted];
    });
  }
}
