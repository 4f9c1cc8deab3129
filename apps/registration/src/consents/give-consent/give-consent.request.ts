import { CONSENT_MEDIUM, CONSENT_PURPOSE } from '@libs/contracts';
import { InvalidRequest, IsId, IsPlainText, type Fault } from '@libs/http';
import { isNotice } from '@libs/notices';
import { OccurredRequest } from '@libs/service';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { ConsentPurpose } from '../consent.js';

export class GiveConsentRequest extends OccurredRequest {
  /** Minted on the device, so that it may be written down without a network; made here where absent. */
  @IsOptional()
  @IsId()
  consentId?: string;

  @IsIn(CONSENT_PURPOSE)
  purpose!: ConsentPurpose;

  /** The code of the one organisation that it is for. */
  @IsOptional()
  @Matches(/^(?!.*\d{6})[A-Z0-9][A-Z0-9_-]{0,39}$/)
  scope?: string;

  /** Of the notice that was read to her. */
  @IsInt()
  @Min(1)
  @Max(999)
  noticeVersion!: number;

  /** In which language it was read. */
  @IsIn(['id', 'en'])
  language!: 'id' | 'en';

  /** A desk sends no codes, so none is confirmed here. */
  @IsIn(CONSENT_MEDIUM.filter((medium) => medium !== 'OTP'))
  medium!: string;

  /** Who was there: with a thumbprint somebody must have been. */
  @IsOptional()
  @IsPlainText({ max: 100 })
  witness?: string;
}

const NO_SUCH_NOTICE = {
  id: 'Tidak ada pemberitahuan versi ini. Muat ulang halaman, lalu bacakan lagi.',
  en: 'There is no such version of the notice. Load the page again and read it anew.',
};
const FOR_WHOM = {
  id: 'Sebutkan organisasi mana yang boleh melihat.',
  en: 'Say which organisation may look.',
};
const NO_WITNESS = {
  id: 'Cap jempol memerlukan saksi: tulis namanya.',
  en: 'A thumbprint needs a witness: write the name.',
};

/** @throws InvalidRequest for what would be no consent (UU 27/2022 Art. 22 to 24) */
export function assertValid({ purpose, noticeVersion, scope, medium, witness }: GiveConsentRequest): void {
  const faults: Fault[] = [];
  if (!isNotice(purpose, noticeVersion)) faults.push({ pointer: '/noticeVersion', reason: NO_SUCH_NOTICE });
  if (purpose === 'OMS_SHARING' && !scope) faults.push({ pointer: '/scope', reason: FOR_WHOM });
  if (medium === 'THUMBPRINT' && !witness) faults.push({ pointer: '/witness', reason: NO_WITNESS });
  if (faults.length > 0) throw new InvalidRequest(faults);
}
