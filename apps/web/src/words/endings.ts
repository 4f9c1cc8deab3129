import type { REJECTION_REASON, REPAIR_REASON, WITHDRAWAL_REASON } from '@libs/contracts';
import { msg } from '@lingui/core/macro';
import type { Words } from './words.js';

/** What the desk is to mend. */
export const REPAIR_REASON_WORDS: Words<(typeof REPAIR_REASON)[number]> = {
  IDENTITY_WRONG: msg`Nama, tanggal lahir, atau NIK salah`,
  ADDRESS_WRONG: msg`Alamat salah`,
  INTENT_UNCLEAR: msg`Rencana bekerja belum jelas`,
  PAPER_MISSING: msg`Surat atau dokumen kurang`,
};

export const REJECTION_REASON_WORDS: Words<(typeof REJECTION_REASON)[number]> = {
  NOT_RESIDENT: msg`Bukan warga desa ini`,
  IDENTITY_FALSE: msg`Identitasnya tidak benar`,
  PAPER_FALSE: msg`Ada dokumen yang tidak benar`,
  TOO_YOUNG: msg`Belum cukup umur`,
  NOT_A_CITIZEN: msg`Bukan warga negara Indonesia`,
  DESTINATION_CLOSED: msg`Negara tujuannya tertutup`,
  RECRUITER_UNLICENSED: msg`Perekrutnya tidak berizin`,
};

export const WITHDRAWAL_REASON_WORDS: Words<(typeof WITHDRAWAL_REASON)[number]> = {
  CHANGED_HER_MIND: msg`Berubah pikiran`,
  WORK_AT_HOME: msg`Mendapat pekerjaan di sini`,
  FAMILY_REASON: msg`Alasan keluarga`,
  TOO_EXPENSIVE: msg`Biayanya terlalu besar`,
  TOOK_TOO_LONG: msg`Prosesnya terlalu lama`,
  AFRAID_OF_DECEIT: msg`Khawatir ditipu`,
  NOT_TOLD: msg`Tidak mengatakan alasannya`,
};

/** Why a registration has ended, whichever way it did. */
export const END_REASON_WORDS = { ...REJECTION_REASON_WORDS, ...WITHDRAWAL_REASON_WORDS };
