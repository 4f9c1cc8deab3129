import { Module } from '@nestjs/common';
import { AcceptProgramme } from './accept-programme/accept-programme.js';
import { AssessNeeds } from './assess-needs/assess-needs.js';
import { ChangeReturn } from './change-return/change-return.js';
import { CompleteReintegration } from './complete-reintegration/complete-reintegration.js';
import { FindReturns } from './find-returns/find-returns.js';
import { OpenPlan } from './open-plan/open-plan.js';
import { RecordReturn } from './record-return/record-return.js';
import { ReturnsController } from './returns.controller.js';

@Module({
  controllers: [ReturnsController],
  providers: [
    ChangeReturn,
    RecordReturn,
    AssessNeeds,
    OpenPlan,
    AcceptProgramme,
    CompleteReintegration,
    FindReturns,
  ],
})
export class ReturnsModule {}
