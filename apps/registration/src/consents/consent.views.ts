import { CONSENT_MEDIUM, CONSENT_PURPOSE } from '@libs/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CONSENT_WITHDRAWAL, type Consent } from './consent.js';

/** What a worker has agreed to, and whether she still does. */
export class ConsentView {
  @ApiProperty({ format: 'uuid' })
  consentId!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: CONSENT_PURPOSE })
  purpose!: string;

  @ApiPropertyOptional({ description: 'The one organisation that it is for' })
  scope?: string;

  @ApiProperty({ description: 'Version of the notice that was read to her (libs/notices)' })
  noticeVersion!: number;

  @ApiProperty({ enum: ['id', 'en'] })
  language!: string;

  @ApiProperty({ enum: CONSENT_MEDIUM })
  medium!: string;

  @ApiPropertyOptional({ description: 'Who was there' })
  witness?: string;

  @ApiProperty({ format: 'date' })
  givenOn!: string;

  @ApiPropertyOptional({ format: 'date' })
  withdrawnOn?: string;

  @ApiPropertyOptional({ enum: CONSENT_WITHDRAWAL })
  withdrawal?: string;
}

export function viewOf(consent: Consent, witness: string | undefined): ConsentView {
  const { id, version, purpose, scope, noticeVersion, language, medium } = consent;
  const { givenOn, withdrawnOn, withdrawal } = consent;
  return {
    consentId: id,
    version,
    purpose,
    ...(scope && { scope }),
    noticeVersion,
    language,
    medium,
    ...(witness && { witness }),
    givenOn,
    ...(withdrawnOn && { withdrawnOn }),
    ...(withdrawal && { withdrawal }),
  };
}
