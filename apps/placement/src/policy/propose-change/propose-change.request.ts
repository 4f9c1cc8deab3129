import { EMPLOYER_TYPE, POLICY_STATUS, SCHEME } from '@libs/contracts';
import { IsDay, IsId, IsPlainText } from '@libs/http';
import { COUNTRIES, JOB_GROUPS } from '@libs/reference';
import { CONFIDENCE, type Confidence, type PolicyStatus } from '@libs/rules';
import { IsIn, IsOptional, IsUrl, MaxLength } from 'class-validator';

/** A row of the destination policy (domain.md §4.6). What it does not name, it does not ask. */
export class ProposeChangeRequest {
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

  @IsDay()
  validFrom!: string;

  /** The last day. */
  @IsOptional()
  @IsDay()
  validTo?: string;

  /** The text that says so: `Kepmenaker 260/2015`. */
  @IsPlainText({ max: 120 })
  legalBasis!: string;

  @IsOptional()
  @IsPlainText({ max: 500 })
  note?: string;

  @IsOptional()
  @IsUrl({ protocols: ['https'], require_protocol: true })
  @MaxLength(300)
  sourceUrl?: string;

  @IsIn(CONFIDENCE)
  confidence!: Confidence;

  /** The row that was wrong, where this one corrects it. */
  @IsOptional()
  @IsId()
  supersedes?: string;
}
