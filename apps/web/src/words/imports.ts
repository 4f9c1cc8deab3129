import { msg } from '@lingui/core/macro';
import type { ImportRecord, ImportRowLine } from '../client/types.js';
import type { Words } from './words.js';

export type ImportField = NonNullable<ImportRowLine['field']>;

export const IMPORT_FIELD_WORDS: Words<ImportField> = {
  EXTERNAL_ID: msg`Nomor di Sisko P2MI`,
  NAME: msg`Nama`,
  NIK: msg`NIK`,
  BIRTH_DATE: msg`Tanggal lahir`,
  SEX: msg`Jenis kelamin`,
  EDUCATION: msg`Pendidikan`,
  VILLAGE: msg`Desa atau kelurahan`,
  SUBDISTRICT: msg`Kecamatan`,
  COUNTRY: msg`Negara atau wilayah tujuan`,
  JOB: msg`Jabatan`,
  SCHEME: msg`Skema penempatan`,
  PLANNED_DEPARTURE: msg`Rencana berangkat`,
  MOTHER: msg`Nama ibu`,
  PHONE: msg`Nomor ponsel`,
};

export const IMPORT_STATE_WORDS: Words<ImportRecord['state']> = {
  UPLOADING: msg`Belum selesai diunggah`,
  READ: msg`Menunggu kolom dicocokkan`,
  JUDGING: msg`Sedang diperiksa`,
  PREVIEWED: msg`Menunggu keputusan Anda`,
  IMPORTING: msg`Sedang diimpor`,
  DONE: msg`Selesai`,
  UNDOING: msg`Sedang dibatalkan`,
  UNDONE: msg`Dibatalkan`,
};

export const ROW_FATE_WORDS: Words<ImportRowLine['fate']> = {
  NEW: msg`Baru`,
  CHECK: msg`Baru, perlu dicek`,
  LINK: msg`Terdaftar di desa, nomornya dicatat`,
  KNOWN: msg`Sudah terdaftar`,
  REFUSED: msg`Tidak diimpor`,
};

export const ROW_OUTCOME_WORDS: Words<NonNullable<ImportRowLine['outcome']>> = {
  IMPORTED: msg`Diimpor`,
  UNDONE: msg`Dikeluarkan dari daftar`,
  KEPT: msg`Tetap terdaftar`,
};

/** The same of a row that was linked with the record that her village has begun. */
export const LINK_OUTCOME_WORDS: typeof ROW_OUTCOME_WORDS = {
  IMPORTED: msg`Nomornya dicatat`,
  UNDONE: msg`Nomornya dihapus lagi`,
  KEPT: ROW_OUTCOME_WORDS.KEPT,
};

export const ROW_REASON_WORDS: Words<NonNullable<ImportRowLine['reason']>> = {
  EMPTY: msg`kosong`,
  COLUMNS_DIFFER: msg`jumlah kolom tidak sama dengan judul`,
  UNKNOWN_VALUE: msg`isinya belum dikenal`,
  VILLAGE_AMBIGUOUS: msg`ada lebih dari satu desa dengan nama ini: tulis kecamatan atau kodenya`,
  OUTSIDE_AREA: msg`di luar wilayah kantor Anda`,
  NOT_A_NUMBER: msg`nomor tidak terbaca`,
  NOT_A_NIK: msg`susunannya tidak mungkin sebuah NIK`,
  TEMPORARY_NIK: msg`NIK sementara`,
  NOT_A_DAY: msg`tanggalnya tidak ada`,
  NOT_A_PHONE: msg`nomor telepon tidak terbaca`,
  NOT_TEXT: msg`terlalu panjang atau tidak terbaca`,
  TOO_YOUNG: msg`umurnya di bawah umur pendaftaran`,
  SAME_NUMBER: msg`nomornya sudah tercatat`,
  SAME_NIK: msg`NIK-nya sudah terdaftar`,
  BIRTH_OR_SEX_DIFFERS: msg`NIK-nya sudah terdaftar dengan tanggal lahir atau jenis kelamin lain: periksa orangnya`,
  IN_THIS_FILE: msg`sudah ada di baris sebelumnya`,
};

export const IMPORT_UNDOING_WORDS: Words<NonNullable<ImportRecord['undoReason']>> = {
  WRONG_FILE: msg`Berkasnya salah`,
  WRONG_MAPPING: msg`Kolomnya salah dicocokkan`,
  NOT_MEANT: msg`Tidak dimaksudkan untuk diimpor`,
};
