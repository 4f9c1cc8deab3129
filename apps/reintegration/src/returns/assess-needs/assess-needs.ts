import { NEED } from '@libs/contracts';
import { OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator';
import { ChangeReturn, type Step } from '../change-return/change-return.js';

export class AssessNeedsRequest extends OccurredRequest {
  /** Where she needs something; empty where she needs nothing. */
  @IsArray()
  @ArrayMaxSize(NEED.length)
  @ArrayUnique()
  @IsIn(NEED, { each: true })
  domains!: string[];

  /** Whether something cannot wait. */
  @IsBoolean()
  urgent: boolean = false;
}

/** Somebody has asked the returnee what she needs. */
@Injectable()
export class AssessNeeds {
  constructor(private readonly changeReturn: ChangeReturn) {}

  execute(step: Step & { request: AssessNeedsRequest }): Promise<void> {
    const { domains, urgent } = step.request;
    return this.changeReturn.execute(step, (returnCase, when) => [
      returnCase.assessNeeds(domains, urgent, when),
    ]);
  }
}
