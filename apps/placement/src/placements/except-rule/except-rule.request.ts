import { IsDay, IsPlainText } from '@libs/http';
import { REFUSAL_CODES, type RefusalCode } from '@libs/rules';
import { IsIn, IsOptional } from 'class-validator';

export class ExceptRuleRequest {
  /** The reason that shall not stand in her way: another reason of the same rule stands again. */
  @IsIn(REFUSAL_CODES)
  code!: RefusalCode;

  /** For whoever asks years later. */
  @IsPlainText({ min: 20, max: 500 })
  reason!: string;

  /** The last day; until the journey ends, without one. */
  @IsOptional()
  @IsDay()
  until?: string;
}
