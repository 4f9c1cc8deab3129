import type {
  EMPLOYER_TYPE,
  MEDICAL_OUTCOME,
  SCHEME,
  SOCIAL_SECURITY_PROGRAMME,
  TRAINING_TYPE,
} from '@libs/contracts';
import type { ContractContent } from '@libs/rules';
import { msg } from '@lingui/core/macro';
import type { Words } from './words.js';

export const SCHEME_WORDS: Words<(typeof SCHEME)[number]> = {
  P_TO_P: msg`Melalui perusahaan penempatan (P3MI)`,
  G_TO_G: msg`Antarpemerintah (G to G)`,
  G_TO_P: msg`Pemerintah ke pemberi kerja (G to P)`,
  PERSEORANGAN: msg`Mandiri (perseorangan)`,
  UKPS: msg`Untuk perusahaan sendiri (UKPS)`,
  AWAK_KAPAL_NIAGA: msg`Awak kapal niaga`,
  AWAK_KAPAL_PERIKANAN: msg`Awak kapal perikanan`,
  RE_ENTRY: msg`Berangkat kembali`,
};

export const EMPLOYER_TYPE_WORDS: Words<(typeof EMPLOYER_TYPE)[number]> = {
  PERSEORANGAN_RUMAH_TANGGA: msg`Perseorangan (rumah tangga)`,
  BERBADAN_HUKUM: msg`Perusahaan berbadan hukum`,
};

export const TRAINING_TYPE_WORDS: Words<(typeof TRAINING_TYPE)[number]> = {
  KETERAMPILAN_JABATAN: msg`Keterampilan jabatan`,
  BAHASA: msg`Bahasa`,
  LITERASI_KEUANGAN: msg`Literasi keuangan`,
  KEWIRAUSAHAAN: msg`Kewirausahaan`,
  PARALEGAL: msg`Paralegal`,
  OPP: msg`Orientasi pra pemberangkatan (OPP)`,
  PRELIM_GTOG: msg`Pelatihan awal G to G`,
  SEKOLAH_PEREMPUAN: msg`Sekolah Perempuan`,
};

export const MEDICAL_OUTCOME_WORDS: Words<(typeof MEDICAL_OUTCOME)[number]> = {
  FIT: msg`Sehat (fit)`,
  UNFIT: msg`Tidak sehat (unfit)`,
  TEMP_UNFIT: msg`Belum sehat, diperiksa lagi`,
};

export const SOCIAL_SECURITY_WORDS: Words<(typeof SOCIAL_SECURITY_PROGRAMME)[number]> = {
  JKK: msg`Jaminan kecelakaan kerja (JKK)`,
  JKM: msg`Jaminan kematian (JKM)`,
  JHT: msg`Jaminan hari tua (JHT)`,
};

export const TEST_RESULT_WORDS: Words<'K' | 'BK'> = {
  K: msg`Kompeten (K)`,
  BK: msg`Belum kompeten (BK)`,
};

/** What a work contract must say (UU 18/2017 Art. 15(2)). */
export const CONTRACT_CONTENT_WORDS: Words<ContractContent> = {
  EMPLOYER: msg`Nama, profil, dan alamat pemberi kerja`,
  WORKER: msg`Nama dan alamat pekerja`,
  JOB: msg`Jabatan dan jenis pekerjaan`,
  RIGHTS_AND_DUTIES: msg`Hak dan kewajiban para pihak`,
  HOURS: msg`Jam kerja`,
  WAGE: msg`Upah dan cara pembayarannya`,
  LEAVE_AND_REST: msg`Hak cuti dan waktu istirahat`,
  FACILITIES_AND_INSURANCE: msg`Fasilitas dan jaminan sosial atau asuransi`,
  TERM: msg`Jangka waktu`,
  SAFETY: msg`Jaminan keamanan dan keselamatan`,
};
