import { EMPLOYER_TYPE, SCHEME } from '@libs/contracts';
import { Nested } from '@libs/http';
import { COUNTRIES, JOB_GROUPS } from '@libs/reference';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { JOB } from '../../placements/shapes.js';
import { ProposalRequest } from './proposal.request.js';

/** Province, kabupaten or kota, kecamatan or village. */
const AREA = /^\d{2}(\d{2}(\d{2}(\d{4})?)?)?$/;
const KABUPATEN = /^\d{4}$/;

export class RedFlagNumbersRequest {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  raiseFrom?: number;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  blockFrom?: number;

  /** RF10: times the usual wage of the job, told in whole percent. */
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(1)
  @Max(100)
  wageTimesReference?: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique()
  @Matches(KABUPATEN, { each: true })
  exitPoints?: string[];

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  lostCasesOfRecruiter?: number;
}

/** What of the numbers a row says; of what it does not name, the less specific row goes on to say. */
export class NumbersRequest {
  @IsOptional()
  @IsInt()
  @Min(15)
  @Max(99)
  minAge?: number;

  @IsOptional()
  @IsInt()
  @Min(15)
  @Max(99)
  childAge?: number;

  @IsOptional()
  @IsBoolean()
  divorcedSignThemselves?: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique()
  @Matches(JOB, { each: true })
  exemptJobs?: string[];

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3_660)
  healthValidityDays?: number;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(120)
  passportMonths?: number;

  @IsOptional()
  @IsBoolean()
  villageVerificationRequired?: boolean;

  @IsOptional()
  @Nested(() => RedFlagNumbersRequest)
  redFlags?: RedFlagNumbersRequest;
}

/** A row of the numbers that rules are judged by. What it does not name, it does not ask. */
export class ProposeParametersRequest extends ProposalRequest {
  @IsOptional()
  @Matches(AREA)
  area?: string;

  @IsOptional()
  @IsIn(COUNTRIES.map(({ code }) => code))
  country?: string;

  @IsOptional()
  @IsIn(SCHEME)
  scheme?: string;

  @IsOptional()
  @IsIn(EMPLOYER_TYPE)
  employerType?: string;

  @IsOptional()
  @IsIn(JOB_GROUPS)
  jobGroup?: string;

  @Nested(() => NumbersRequest)
  parameters!: NumbersRequest;
}
