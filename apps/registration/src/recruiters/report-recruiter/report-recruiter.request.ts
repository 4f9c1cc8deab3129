import { RECRUITER_KIND } from '@libs/contracts';
import { IsId, IsPlainText } from '@libs/http';
import { OccurredRequest } from '@libs/service';
import { ArrayMaxSize, ArrayUnique, IsIn, IsOptional, Matches } from 'class-validator';
import { LOST_CASE, REPORT_SOURCE, TOLD_FLAGS } from '../recruiter-report.js';

/** What somebody told of a person who recruits. */
export class ReportRecruiterRequest extends OccurredRequest {
  /** Where he was seen: ten digits, Kemendagri. */
  @Matches(/^\d{6}[1-3]\d{3}$/)
  villageCode!: string;

  @IsIn(RECRUITER_KIND)
  kind!: string;

  /** By which he is known. */
  @IsPlainText({ max: 100 })
  name!: string;

  /** A telephone number, an account, where he is met. */
  @IsOptional()
  @IsPlainText({ max: 100 })
  contact?: string;

  @IsIn(REPORT_SOURCE)
  source!: string;

  @IsIn(TOLD_FLAGS, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(TOLD_FLAGS.length)
  flags!: string[];

  /** What became of somebody whom he recruited (RF14). */
  @IsOptional()
  @IsIn(LOST_CASE)
  lostCase?: string;

  /** What was said, in the words of who said it. */
  @IsOptional()
  @IsPlainText({ max: 500 })
  said?: string;

  /** Who told of him, or is told of, where she is on the register. */
  @IsOptional()
  @IsId()
  workerId?: string;

  /** The company for which he says he works. */
  @IsOptional()
  @Matches(/^(?!.*\d{6})[A-Z0-9][A-Z0-9-]{1,39}$/)
  p3miId?: string;
}
