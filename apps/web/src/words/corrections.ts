import type { CORRECTED_FIELD, CORRECTION_REASON } from '@libs/contracts';
import { msg } from '@lingui/core/macro';
import type { Words } from './words.js';

export const CORRECTED_FIELD_WORDS: Words<(typeof CORRECTED_FIELD)[number]> = {
  NAME: msg`Nama`,
  MOTHER_INITIAL: msg`Bin, binti, atau inisial nama ibu`,
  BIRTH_DATE: msg`Tanggal lahir`,
  NIK: msg`NIK`,
  PHONE: msg`Nomor ponsel`,
  ADDRESS: msg`Dusun, RT, RW`,
  SEX: msg`Jenis kelamin`,
  EDUCATION: msg`Pendidikan terakhir`,
  IDENTITY_STATUS: msg`Keadaan KTP`,
  MARITAL_STATUS: msg`Status perkawinan`,
  VILLAGE: msg`Desa`,
};

export const CORRECTION_REASON_WORDS: Words<(typeof CORRECTION_REASON)[number]> = {
  TYPED_WRONG: msg`Salah ketik`,
  TOLD_WRONG: msg`Keterangannya keliru`,
  PAPER_SAYS_OTHERWISE: msg`Dokumennya berbunyi lain`,
  CHANGED_SINCE: msg`Sudah berubah sejak itu`,
  SHE_ASKED: msg`Ia sendiri meminta perbaikan`,
};
