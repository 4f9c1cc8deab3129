import type { INFORMATION_TOPIC } from '@libs/contracts';
import { msg } from '@lingui/core/macro';
import type { Words } from './words.js';

/** What a candidate is to be told (PP 59/2021 Art. 4(4)). */
export const TOPIC_WORDS: Words<(typeof INFORMATION_TOPIC)[number]> = {
  HAK_KEWAJIBAN: msg`Hak dan kewajiban`,
  LOWONGAN_KONDISI_KERJA: msg`Lowongan dan kondisi kerja`,
  JAMINAN_SOSIAL_KLAIM: msg`Jaminan sosial dan cara klaim`,
  PROSEDUR_MIGRASI_AMAN: msg`Prosedur migrasi aman`,
  BIAYA_PENEMPATAN: msg`Biaya penempatan`,
  KERENTANAN: msg`Perdagangan orang, narkotika, dan kesehatan`,
  HUKUM_BUDAYA_NEGARA_TUJUAN: msg`Hukum dan budaya negara tujuan`,
  PERJANJIAN_PENEMPATAN_KERJA: msg`Perjanjian penempatan dan perjanjian kerja`,
  DAFTAR_P3MI_MITRA: msg`Daftar P3MI dan mitranya`,
  NEGARA_TUJUAN_DAN_TERLARANG: msg`Negara tujuan dan negara terlarang`,
  PENGADUAN_PELAPORAN: msg`Pengaduan dan pelaporan`,
};
