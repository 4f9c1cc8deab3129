import { Module } from '@nestjs/common';
import { HearPolicy } from './hear-policy/hear-policy.js';
import { HeardPolicy } from './heard-policy/heard-policy.js';
import { ScreenPlans } from './screen-plans/screen-plans.js';

/** The first look at a plan, by the policy as it was heard. */
@Module({ controllers: [HearPolicy], providers: [HeardPolicy, ScreenPlans], exports: [ScreenPlans] })
export class ScreeningModule {}
