import { msg } from '@lingui/core/macro';
import type { FamilyMemberView } from '../client/types.js';
import type { Words } from './words.js';

export const FAMILY_RELATION_WORDS: Words<FamilyMemberView['relation']> = {
  SUAMI: msg`Suami`,
  ISTRI: msg`Istri`,
  ANAK: msg`Anak`,
  ORANGTUA: msg`Ayah atau ibu`,
  MERTUA: msg`Mertua`,
  MENANTU: msg`Menantu`,
  CUCU: msg`Cucu`,
  FAMILI_LAIN: msg`Famili lain`,
  LAINNYA: msg`Bukan famili`,
};

export const SCHOOL_STATUS_WORDS: Words<NonNullable<FamilyMemberView['schoolStatus']>> = {
  NOT_YET: msg`Belum sekolah`,
  AT_SCHOOL: msg`Sekolah`,
  LEFT_SCHOOL: msg`Putus sekolah`,
  FINISHED: msg`Tamat sekolah`,
};

export const FAMILY_REMOVAL_WORDS = {
  RECORDED_WRONG: msg`Salah catat`,
  NO_LONGER_FAMILY: msg`Bukan keluarganya lagi`,
  DIED: msg`Meninggal dunia`,
  SHE_ASKED: msg`Ia sendiri meminta`,
} as const;

/** What was done to an entry. */
export const FAMILY_CHANGE_WORDS = {
  RECORDED: msg`dicatat`,
  CHANGED: msg`diperbaiki`,
  REMOVED: msg`dihapus dari daftar`,
} as const;
