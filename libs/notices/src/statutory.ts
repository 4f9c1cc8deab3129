import { newestOf, type Notice } from './notice.js';

/** What is told at registration, in every version; none is ever taken out or changed. */
export const STATUTORY_NOTICES: readonly Notice[] = [
  {
    code: 'STATUTORY',
    version: 1,
    title: { id: 'Pemberitahuan pendaftaran', en: 'Notice of registration' },
    sentences: [
      {
        id: 'Desa mencatat data ini karena undang-undang menugaskannya (UU 18/2017 Pasal 42). Pendaftaran tidak dipungut biaya.',
        en: 'The village records this because the law tells it to (Law 18/2017, Article 42). Registration is free of charge.',
      },
      {
        id: 'Yang dicatat: nama, NIK, alamat, keluarga, pendidikan, dokumen, dan rencana kerja.',
        en: 'Recorded are: name, NIK, address, family, schooling, papers and plans of work.',
      },
      {
        id: 'Yang melihat: petugas desa ini, dinas, dan BP3MI. Perusahaan, lembaga pelatihan dan sertifikasi, dan perwakilan RI baru melihat setelah Anda bersama mereka.',
        en: "Seen by: this village's officers, the district and BP3MI. Companies, training centres, certification bodies and Indonesian missions see it only once you are with them.",
      },
      {
        id: 'Kementerian melihat jumlah dan riwayat tanpa nama.',
        en: 'The ministry sees counts, and journeys without a name.',
      },
      {
        id: 'Anda boleh meminta salinan, perbaikan, atau penghapusan di kantor desa.',
        en: 'You may ask for a copy, a correction or erasure at the village office.',
      },
    ],
  },
];

/** The newest version. A page that needs no other carries no other text. */
export function statutoryNotice(): Notice {
  return newestOf(STATUTORY_NOTICES);
}
