import { msg } from '@lingui/core/macro';

/** The steps at the register, as the button that takes them says it. */
export const STEP_WORDS = {
  resubmission: msg`Perbaiki dan kirim lagi`,
  'family-permit': msg`Ketahui izin keluarga`,
  'village-verification': msg`Verifikasi desa`,
  'district-verification': msg`Verifikasi dinas`,
  return: msg`Kembalikan untuk diperbaiki`,
  rejection: msg`Tolak pendaftaran`,
  withdrawal: msg`Catat ia mengundurkan diri`,
} as const;
