import { COST_CLASS, EMPLOYER_TYPE, PAYER } from '@libs/contracts';
import { IsDay, IsId, NestedList } from '@libs/http';
import { OccurredRequest } from '@libs/service';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { CODE, COUNTRY, JOB } from '../shapes.js';

/**
 * What a company may sign. The other schemes are other people's to sign, and rule E12 does not look at them: who could
 * choose them would need no licence.
 */
const SCHEMES = ['P_TO_P'];

/** A cost of the placement and who bears it (rule E13); the amount as a band. */
export class CostRequest {
  @Matches(CODE)
  item!: string;

  @IsIn(COST_CLASS)
  class!: string;

  @IsIn(PAYER)
  payer!: string;

  @IsOptional()
  @Matches(CODE)
  amountBand?: string;
}

export class SignAgreementRequest extends OccurredRequest {
  /** The reference that the candidate gave. */
  @IsId()
  workerId!: string;

  @IsIn(SCHEMES)
  scheme!: string;

  @IsIn(EMPLOYER_TYPE)
  employerType!: string;

  @Matches(COUNTRY)
  country!: string;

  @Matches(JOB)
  isco08!: string;

  /** As she told at registration, where nothing is said: the day for which age, policy and papers are judged. */
  @IsOptional()
  @IsDay()
  plannedDeparture?: string;

  @IsOptional()
  @NestedList(() => CostRequest, { max: 40 })
  costs?: CostRequest[];
}
