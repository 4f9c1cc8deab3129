import { newestOf, type Notice, type NoticeCode, type Text } from './notice.js';

const FREE_TO_REFUSE: Text = {
  id: 'Anda bebas menolak. Pendaftaran dan semua layanan desa tetap sama.',
  en: 'You are free to refuse. Registration and every service of the village stay the same.',
};
const FREE_TO_WITHDRAW: Text = {
  id: 'Anda boleh mencabutnya kapan saja di kantor desa, tanpa memberi alasan.',
  en: 'You may withdraw at the village office at any time, without giving a reason.',
};

/** What is read before somebody is asked to agree, in every version; none is ever taken out or changed. */
export const CONSENT_NOTICES: readonly Notice[] = [
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

/** The newest version of what is read before she is asked to agree. */
export function consentNotice(purpose: Exclude<NoticeCode, 'STATUTORY'>): Notice {
  return newestOf(CONSENT_NOTICES.filter(({ code }) => code === purpose));
}
