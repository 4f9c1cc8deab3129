import { msg } from '@lingui/core/macro';

/** The steps at the register, as the button that takes them says it. */
export const STEP_WORDS = {
  'family-permit': msg`Ketahui izin keluarga`,
  'village-verification': msg`Verifikasi desa`,
  'district-verification': msg`Verifikasi dinas`,
} as const;
