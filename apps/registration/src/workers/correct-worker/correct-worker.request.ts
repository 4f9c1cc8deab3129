import { CORRECTION_REASON, EDUCATION, IDENTITY_STATUS, SEX } from '@libs/contracts';
import { IsDay, IsPlainText, Nested } from '@libs/http';
import { OccurredRequest } from '@libs/service';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { ParticularsRequest } from '../particulars.request.js';

/** What is right of a person, of that which was wrong. */
export class CorrectedPersonRequest extends ParticularsRequest {
  @IsOptional()
  @IsPlainText({ max: 100 })
  name?: string;

  @IsOptional()
  @IsDay()
  birthDate?: string;

  @IsOptional()
  @Matches(/^\d{16}$/)
  nik?: string;
}

/** Only what is wrong is named; what is left out stays. */
export class CorrectWorkerRequest extends OccurredRequest {
  @IsIn(CORRECTION_REASON)
  reasonCode!: string;

  @IsOptional()
  @Nested(() => CorrectedPersonRequest)
  person?: CorrectedPersonRequest;

  @IsOptional()
  @IsIn(SEX)
  sex?: string;

  @IsOptional()
  @IsIn(EDUCATION)
  education?: string;

  @IsOptional()
  @IsIn(IDENTITY_STATUS.filter((status) => status !== 'DUKCAPIL_VERIFIED'))
  identityStatus?: string;

  /** Ten digits, Kemendagri: within the area of whoever corrects it. */
  @IsOptional()
  @Matches(/^\d{6}[1-3]\d{3}$/)
  villageCode?: string;
}
