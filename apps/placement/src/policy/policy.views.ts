import { COST_CLASS, EMPLOYER_TYPE, PAYER, POLICY_STATUS, SCHEME } from '@libs/contracts';
import { JOB_GROUPS } from '@libs/reference';
import { CONFIDENCE } from '@libs/rules';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { PolicyChange } from './policy-change.js';
import type { PolicyKind } from './policy-rows.js';
import { ITEMS } from './propose-change/propose-cost.request.js';
import { NumbersRequest } from './propose-change/propose-parameters.request.js';

const KINDS: readonly PolicyKind[] = ['DESTINATION', 'PARAMETERS', 'COST'];

/** What is said of a row of any table. */
abstract class FoundedView {
  @ApiProperty({ format: 'date', description: 'First day' })
  validFrom!: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day' })
  validTo?: string;

  @ApiProperty({ description: 'The text that says so, or the reason' })
  legalBasis!: string;

  @ApiPropertyOptional()
  note?: string;

  @ApiProperty({ enum: CONFIDENCE })
  confidence!: string;
}

class ProposedRowView extends FoundedView {
  @ApiProperty()
  country!: string;

  @ApiPropertyOptional({ enum: SCHEME })
  scheme?: string;

  @ApiPropertyOptional({ enum: EMPLOYER_TYPE })
  employerType?: string;

  @ApiPropertyOptional({ enum: JOB_GROUPS })
  jobGroup?: string;

  @ApiProperty({ enum: POLICY_STATUS })
  status!: string;

  @ApiPropertyOptional()
  sourceUrl?: string;
}

class ProposedParametersView extends FoundedView {
  @ApiPropertyOptional({ description: 'Beginning of the code of an area' })
  area?: string;

  @ApiPropertyOptional()
  country?: string;

  @ApiPropertyOptional({ enum: SCHEME })
  scheme?: string;

  @ApiPropertyOptional({ enum: EMPLOYER_TYPE })
  employerType?: string;

  @ApiPropertyOptional({ enum: JOB_GROUPS })
  jobGroup?: string;

  @ApiProperty({ type: NumbersRequest, description: 'What it says of the numbers' })
  parameters!: NumbersRequest;
}

class ProposedCostView extends FoundedView {
  @ApiProperty({ enum: ITEMS })
  item!: string;

  @ApiPropertyOptional({ description: 'ISCO-08' })
  isco08?: string;

  @ApiPropertyOptional()
  country?: string;

  @ApiPropertyOptional({ enum: EMPLOYER_TYPE })
  employerType?: string;

  @ApiProperty({ enum: COST_CLASS })
  class!: string;

  @ApiProperty({ enum: PAYER })
  payer!: string;
}

/** A row of the destination policy. */
export class PolicyRowView extends ProposedRowView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time', description: 'Since when we hold it to be so' })
  recordedAt!: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Since when we know better' })
  supersededAt?: string;
}

/** A row of the numbers that rules are judged by. */
export class ParameterRowView extends ProposedParametersView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time', description: 'Since when we hold it to be so' })
  recordedAt!: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Since when we know better' })
  supersededAt?: string;
}

/** A row of who bears which cost. */
export class CostRowView extends ProposedCostView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time', description: 'Since when we hold it to be so' })
  recordedAt!: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Since when we know better' })
  supersededAt?: string;
}

/** Journeys that have not left. */
export class TouchedView {
  @ApiProperty({ description: 'Of which the row speaks' })
  bound!: number;

  @ApiProperty({ description: 'Which it would hold' })
  held!: number;

  @ApiProperty({ description: 'Whose way it would open' })
  released!: number;

  @ApiProperty({ description: 'Of which too little is known to tell' })
  unclear!: number;

  @ApiPropertyOptional({
    description: 'Of which it would be said that the worker is overcharged (E13, which holds nobody)',
  })
  warned?: number;
}

/** A change of the policy: proposed by one person, decided by another. */
export class PolicyChangeView {
  @ApiProperty({ format: 'uuid' })
  changeId!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: ['PROPOSED', 'APPROVED', 'REJECTED'] })
  state!: string;

  @ApiProperty({ enum: KINDS, description: 'Of which table' })
  kind!: PolicyKind;

  @ApiPropertyOptional({ type: ProposedRowView, description: 'Of DESTINATION' })
  row?: ProposedRowView;

  @ApiPropertyOptional({ type: ProposedParametersView, description: 'Of PARAMETERS' })
  parameterRow?: ProposedParametersView;

  @ApiPropertyOptional({ type: ProposedCostView, description: 'Of COST' })
  costRow?: ProposedCostView;

  @ApiPropertyOptional({ format: 'uuid', description: 'The row that it corrects' })
  supersedes?: string;

  @ApiProperty({ description: 'The account that proposed it' })
  proposedBy!: string;

  @ApiProperty({ format: 'date-time' })
  proposedAt!: string;

  @ApiPropertyOptional({ description: 'The account that decided' })
  decidedBy?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  decidedAt?: string;

  @ApiPropertyOptional({ type: TouchedView, description: 'What it would do today, while it waits' })
  touches?: TouchedView;
}

const FIELD = { DESTINATION: 'row', PARAMETERS: 'parameterRow', COST: 'costRow' } as const;

export function changeOf(change: PolicyChange): PolicyChangeView {
  const { id, version, state, kind, row, supersedes, proposedBy, proposedAt, decidedBy, decidedAt } = change;
  return {
    changeId: id,
    version,
    state,
    kind,
    [FIELD[kind]]: row,
    ...(supersedes && { supersedes }),
    proposedBy,
    proposedAt: new Date(proposedAt).toISOString(),
    ...(decidedBy && decidedAt && { decidedBy, decidedAt: new Date(decidedAt).toISOString() }),
  };
}
