import type { Notice, Text } from './notice.js';

const FREE_TO_REFUSE: Text = {
  id: 'Anda bebas menolak. Pendaftaran dan semua layanan desa tetap sama.',
  en: 'You are free to refuse. Registration and every service of the village stay the same.',
};
const FREE_TO_WITHDRAW: Text = {
  id: 'Anda boleh mencabutnya kapan saja di kantor desa, tanpa memberi alasan.',
  en: 'You may withdraw at the village office at any time, without giving a reason.',
};

/** Every version of every notice; none is ever taken out or changed. */
export const NOTICES: readonly Notice[] = [
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
  {
    code: 'OMS_SHARING',
    version: 1,
    title: { id: 'Berbagi data dengan organisasi pendamping', en: 'Sharing with an organisation that helps' },
    sentences: [
      {
        id: 'Bila Anda setuju, organisasi yang disebut di sini boleh melihat nama, alamat, dan riwayat Anda untuk mendampingi Anda.',
        en: 'If you agree, the organisation named here may see your name, address and journey, to stand by you.',
      },
      FREE_TO_REFUSE,
      FREE_TO_WITHDRAW,
    ],
  },
  {
    code: 'WHATSAPP_MESSAGES',
    version: 1,
    title: { id: 'Pesan lewat WhatsApp', en: 'Messages by WhatsApp' },
    sentences: [
      {
        id: 'Bila Anda setuju, desa mengirim pengingat dan jawaban ke nomor WhatsApp Anda. Perusahaan WhatsApp di luar negeri mengetahui nomor Anda dan waktu pesannya.',
        en: 'If you agree, the village sends reminders and answers to your WhatsApp number. The company of WhatsApp, abroad, learns your number and the time of the messages.',
      },
      FREE_TO_REFUSE,
      FREE_TO_WITHDRAW,
    ],
  },
  {
    code: 'PHOTO_STORY',
    version: 1,
    title: { id: 'Foto dan cerita', en: 'Photograph and story' },
    sentences: [
      {
        id: 'Bila Anda setuju, foto dan cerita Anda boleh ditunjukkan kepada orang banyak untuk berbagi pengalaman. Yang sudah tersebar tidak selalu dapat ditarik kembali.',
        en: 'If you agree, your photograph and story may be shown to the public, for others to learn from. What has been spread cannot always be taken back.',
      },
      FREE_TO_REFUSE,
      FREE_TO_WITHDRAW,
    ],
  },
  {
    code: 'REFERRAL',
    version: 1,
    title: { id: 'Rujukan ke lembaga lain', en: 'Referral to another institution' },
    sentences: [
      {
        id: 'Bila Anda setuju, desa menyampaikan masalah Anda kepada lembaga yang dapat menolong, hanya yang perlu diketahuinya.',
        en: 'If you agree, the village tells an institution that can help of your problem, and no more than it needs to know.',
      },
      {
        id: 'Keluarga, perusahaan, dan perekrut tidak diberi tahu.',
        en: 'Family, company and recruiter are not told.',
      },
      FREE_TO_REFUSE,
      FREE_TO_WITHDRAW,
    ],
  },
  {
    code: 'RESEARCH',
    version: 1,
    title: { id: 'Penelitian', en: 'Research' },
    sentences: [
      {
        id: 'Bila Anda setuju, peneliti boleh memakai data Anda tanpa nama, dan boleh meminta wawancara lewat desa.',
        en: 'If you agree, researchers may use your data without your name, and may ask for an interview through the village.',
      },
      FREE_TO_REFUSE,
      FREE_TO_WITHDRAW,
    ],
  },
];
