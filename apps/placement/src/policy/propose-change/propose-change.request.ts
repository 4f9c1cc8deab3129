import { EMPLOYER_TYPE, POLICY_STATUS, SCHEME } from '@libs/contracts';
import { COUNTRIES, JOB_GROUPS } from '@libs/reference';
import type { PolicyStatus } from '@libs/rules';
import { IsIn, IsOptional, IsUrl, MaxLength } from 'class-validator';
import { ProposalRequest } from './proposal.request.js';

/** A row of the destination policy (domain.md §4.6). What it does not name, it does not ask. */
export class ProposeChangeRequest extends ProposalRequest {
  @IsIn(COUNTRIES.map(({ code }) => code))
  country!: string;

  @IsOptional()
  @IsIn(SCHEME)
  scheme?: string;

  @IsOptional()
  @IsIn(EMPLOYER_TYPE)
  employerType?: string;

  @IsOptional()
  @IsIn(JOB_GROUPS)
  jobGroup?: string;

  @IsIn(POLICY_STATUS)
  status!: PolicyStatus;

  @IsOptional()
  @IsUrl({ protocols: ['https'], require_protocol: true })
  @MaxLength(300)
  sourceUrl?: string;
}
