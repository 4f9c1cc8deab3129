import { msg } from '@lingui/core/macro';

/** What a step with a record was about; a sign of bad recruitment is named by its code. */
export const STEP_KIND_WORDS = {
  REGISTRATION: msg`Pendaftaran`,
  FAMILY_PERMIT: msg`Surat izin keluarga`,
  SCREENING: msg`Pemeriksaan awal`,
} as const;

/** What was done. */
export const STEP_WORDS = {
  REGISTERED: msg`masuk daftar lagi`,
  IMPORTED: msg`dicatat dari Sisko P2MI`,
  IMPORT_UNDONE: msg`impornya dibatalkan`,
  RETURNED: msg`dikembalikan untuk diperbaiki`,
  REJECTED: msg`ditolak`,
  WITHDRAWN: msg`ia mengundurkan diri`,
  VILLAGE_VERIFIED: msg`diverifikasi desa`,
  DISTRICT_VERIFIED: msg`diverifikasi dinas`,
  KNOWN: msg`diketahui desa`,
  REVOKED: msg`dicabut`,
  ANSWERED: msg`sudah dijawab`,
  LOOKED_AGAIN: msg`dilihat lagi`,
} as const;
