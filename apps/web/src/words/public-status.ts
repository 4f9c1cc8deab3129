import { msg } from '@lingui/core/macro';
import type { RegistrationStatus } from '../client/types.js';
import type { Words } from './words.js';

/** What has to happen next, as it is said to a family: no name, no number, nothing of anybody's case. */
export const NEXT_STEP_WORDS: Words<NonNullable<RegistrationStatus['nextStep']>> = {
  MENDING: msg`Datang ke kantor desa untuk melengkapi pendaftaran`,
  FAMILY_PERMIT: msg`Surat izin keluarga ditandatangani dan diketahui kepala desa`,
  VILLAGE_VERIFICATION: msg`Verifikasi desa`,
  DISTRICT_VERIFICATION: msg`Verifikasi Dinas Tenaga Kerja`,
  TRAINING_AND_PLACEMENT: msg`Pelatihan dan penempatan: tanyakan kepada Dinas Tenaga Kerja atau BP3MI`,
};

export const ASK_WORDS: Words<RegistrationStatus['ask']> = {
  VILLAGE: msg`Petugas desa di kantor desa atau kelurahan`,
  DISTRICT: msg`Dinas Tenaga Kerja kabupaten atau kota`,
};
