import { LICENCE_STATUS, RECRUITER_KIND } from '@libs/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  DISMISSAL_REASON,
  LOST_CASE,
  REPORT_SOURCE,
  REPORT_STATE,
  WITHDRAWAL_REASON,
} from './recruiter-report.js';

/** All that a desk is given for a report. */
export class ReportedRecruiter {
  @ApiProperty({ description: 'By which a registration names him' })
  recruiterId!: string;
}

/** A placement company as its licence says, which is public. */
export class CompanyLine {
  @ApiProperty()
  p3miId!: string;

  @ApiProperty({ enum: LICENCE_STATUS, description: 'Of its SIP3MI, today' })
  status!: string;

  @ApiProperty({ type: [String], description: 'For which it holds a SIP2MI' })
  countries!: string[];

  @ApiProperty({ format: 'date' })
  validFrom!: string;

  @ApiPropertyOptional({ format: 'date' })
  validTo?: string;
}

/** The company for which he says he works. */
export class ClaimedCompany {
  @ApiProperty()
  p3miId!: string;

  @ApiPropertyOptional({
    enum: LICENCE_STATUS,
    description: 'Of its SIP3MI today; absent where none was heard of',
  })
  licence?: string;
}

export class ReplyView {
  @ApiProperty({ format: 'date' })
  saidOn!: string;

  @ApiProperty({ description: 'His words' })
  text!: string;

  @ApiProperty({ description: 'Role of who wrote it down' })
  role!: string;
}

/** A report and what he says to it: never one without the other. */
export class ReportView {
  @ApiProperty({ format: 'uuid' })
  reportId!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty()
  villageCode!: string;

  @ApiProperty({ enum: REPORT_SOURCE })
  source!: string;

  @ApiProperty({ format: 'date' })
  toldOn!: string;

  @ApiProperty({ description: 'As he was called' })
  name!: string;

  @ApiPropertyOptional()
  contact?: string;

  @ApiPropertyOptional({ description: 'In the words of who said it' })
  said?: string;

  @ApiProperty({ type: [String], description: 'RF01 to RF15' })
  flags!: string[];

  @ApiPropertyOptional({ enum: LOST_CASE })
  lostCase?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Where the reader sees her' })
  workerId?: string;

  @ApiPropertyOptional()
  worksFor?: ClaimedCompany;

  @ApiProperty({ enum: REPORT_STATE })
  state!: string;

  @ApiPropertyOptional({ enum: [...WITHDRAWAL_REASON, ...DISMISSAL_REASON] })
  endReason?: string;

  @ApiPropertyOptional({ format: 'date' })
  endedOn?: string;

  @ApiProperty({ description: 'Role of who wrote it down' })
  role!: string;

  @ApiProperty({ type: [ReplyView] })
  replies!: ReplyView[];
}

/** A line of the register of people who recruit (R9), as they were reported. */
export class RecruiterLine {
  @ApiProperty()
  recruiterId!: string;

  @ApiProperty({ enum: RECRUITER_KIND })
  kind!: string;

  @ApiProperty({ description: 'As he was called last' })
  name!: string;

  @ApiProperty({ type: [String], description: 'Where he was seen, as far as the reader sees it' })
  villageCodes!: string[];

  @ApiProperty({ format: 'date' })
  lastToldOn!: string;

  @ApiProperty({ description: 'Reports that stand' })
  reports!: number;

  @ApiProperty({ type: [String], description: 'Of those that stand: RF01 to RF15' })
  flags!: string[];

  @ApiProperty({ type: [ClaimedCompany] })
  worksFor!: ClaimedCompany[];

  @ApiPropertyOptional({ type: ReplyView, description: 'What he said last' })
  lastReply?: ReplyView;
}

export class RecruiterRecord extends RecruiterLine {
  @ApiProperty({
    description: 'Villages of the regency in which a report stands: a number, and no name of them',
  })
  reach!: number;

  @ApiProperty({ description: 'People of whom is told that they did not leave or were lost (RF14)' })
  lostCases!: number;

  @ApiProperty({ type: [ReportView] })
  history!: ReportView[];
}
