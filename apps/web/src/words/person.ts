import type {
  EDUCATION,
  EXTERNAL_SYSTEM,
  IDENTITY_STATUS,
  INFORMANT,
  PERMIT_REVOCATION,
  PROCEDURAL_STATUS,
  SEX,
  SIGNER_RELATION,
  SIGNING_CAPACITY,
  VILLAGE_CHECK,
} from '@libs/contracts';
import type { MaritalStatus } from '@libs/rules';
import { msg } from '@lingui/core/macro';
import type { Words } from './words.js';

/** As on the family card (domain.md §5.3). */
export const MARITAL_STATUS_WORDS: Words<MaritalStatus> = {
  BELUM_KAWIN: msg`Belum kawin`,
  KAWIN: msg`Kawin`,
  CERAI_HIDUP: msg`Cerai hidup`,
  CERAI_MATI: msg`Cerai mati`,
};

export const SEX_WORDS: Words<(typeof SEX)[number]> = {
  P: msg`Perempuan`,
  L: msg`Laki-laki`,
};

export const EDUCATION_WORDS: Words<(typeof EDUCATION)[number]> = {
  TIDAK_SEKOLAH: msg`Tidak atau belum sekolah`,
  BELUM_TAMAT_SD: msg`Belum tamat SD`,
  SD: msg`Tamat SD atau sederajat`,
  SLTP: msg`SMP atau sederajat`,
  SLTA: msg`SMA, SMK, atau sederajat`,
  D1_D2: msg`Diploma I atau II`,
  D3: msg`Diploma III`,
  D4_S1: msg`Diploma IV atau Sarjana (S1)`,
  S2: msg`Magister (S2)`,
  S3: msg`Doktor (S3)`,
};

/** What the desk can say about an identity; what Dukcapil says comes from the offices that may ask it. */
export const IDENTITY_STATUS_WORDS: Words<(typeof IDENTITY_STATUS)[number]> = {
  SIGHTED_KTP: msg`KTP asli sudah dilihat`,
  FORMAT_VALID: msg`NIK disebutkan, KTP belum dilihat`,
  TEMPORARY: msg`NIK sementara`,
  ABSENT: msg`Belum punya NIK`,
  DUKCAPIL_VERIFIED: msg`Sudah sesuai dengan data Dukcapil`,
  CONFLICT: msg`Berbeda dengan data Dukcapil`,
};

/** Who told the village of somebody abroad. */
export const INFORMANT_WORDS: Words<(typeof INFORMANT)[number]> = {
  FAMILY: msg`Keluarganya`,
  RT: msg`Ketua RT`,
  RW: msg`Ketua RW`,
  KADUS: msg`Kepala dusun`,
  PMI: msg`Ia sendiri`,
};

/** In the words of whoever tells it: nobody is judged by them. */
export const PROCEDURAL_STATUS_WORDS: Words<(typeof PROCEDURAL_STATUS)[number]> = {
  PROCEDURAL: msg`Lewat perusahaan resmi atau pemerintah`,
  NON_PROCEDURAL: msg`Lewat jalan lain`,
  UNKNOWN: msg`Tidak tahu`,
};

export const SIGNER_RELATION_WORDS: Words<(typeof SIGNER_RELATION)[number]> = {
  SUAMI: msg`Suami`,
  ISTRI: msg`Istri`,
  ORANG_TUA: msg`Orang tua`,
  WALI: msg`Wali`,
  SENDIRI: msg`Yang bersangkutan sendiri`,
};

export const VILLAGE_CHECK_WORDS: Words<(typeof VILLAGE_CHECK)[number]> = {
  IDENTITY: msg`Identitas sesuai dengan KTP dan KK`,
  DOMICILE: msg`Benar berdomisili di desa ini`,
  FAMILY_PERMIT: msg`Surat izin keluarga sudah diketahui`,
  MARITAL_STATUS: msg`Surat status perkawinan sudah diperiksa`,
};

export const SIGNING_CAPACITY_WORDS: Words<(typeof SIGNING_CAPACITY)[number]> = {
  KEPALA_DESA: msg`Kepala Desa`,
  LURAH: msg`Lurah`,
  PJ_KEPALA_DESA: msg`Pj. Kepala Desa`,
  PLT_KEPALA_DESA: msg`Plt. Kepala Desa`,
  PLH_KEPALA_DESA: msg`Plh. Kepala Desa`,
  SEKRETARIS_DESA: msg`a.n. Kepala Desa, Sekretaris Desa`,
  KEPALA_SEKSI: msg`u.b. Kepala Seksi`,
};

export const PERMIT_REVOCATION_WORDS: Words<(typeof PERMIT_REVOCATION)[number]> = {
  FAMILY_WITHDREW: msg`Keluarga menarik izinnya`,
  SIGNER_NOT_ENTITLED: msg`Penandatangan tidak berhak`,
  STATEMENT_FALSE: msg`Isi surat atau tanda tangan tidak benar`,
  NOT_RESIDENT: msg`Bukan warga desa ini`,
  WORKER_WITHDREW: msg`Ia sendiri membatalkan rencana`,
  ISSUED_IN_ERROR: msg`Diterbitkan karena kekeliruan`,
};

export const EXTERNAL_SYSTEM_WORDS: Words<(typeof EXTERNAL_SYSTEM)[number]> = {
  ID_CPMI: msg`ID CPMI`,
  SISKOP2MI: msg`Sisko P2MI`,
  SIAPKERJA: msg`SIAPkerja`,
  SISKOTKLN: msg`SISKOTKLN (lama)`,
};
