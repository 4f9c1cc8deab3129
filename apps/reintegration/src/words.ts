import type { Catalogue } from '@libs/http';

/** What a village or office reads when reintegration refuses: what is wrong, and what to do next. */
export const WORDS: Catalogue = {
  'not-expected': {
    id: {
      title: 'Tidak sedang di luar negeri',
      detail:
        'Tidak ada warga wilayah Anda dengan rujukan ini yang tercatat di luar negeri. Bila ia pulang, kepulangannya tetap bisa dicatat.',
    },
    en: {
      title: 'Not abroad',
      detail:
        'Nobody of your area with this reference is known to be abroad. If she is back, her return can be recorded all the same.',
    },
  },
  'return-not-found': {
    id: {
      title: 'Kepulangan tidak ditemukan',
      detail: 'Tidak ada kepulangan dengan rujukan ini di wilayah Anda.',
    },
    en: { title: 'Return not found', detail: 'There is no return with this reference in your area.' },
  },
  'needs-not-assessed': {
    id: {
      title: 'Kebutuhan belum didata',
      detail: 'Rencana dibuat bersama purna pekerja migran: tanyakan dahulu apa yang ia butuhkan.',
    },
    en: {
      title: 'Needs not assessed',
      detail: 'A plan is made with the returnee: ask her first what she needs.',
    },
  },
  'plan-missing': {
    id: {
      title: 'Belum ada rencana',
      detail: 'Buka dahulu rencana pemberdayaan, lalu ulangi langkah ini.',
    },
    en: { title: 'No plan yet', detail: 'Open a plan first, then take this step again.' },
  },
  'plan-open': {
    id: { title: 'Rencana sudah ada', detail: 'Muat ulang halaman untuk melihat rencananya.' },
    en: { title: 'There is a plan', detail: 'Load the page again to see it.' },
  },
  'return-reported-before': {
    id: {
      title: 'Sudah tercatat',
      detail:
        'Kepulangan ini sudah dilaporkan pihak lain. Laporan Anda tersimpan sebagai penegasan; langkah berikutnya dikerjakan pada catatan yang pertama.',
    },
    en: {
      title: 'Recorded before',
      detail:
        'Somebody else has told of this return. Your report is kept as a confirmation; what follows is done on the first record.',
    },
  },
  'return-closed': {
    id: {
      title: 'Sudah selesai',
      detail: 'Pemberdayaan ini sudah ditutup dengan hasil. Bila ia berangkat lagi, itu perjalanan baru.',
    },
    en: {
      title: 'Closed',
      detail: 'This reintegration has ended with an outcome. If she leaves again, that is a new journey.',
    },
  },
};
