import { EMPLOYER_TYPE, INFORMANT, PROCEDURAL_STATUS, SEX } from '@libs/contracts';
import { IsId, IsPlainText, Nested } from '@libs/http';
import { OccurredRequest } from '@libs/service';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { ParticularsRequest } from '../particulars.request.js';

/** Who she is, as far as whoever came to the desk can say: a name is enough. */
export class AbroadPersonRequest extends ParticularsRequest {
  @IsPlainText({ max: 100 })
  name!: string;

  /** Only where somebody has it at hand. */
  @IsOptional()
  @Matches(/^\d{16}$/)
  nik?: string;
}

export class RecordAbroadRequest extends OccurredRequest {
  /** Minted on the device, so that it may be recorded without a network; made here where absent. */
  @IsOptional()
  @IsId()
  workerId?: string;

  @IsOptional()
  @IsId()
  journeyId?: string;

  /** Ten digits, Kemendagri. */
  @Matches(/^\d{6}[1-3]\d{3}$/)
  villageCode!: string;

  @IsIn(INFORMANT)
  informant!: string;

  @Nested(() => AbroadPersonRequest)
  person!: AbroadPersonRequest;

  @IsIn(SEX)
  sex!: string;

  /** May be a guess. */
  @IsInt()
  @Min(1900)
  @Max(2199)
  birthYear!: number;

  @Matches(/^[A-Z]{2}$/)
  country!: string;

  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2199)
  sinceYear?: number;

  @IsOptional()
  @IsIn(EMPLOYER_TYPE)
  employerType?: string;

  /** By which road she left, as told; UNKNOWN where nobody said. Told on, and kept by nobody here. */
  @IsOptional()
  @IsIn(PROCEDURAL_STATUS)
  proceduralStatus?: string;
}
