import { COST_CLASS, EMPLOYER_TYPE, PAYER } from '@libs/contracts';
import { COUNTRIES } from '@libs/reference';
import { COST_ITEMS, type CostClass, type Payer } from '@libs/rules';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { JOB } from '../../placements/shapes.js';
import { ProposalRequest } from './proposal.request.js';

export const ITEMS: readonly string[] = Object.values(COST_ITEMS).flat();

/** A row of who bears which cost (domain.md §4.9). What it does not name, it does not ask. */
export class ProposeCostRequest extends ProposalRequest {
  @IsIn(ITEMS)
  item!: string;

  @IsOptional()
  @Matches(JOB)
  isco08?: string;

  @IsOptional()
  @IsIn(COUNTRIES.map(({ code }) => code))
  country?: string;

  @IsOptional()
  @IsIn(EMPLOYER_TYPE)
  employerType?: string;

  @IsIn(COST_CLASS)
  class!: CostClass;

  @IsIn(PAYER)
  payer!: Payer;
}
