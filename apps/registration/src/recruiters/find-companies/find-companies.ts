import { Clock, dayInJakarta } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { HeardPolicy } from '../../screening/heard-policy/heard-policy.js';
import type { CompanyLine } from '../recruiter.views.js';

/** Placement companies by their licences, as placement tells them: public, and of no person. */
@Injectable()
export class FindCompanies {
  constructor(
    private readonly policy: HeardPolicy,
    private readonly clock: Clock,
  ) {}

  /** By their code. */
  async find(): Promise<CompanyLine[]> {
    const licences = await this.policy.licences(dayInJakarta(this.clock.now()));
    return licences.map(({ p3miId, status, countries, validFrom, validTo }) => ({
      p3miId,
      status,
      countries: [...countries],
      validFrom,
      ...(validTo && { validTo }),
    }));
  }
}
