import type { Catalogue } from '@libs/http';

/** What the gateway's own refusals are called, and what the person who meets one can do. */
export const WORDS: Catalogue = {
  'no-assignment': {
    id: {
      title: 'Belum ada penugasan',
      detail: 'Anda belum diberi tugas di sistem ini, atau tugas itu sudah berakhir. Hubungi pengelola.',
    },
    en: {
      title: 'No assignment',
      detail: 'You have not been given a task in this system, or it has ended. Ask its administrator.',
    },
  },
  'scope-does-not-fit-role': {
    id: { title: 'Cakupan tidak sesuai peran', detail: 'Penugasan sebagai {role} memerlukan: {expected}.' },
    en: { title: 'Scope does not fit role', detail: 'An assignment as {role} needs: {expected}.' },
  },
  'assignment-not-found': {
    id: { title: 'Penugasan tidak ada', detail: 'Orang ini tidak mempunyai penugasan yang dapat diakhiri.' },
    en: { title: 'Assignment not found', detail: 'This person has no assignment that could be ended.' },
  },
  'assignment-set-meanwhile': {
    id: {
      title: 'Sudah ditetapkan orang lain',
      detail: 'Muat ulang daftar penugasan, lalu ulangi bila perlu.',
    },
    en: {
      title: 'Set by someone else meanwhile',
      detail: 'Load the assignments again, then repeat if needed.',
    },
  },
  'foreign-origin': {
    id: { title: 'Asal tidak dikenal', detail: 'Perubahan hanya dapat dikirim dari halaman sistem ini.' },
    en: { title: 'Foreign origin', detail: 'A change can only be sent from a page of this system.' },
  },
  'asked-too-often': {
    id: {
      title: 'Terlalu sering',
      detail: 'Terlalu banyak pertanyaan dari alamat ini. Coba lagi sebentar lagi.',
    },
    en: {
      title: 'Asked too often',
      detail: 'There were too many questions from this address. Try again in a while.',
    },
  },
  'service-away': {
    id: {
      title: 'Layanan tidak menjawab',
      detail: 'Bagian {service} sedang tidak menjawab. Coba lagi sebentar lagi dengan kunci yang sama.',
    },
    en: {
      title: 'Service away',
      detail: 'The part {service} does not answer now. Try again in a moment, with the same key.',
    },
  },
  'sign-on-away': {
    id: { title: 'Layanan masuk tidak menjawab', detail: 'Coba masuk lagi sebentar lagi.' },
    en: { title: 'Sign-on away', detail: 'Try to sign in again in a moment.' },
  },
  'sign-in-ended': {
    id: { title: 'Sesi sudah berakhir', detail: 'Masuk lagi untuk melanjutkan.' },
    en: { title: 'Sign-in ended', detail: 'Sign in again to go on.' },
  },
  'sign-in-failed': {
    id: { title: 'Belum berhasil masuk', detail: 'Mulai lagi dari halaman depan.' },
    en: { title: 'Sign-in failed', detail: 'Begin again from the front page.' },
  },
};
