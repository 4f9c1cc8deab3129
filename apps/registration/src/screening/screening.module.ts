import { Module } from '@nestjs/common';
import { HearPolicy } from './hear-policy/hear-policy.js';
import { HeardPolicy } from './heard-policy/heard-policy.js';
import { LostCases } from './screen-plans/lost-cases.js';
import { ScreenPlans } from './screen-plans/screen-plans.js';

/** The first look at a plan, by the policy as it was heard. */
@Module({
  controllers: [HearPolicy],
  providers: [HeardPolicy, LostCases, ScreenPlans],
  exports: [ScreenPlans, HeardPolicy],
})
export class ScreeningModule {}
