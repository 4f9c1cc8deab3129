import { msg } from '@lingui/core/macro';
import type { CheckOriginRequest, OriginCheck } from '../client/types.js';
import type { Words } from './words.js';

export const ORIGIN_REASON_WORDS: Words<CheckOriginRequest['reason']> = {
  DEATH: msg`Meninggal: memulangkan jenazah`,
  SERIOUS_ILLNESS: msg`Sakit berat`,
  LANDING: msg`Tiba di debarkasi tanpa keterangan asal`,
  RESCUE: msg`Diselamatkan atau dicegah berangkat`,
};

export const ORIGIN_NEXT_STEP_WORDS: Words<OriginCheck['nextStep']> = {
  CONFIRM_WITH_VILLAGE: msg`Hubungi desa ini lebih dahulu dan minta membenarkan. Kabar pertama kepada keluarga disampaikan oleh orang yang datang ke rumah, bukan lewat pesan.`,
  ASK_THE_OFFICES: msg`Lebih dari satu desa mencatat nomor ini. Minta dinas kedua daerah memeriksa sebelum siapa pun diberangkatkan.`,
  ASK_CIVIL_REGISTRY: msg`Belum ada desa yang mencatat nomor ini. Tanyakan kepada Dukcapil; kode pada nomor hanya menunjukkan tempat KTP pertama diterbitkan.`,
};
