import type { CONSENT_MEDIUM, CONSENT_PURPOSE } from '@libs/contracts';
import { msg } from '@lingui/core/macro';
import type { ConsentView } from '../client/types.js';
import type { Words } from './words.js';

export const CONSENT_PURPOSE_WORDS: Words<(typeof CONSENT_PURPOSE)[number]> = {
  OMS_SHARING: msg`Berbagi data dengan organisasi pendamping`,
  WHATSAPP_MESSAGES: msg`Pesan lewat WhatsApp`,
  PHOTO_STORY: msg`Foto dan cerita`,
  REFERRAL: msg`Rujukan ke lembaga lain`,
  RESEARCH: msg`Penelitian`,
};

export const CONSENT_MEDIUM_WORDS: Words<(typeof CONSENT_MEDIUM)[number]> = {
  SIGNATURE: msg`Tanda tangan`,
  THUMBPRINT: msg`Cap jempol, di depan saksi`,
  RECORDED_VOICE: msg`Rekaman suara`,
  OTP: msg`Kode di ponsel`,
};

export const CONSENT_WITHDRAWAL_WORDS: Words<NonNullable<ConsentView['withdrawal']>> = {
  SHE_WITHDREW: msg`Ia mencabutnya`,
  RECORDED_WRONG: msg`Salah catat`,
};

/** What was done to a consent. */
export const CONSENT_CHANGE_WORDS = {
  GIVEN: msg`disetujui`,
  WITHDRAWN: msg`dicabut`,
} as const;
