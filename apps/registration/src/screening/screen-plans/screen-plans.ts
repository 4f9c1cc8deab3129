import type { Instant, LocalDate } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { HeardPolicy } from '../heard-policy/heard-policy.js';
import { LostCases } from './lost-cases.js';
import { screen, type Plan, type Screened, type ToldSigns } from '../screen.js';

/** Looks at a plan with the policy as it was heard, and what is known of whoever recruits. */
@Injectable()
export class ScreenPlans {
  constructor(
    private readonly policy: HeardPolicy,
    private readonly lostCases: LostCases,
  ) {}

  async look(
    plan: Plan,
    signs: ToldSigns | undefined,
    at: { on: LocalDate; knownAt: Instant },
  ): Promise<Screened> {
    const { recruiterId } = plan;
    const licence = recruiterId === undefined ? undefined : await this.policy.licenceOf(recruiterId, at.on);
    const lostCasesOfRecruiter = recruiterId === undefined ? undefined : await this.lostCases.of(recruiterId);
    const told = { ...(lostCasesOfRecruiter && { lostCasesOfRecruiter }), ...signs };
    const looked = { ...(licence && { licence }), signs: told };
    return screen(plan, looked, await this.policy.tables(), at);
  }
}
