import { EMPLOYER_TYPE, MEDICAL_OUTCOME, SOCIAL_SECURITY_PROGRAMME } from '@libs/contracts';
import { IsDay } from '@libs/http';
import { CONTRACT_CONTENTS } from '@libs/rules';
import { OccurredRequest } from '@libs/service';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  Matches,
} from 'class-validator';
import { CODE, COUNTRY, JOB } from '../shapes.js';

/** Only the result leaves the health facility; `occurredOn` is the day of the examination. */
export class MedicalRequest extends OccurredRequest {
  @IsIn(MEDICAL_OUTCOME)
  outcome!: string;

  @IsOptional()
  @IsDay()
  validUntil?: string;
}

export class PassportRequest extends OccurredRequest {
  /** Sealed before it is stored, and on no topic. */
  @Matches(/^(?:[A-Z]\d{7}|[A-Z]{2}\d{6})$/)
  number!: string;

  @IsDay()
  expiresOn!: string;
}

export class VisaRequest extends OccurredRequest {
  /** Sealed as the passport's. */
  @Matches(/^[A-Za-z0-9./-]{4,40}$/)
  number!: string;

  @Matches(CODE)
  visaClass!: string;

  /** Whether the class allows work by the country's own list. */
  @IsOptional()
  @IsBoolean()
  isWorkClass: boolean = false;

  @IsDay()
  expiresOn!: string;

  /** Who gave it; the country she is bound for where nothing is said. */
  @IsOptional()
  @Matches(COUNTRY)
  country?: string;
}

export class SocialSecurityRequest extends OccurredRequest {
  @IsArray()
  @IsIn(SOCIAL_SECURITY_PROGRAMME, { each: true })
  @ArrayUnique()
  @ArrayMinSize(1)
  @ArrayMaxSize(SOCIAL_SECURITY_PROGRAMME.length)
  programmes!: string[];

  @IsDay()
  from!: string;

  /** The last day. */
  @IsDay()
  to!: string;
}

export class ContractRequest extends OccurredRequest {
  @IsIn(EMPLOYER_TYPE)
  employerType!: string;

  /** As the contract has it: rule E15 holds it against the agreement. */
  @Matches(JOB)
  isco08!: string;

  @IsOptional()
  @Matches(COUNTRY)
  country?: string;

  @IsOptional()
  @Matches(CODE)
  wageBand?: string;

  @IsOptional()
  @Matches(/^[A-Z]{3}$/)
  currency?: string;

  @IsDay()
  from!: string;

  /** The last day. */
  @IsDay()
  to!: string;

  /** What the contract says of what it must say (UU 18/2017 Art. 15(2)). */
  @IsArray()
  @IsIn(CONTRACT_CONTENTS, { each: true })
  @ArrayUnique()
  @ArrayMaxSize(CONTRACT_CONTENTS.length)
  contents!: string[];
}
