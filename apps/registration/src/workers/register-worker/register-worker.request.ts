import { EDUCATION, EMPLOYER_TYPE, IDENTITY_STATUS, SCHEME, SEX } from '@libs/contracts';
import { Checked, IsDay, IsId, IsPlainText, Nested } from '@libs/http';
import { isNotice } from '@libs/notices';
import { OccurredRequest } from '@libs/service';
import { IsIn, IsInt, IsOptional, Matches } from 'class-validator';
import { ParticularsRequest } from '../particulars.request.js';
import { SignsRequest } from '../../screening/screening.request.js';

/** Who she is, but for the number: sealed under a key of her own before it is stored, and on no topic. */
export class UnnumberedPersonRequest extends ParticularsRequest {
  @IsPlainText({ max: 100 })
  name!: string;

  @IsDay()
  birthDate!: string;
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

  /** Of the statutory notice that was read to her, or given to her on paper. */
  @IsOptional()
  @IsInt()
  @Checked('isStatutoryNotice', (version) => isNotice('STATUTORY', version as number), {
    words: {
      id: 'Tidak ada pemberitahuan versi ini. Muat ulang halaman, lalu bacakan lagi.',
      en: 'There is no such version of the notice. Load the page again and read it anew.',
    },
  })
  noticeVersion?: number;

  @Nested(() => PersonRequest)
  person!: PersonRequest;
}
