import { EMPLOYER_TYPE, POLICY_STATUS, SCHEME } from '@libs/contracts';
import { JOB_GROUPS } from '@libs/reference';
import { CONFIDENCE } from '@libs/rules';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { PolicyChange } from './policy-change.js';

class ProposedRowView {
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

  @ApiProperty({ format: 'date', description: 'First day' })
  validFrom!: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day' })
  validTo?: string;

  @ApiProperty({ description: 'The text that says so' })
  legalBasis!: string;

  @ApiPropertyOptional()
  note?: string;

  @ApiPropertyOptional()
  sourceUrl?: string;

  @ApiProperty({ enum: CONFIDENCE })
  confidence!: string;
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

/** Journeys that have not left. */
export class TouchedView {
  @ApiProperty({ description: 'Bound for that country' })
  bound!: number;

  @ApiProperty({ description: 'Which it would hold' })
  held!: number;

  @ApiProperty({ description: 'Whose way it would open' })
  released!: number;

  @ApiProperty({ description: 'Of which too little is known to tell' })
  unclear!: number;
}

/** A change of the policy: proposed by one person, decided by another. */
export class PolicyChangeView {
  @ApiProperty({ format: 'uuid' })
  changeId!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: ['PROPOSED', 'APPROVED', 'REJECTED'] })
  state!: string;

  @ApiProperty({ type: ProposedRowView })
  row!: ProposedRowView;

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

export function changeOf(change: PolicyChange): PolicyChangeView {
  const { id, version, state, row, supersedes, proposedBy, proposedAt, decidedBy, decidedAt } = change;
  return {
    changeId: id,
    version,
    state,
    row,
    ...(supersedes && { supersedes }),
    proposedBy,
    proposedAt: new Date(proposedAt).toISOString(),
    ...(decidedBy && decidedAt && { decidedBy, decidedAt: new Date(decidedAt).toISOString() }),
  };
}
