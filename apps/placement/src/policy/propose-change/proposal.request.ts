import { IsDay, IsId, IsPlainText } from '@libs/http';
import { CONFIDENCE, type Confidence } from '@libs/rules';
import { IsIn, IsOptional } from 'class-validator';

/** What is said of a row of any table. */
export abstract class ProposalRequest {
  @IsDay()
  validFrom!: string;

  /** The last day. */
  @IsOptional()
  @IsDay()
  validTo?: string;

  /** The text that says so, `Kepmenaker 260/2015`; the reason, where there is none. */
  @IsPlainText({ max: 120 })
  legalBasis!: string;

  @IsOptional()
  @IsPlainText({ max: 500 })
  note?: string;

  @IsIn(CONFIDENCE)
  confidence!: Confidence;

  /** The row that was wrong, where this one corrects it. */
  @IsOptional()
  @IsId()
  supersedes?: string;
}
