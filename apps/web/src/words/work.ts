import type {
  EMPLOYER_TYPE,
  MEDICAL_OUTCOME,
  SCHEME,
  SOCIAL_SECURITY_PROGRAMME,
  TRAINING_TYPE,
} from '@libs/contracts';
import { msg } from '@lingui/core/macro';
import type { Words } from './words.js';

/** Countries and territories of placement (ISO 3166), the most frequent first (domain.md §5.5). */
export const COUNTRY_WORDS = {
  TW: msg`Taiwan`,
  HK: msg`Hong Kong`,
  MY: msg`Malaysia`,
  JP: msg`Jepang`,
  KR: msg`Korea Selatan`,
  SG: msg`Singapura`,
  BN: msg`Brunei Darussalam`,
  SA: msg`Arab Saudi`,
  AE: msg`Uni Emirat Arab`,
  KW: msg`Kuwait`,
  QA: msg`Qatar`,
  OM: msg`Oman`,
  BH: msg`Bahrain`,
  JO: msg`Yordania`,
  IT: msg`Italia`,
  TR: msg`Turki`,
  DE: msg`Jerman`,
  PL: msg`Polandia`,
  RO: msg`Rumania`,
  AU: msg`Australia`,
  NZ: msg`Selandia Baru`,
  US: msg`Amerika Serikat`,
  MV: msg`Maladewa`,
  PG: msg`Papua Nugini`,
  KH: msg`Kamboja`,
  LA: msg`Laos`,
  MM: msg`Myanmar`,
} as const;

/** Occupations by ISCO-08, as officers say them (domain.md §5.4). */
export const OCCUPATION_WORDS = {
  '5322': msg`Pengasuh lansia atau orang sakit`,
  '9111': msg`Pengurus rumah tangga`,
  '5311': msg`Pengasuh anak atau bayi`,
  '9329': msg`Operator pabrik`,
  '9211': msg`Pekerja ladang atau perkebunan`,
  '9313': msg`Pekerja konstruksi`,
  '6223': msg`Awak kapal perikanan`,
  '8350': msg`Awak kapal niaga`,
  '2221': msg`Perawat`,
  '5120': msg`Juru masak`,
  '8322': msg`Supir`,
  '9214': msg`Perawat taman`,
  '9112': msg`Petugas kebersihan`,
  '5131': msg`Pramusaji`,
  '5142': msg`Terapis`,
  '7212': msg`Juru las`,
} as const;

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
