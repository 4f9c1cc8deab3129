import type { CONSULTATION_CHANNEL, CONSULTATION_OUTCOME } from '@libs/contracts';
import { msg } from '@lingui/core/macro';
import type { Words } from './words.js';

export const CONSULTATION_CHANNEL_WORDS: Words<(typeof CONSULTATION_CHANNEL)[number]> = {
  AT_THE_DESK: msg`Di meja desa`,
  AT_HOME: msg`Di rumahnya`,
  BY_PHONE: msg`Lewat telepon`,
  BY_MESSAGE: msg`Lewat pesan (WhatsApp)`,
  AT_A_MEETING: msg`Di pertemuan warga`,
};

export const CONSULTATION_OUTCOME_WORDS: Words<(typeof CONSULTATION_OUTCOME)[number]> = {
  INFORMED: msg`Sudah diberi penjelasan`,
  WILL_REGISTER: msg`Akan mendaftar`,
  WILL_COME_BACK: msg`Akan datang lagi`,
  REFERRED: msg`Dirujuk ke lembaga lain`,
};

/** Who was there: one question, so that nobody can answer it both ways. */
export const PRESENT_WORDS: Words<'SELF' | 'FAMILY' | 'ALONE'> = {
  SELF: msg`Ia sendiri`,
  FAMILY: msg`Bersama keluarga`,
  ALONE: msg`Sesi pribadi`,
};

export const YES_NO_WORDS: Words<'NO' | 'YES'> = {
  NO: msg`Tidak`,
  YES: msg`Ya`,
};
