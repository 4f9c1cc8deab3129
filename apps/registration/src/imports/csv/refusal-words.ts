import type { Language } from '@libs/rules';
import type { ImportField, Refusal } from '../import-codes.js';

type Words<Code extends string> = Readonly<Record<Code, Readonly<Record<Language, string>>>>;

/** Why a row is not imported, and what to mend. */
export const REFUSAL_WORDS: Words<Refusal> = {
  EMPTY: { id: 'Isian ini kosong', en: 'This is empty' },
  COLUMNS_DIFFER: {
    id: 'Jumlah kolom baris ini tidak sama dengan judul',
    en: 'This row has more or fewer columns than the header',
  },
  UNKNOWN_VALUE: { id: 'Isi ini belum dikenal', en: 'This is not known' },
  VILLAGE_AMBIGUOUS: {
    id: 'Ada lebih dari satu desa dengan nama ini: tulis kecamatan atau kodenya',
    en: 'More than one village has this name: write its subdistrict or code',
  },
  OUTSIDE_AREA: {
    id: 'Desa ini di luar wilayah kantor Anda',
    en: 'This village is outside the area of your office',
  },
  NOT_A_NUMBER: { id: 'Nomor ini tidak terbaca', en: 'This number cannot be read' },
  NOT_A_NIK: { id: 'Susunan ini tidak mungkin sebuah NIK', en: 'This cannot be an identity number (NIK)' },
  TEMPORARY_NIK: { id: 'NIK sementara: perlu NIK tetap', en: 'A temporary NIK: the lasting one is needed' },
  NOT_A_DAY: { id: 'Tanggal ini tidak ada', en: 'There is no such day' },
  NOT_A_PHONE: { id: 'Nomor telepon ini tidak terbaca', en: 'This phone number cannot be read' },
  NOT_TEXT: {
    id: 'Teks ini terlalu panjang atau tidak terbaca',
    en: 'This text is too long or cannot be read',
  },
  TOO_YOUNG: { id: 'Umurnya di bawah umur pendaftaran', en: 'She is too young to be registered' },
};

/** Fields where the file has no column of theirs. */
export const FIELD_WORDS: Words<ImportField> = {
  EXTERNAL_ID: { id: 'Nomor Sisko P2MI', en: 'Number in Sisko P2MI' },
  NAME: { id: 'Nama', en: 'Name' },
  NIK: { id: 'NIK', en: 'NIK' },
  BIRTH_DATE: { id: 'Tanggal lahir', en: 'Date of birth' },
  SEX: { id: 'Jenis kelamin', en: 'Sex' },
  EDUCATION: { id: 'Pendidikan', en: 'Education' },
  VILLAGE: { id: 'Desa/kelurahan', en: 'Village' },
  SUBDISTRICT: { id: 'Kecamatan', en: 'Subdistrict' },
  COUNTRY: { id: 'Negara tujuan', en: 'Destination' },
  JOB: { id: 'Jabatan', en: 'Job' },
  SCHEME: { id: 'Skema penempatan', en: 'Placement scheme' },
  PLANNED_DEPARTURE: { id: 'Rencana berangkat', en: 'Planned departure' },
  MOTHER: { id: 'Nama ibu', en: 'Mother’s name' },
  PHONE: { id: 'Nomor telepon', en: 'Phone' },
};

export const HEADER_WORDS = {
  id: ['BARIS', 'ALASAN', 'KOLOM'],
  en: ['LINE', 'REASON', 'COLUMN'],
} as const satisfies Record<Language, readonly string[]>;
