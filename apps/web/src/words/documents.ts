import type { DOC_REJECTION, DOC_REVOCATION, DOC_STATUS, DOC_TYPE } from '@libs/contracts';
import { msg } from '@lingui/core/macro';
import type { Sentiment } from '../ui/alert.js';
import type { Words } from './words.js';

export const DOC_TYPE_WORDS: Words<(typeof DOC_TYPE)[number]> = {
  KTP: msg`KTP`,
  KK: msg`Kartu keluarga (KK)`,
  BIRTH_CERT: msg`Akta kelahiran`,
  DIPLOMA: msg`Ijazah`,
  MARITAL_STATUS_LETTER: msg`Surat keterangan status perkawinan`,
  MARRIAGE_BOOK: msg`Buku nikah`,
  COURT_DIVORCE_PAPER: msg`Akta cerai dari pengadilan`,
  PASSPORT: msg`Paspor`,
  SPLP: msg`SPLP`,
  SKCK: msg`SKCK`,
  AK1: msg`Kartu pencari kerja (AK1)`,
  BPJS_KES: msg`Kartu JKN (BPJS Kesehatan)`,
  SURAT_PENGANTAR_RT: msg`Surat pengantar RT`,
  SURAT_MUTASI: msg`Surat mutasi`,
  PHOTO: msg`Pasfoto`,
};

export const DOC_STATUS_WORDS: Words<(typeof DOC_STATUS)[number]> = {
  DECLARED: msg`baru diceritakan`,
  SIGHTED: msg`asli sudah dilihat`,
  VERIFIED: msg`diverifikasi dinas`,
  REJECTED: msg`ditolak dinas`,
  EXPIRED: msg`masa berlaku habis`,
  REVOKED: msg`tidak berlaku lagi`,
};

export const DOC_REJECTION_WORDS: Words<(typeof DOC_REJECTION)[number]> = {
  NUMBER_WRONG: msg`Nomornya tidak cocok dengan aslinya`,
  NOT_HERS: msg`Bukan miliknya`,
  UNREADABLE: msg`Tidak terbaca`,
  NOT_GENUINE: msg`Diragukan keasliannya`,
  PAST_ITS_DAY: msg`Masa berlakunya sudah habis`,
};

export const DOC_REVOCATION_WORDS: Words<(typeof DOC_REVOCATION)[number]> = {
  LOST: msg`Hilang`,
  REPLACED: msg`Sudah diganti yang baru`,
  WITHDRAWN_BY_ISSUER: msg`Dicabut penerbitnya`,
  RECORDED_WRONG: msg`Salah catat; dokumennya dicatat lagi`,
};

export function sentimentOfDocument(status: string): Sentiment | undefined {
  if (status === 'VERIFIED') return 'positive';
  if (status === 'SIGHTED') return 'informative';
  if (status === 'DECLARED') return 'warning';
  return status === 'REVOKED' ? undefined : 'negative';
}
