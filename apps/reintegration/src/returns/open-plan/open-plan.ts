import { REINTEGRATION_FORM } from '@libs/contracts';
import { newId } from '@libs/kernel';
import { OccurredRequest } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { ChangeReturn, type Step } from '../change-return/change-return.js';

export class OpenPlanRequest extends OccurredRequest {
  /** Forms of help (PP 59/2021 Art. 22). */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(REINTEGRATION_FORM.length)
  @ArrayUnique()
  @IsIn(REINTEGRATION_FORM, { each: true })
  forms!: string[];
}

/** A plan is agreed with the returnee. */
@Injectable()
export class OpenPlan {
  constructor(private readonly changeReturn: ChangeReturn) {}

  execute(step: Step & { request: OpenPlanRequest }): Promise<void> {
    const { forms } = step.request;
    return this.changeReturn.execute(step, (returnCase, when) => [returnCase.openPlan(newId(), forms, when)]);
  }
}
