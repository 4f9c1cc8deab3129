import { EDUCATION, EMPLOYER_TYPE, IDENTITY_STATUS, SCHEME, SEX } from '@libs/contracts';
import { IsDay, IsId, IsPlainText, Nested } from '@libs/http';
import { OccurredRequest } from '@libs/service';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { SignsRequest } from '../../screening/screening.request.js';

/** Who she is, but for the number: sealed under a key of her own before it is stored, and on no topic. */
export class UnnumberedPersonRequest {
  @IsPlainText({ max: 100 })
  name!: string;

  /** Initial of the mother's name, or bin/binti: by which people of one name tell each other apart. */
  @IsOptional()
  @IsPlainText({ max: 20 })
  motherInitial?: string;

  @IsDay()
  birthDate!: string;

  @IsOptional()
  @Matches(/^[+\d][\d ()-]{7,19}$/)
  phone?: string;

  @IsOptional()
  @IsPlainText({ max: 60 })
  hamlet?: string;

  @IsOptional()
  @Matches(/^\d{1,3}$/)
  rt?: string;

  @IsOptional()
  @Matches(/^\d{1,3}$/)
  rw?: string;
}

export class PersonRequest extends UnnumberedPersonRequest {
  @Matches(/^\d{16}$/)
  nik!: string;
}

/** What she wants: where to, as what, by which road, from when. */
export class IntentRequest {
  @Matches(/^[A-Z]{2}$/)
  country!: string;

  @Matches(/^\d{4}$/)
  isco08!: string;

  @IsIn(SCHEME)
  scheme!: string;

  @IsOptional()
  @IsIn(EMPLOYER_TYPE)
  employerType?: string;

  @IsDay()
  plannedDeparture!: string;
}

/** What a desk writes of somebody beside who she is: asked of a registration, and again of one that is mended. */
export class RegistrationFormRequest extends OccurredRequest {
  @IsIn(SEX)
  sex!: string;

  @IsIn(EDUCATION)
  education!: string;

  @IsIn(IDENTITY_STATUS.filter((status) => status !== 'DUKCAPIL_VERIFIED'))
  identityStatus!: string;

  @Nested(() => IntentRequest)
  intent!: IntentRequest;

  @IsOptional()
  @Matches(/^[A-Z0-9][A-Z0-9-]{1,39}$/)
  recruiterId?: string;

  /** What she told of how she is being recruited. */
  @IsOptional()
  @Nested(() => SignsRequest)
  signs?: SignsRequest;
}

export class RegisterWorkerRequest extends RegistrationFormRequest {
  /** Minted on the device, so that it may register without a network; made here where absent. */
  @IsOptional()
  @IsId()
  workerId?: string;

  @IsOptional()
  @IsId()
  journeyId?: string;

  /** Ten digits, Kemendagri. */
  @Matches(/^\d{6}[1-3]\d{3}$/)
  villageCode!: string;

  @Nested(() => PersonRequest)
  person!: PersonRequest;
}
