import type { RED_FLAG_CLEARED, SCREENING_DECISION } from '@libs/contracts';
import { msg } from '@lingui/core/macro';
import type { RegisterWorkerRequest } from '../client/types.js';
import type { SIGNS } from '../desk/registration/to-signs.js';
import type { Sentiment } from '../ui/alert.js';
import type { Words } from './words.js';

type Told = NonNullable<RegisterWorkerRequest['signs']>;

/** What a first look comes to, as an officer says it. */
export const SCREENING_WORDS: Words<(typeof SCREENING_DECISION)[number]> = {
  CLEAR: msg`Tidak ada halangan`,
  OPEN_QUESTIONS: msg`Ada yang perlu ditanyakan`,
  BLOCKED_PENDING_REVIEW: msg`Ada halangan`,
};

export const SCREENING_SENTIMENT: Readonly<Record<string, Sentiment>> = {
  CLEAR: 'positive',
  OPEN_QUESTIONS: 'warning',
  BLOCKED_PENDING_REVIEW: 'negative',
};

/** Signs of bad recruitment as she tells them. */
export const SIGN_WORDS: Words<(typeof SIGNS)[number]> = {
  cashPaidToFamily: msg`Ia atau keluarganya diberi uang lebih dahulu (uang pangkal, "DP")`,
  metOnlineOnly: msg`Perekrut hanya dikenal lewat media sosial atau telepon`,
  hidesOfficeOrIdentity: msg`Perekrut tidak mau menunjukkan kantor atau identitas`,
  notInWriting: msg`Tidak ada tawaran tertulis`,
  destinationVague: msg`Negara tujuan tidak jelas atau berubah-ubah`,
  promisedFastAndFree: msg`Dijanjikan cepat berangkat dan semua dibayari`,
  trainingCentrePromisesWork: msg`Lembaga pelatihan menjanjikan penempatan`,
  housedBeforePapers: msg`Ditampung sebelum dokumennya lengkap`,
  papersChanged: msg`Umur, nama, atau alamat di dokumen diubah`,
  letterFromOtherVillage: msg`Surat diminta dari desa lain`,
  papersOrPhoneHeld: msg`Paspor, dokumen, atau ponselnya dipegang orang lain`,
  marriageOffered: msg`Ditawari menikah dengan orang di negara tujuan`,
};

export const OFFERED_VISA_WORDS: Words<NonNullable<Told['offeredVisa']>> = {
  WORK: msg`Visa kerja`,
  VISIT: msg`Visa kunjungan`,
  UMRAH_ZIARAH: msg`Visa umrah atau ziarah`,
  TOURIST: msg`Visa wisata`,
  STUDENT: msg`Visa pelajar atau magang`,
};

/** To whom money for the journey is owed (RF11). */
export const LENDER_WORDS: Words<NonNullable<Told['lenders']>[number]> = {
  BANK: msg`Bank`,
  KOPERASI: msg`Koperasi`,
  P3MI: msg`Perusahaan yang memberangkatkannya`,
  PERORANGAN: msg`Perorangan, juga perekrut atau rentenir`,
};

/** How many times the usual wage (RF10): one asks in rounded steps what nobody at a desk can reckon. */
export const WAGE_WORDS = {
  '1': msg`Kira-kira sama`,
  '1.5': msg`Lebih tinggi, belum dua kali`,
  '2': msg`Sekitar dua kali`,
  '3': msg`Tiga kali atau lebih`,
};

/** Where who leaves by another road leaves (RF12; domain.md §4.10): the names of towns are the same in every language. */
export const EXIT_POINTS = [
  { value: '2171', label: 'Batam' },
  { value: '2172', label: 'Tanjungpinang' },
  { value: '6503', label: 'Nunukan' },
] as const;

export const RED_FLAG_CLEARED_WORDS: Words<(typeof RED_FLAG_CLEARED)[number]> = {
  EXPLAINED_WITH_PAPERS: msg`Dijelaskan dengan dokumen`,
  RECRUITER_CHECKED: msg`Perekrut sudah diperiksa ke dinas atau BP3MI`,
  TOLD_BY_MISTAKE: msg`Salah tangkap saat bertanya`,
  PLAN_CHANGED: msg`Ia mengubah rencananya`,
};
