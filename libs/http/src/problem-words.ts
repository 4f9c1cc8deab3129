import type { Language } from './language.js';

/** What a problem is called, and what the person who meets it can do. `{name}` takes a detail of the refusal. */
export interface Wording {
  readonly title: string;
  readonly detail: string;
}

/** Words of refusals by their code. An app gives those of its own refusals to `setupHttp`. */
export type Catalogue = Readonly<Record<string, Readonly<Record<Language, Wording>>>>;

/** Words of what any service may answer: refusals of the shared libraries and of HTTP itself. */
export const SHARED_WORDS = {
  'invalid-request': {
    id: { title: 'Permintaan tidak sah', detail: 'Perbaiki isian yang disebut di errors, lalu kirim lagi.' },
    en: { title: 'Invalid request', detail: 'Mend what errors names, then send it again.' },
  },
  'not-signed-in': {
    id: { title: 'Belum masuk', detail: 'Masuk dahulu, lalu ulangi.' },
    en: { title: 'Not signed in', detail: 'Sign in, then try again.' },
  },
  'sign-in-stale': {
    id: {
      title: 'Masuk lagi dulu',
      detail:
        'Keputusan ini hanya diterima dalam {minutes} menit setelah Anda masuk. Masuk lagi, lalu ulangi: belum ada yang tercatat.',
    },
    en: {
      title: 'Sign in again first',
      detail:
        'This decision is taken only within {minutes} minutes of your sign-in. Sign in again, then repeat: nothing has been recorded.',
    },
  },
  forbidden: {
    id: { title: 'Tidak berwenang', detail: 'Peran Anda tidak boleh melakukan ini.' },
    en: { title: 'Forbidden', detail: 'Your role does not allow this.' },
  },
  'outside-your-area': {
    id: { title: 'Di luar wilayah Anda', detail: 'Data ini milik wilayah atau lembaga lain.' },
    en: { title: 'Outside your area', detail: 'This belongs to another area or organisation.' },
  },
  'idempotency-key-reused': {
    id: {
      title: 'Idempotency-Key terpakai',
      detail: 'Kunci ini sudah dipakai untuk permintaan lain. Pakai kunci baru untuk perintah baru.',
    },
    en: {
      title: 'Idempotency key reused',
      detail: 'This key was used for another request. Take a new one for a new command.',
    },
  },
  'version-not-named': {
    id: { title: 'Versi tidak disebut', detail: 'Baca dahulu, lalu kirim ETag-nya sebagai If-Match.' },
    en: { title: 'Version not named', detail: 'Read it first, then send its ETag as If-Match.' },
  },
  'changed-meanwhile': {
    id: { title: 'Sudah diubah', detail: 'Data ini diubah setelah Anda membacanya. Baca lagi, lalu ulangi.' },
    en: {
      title: 'Changed meanwhile',
      detail: 'This was changed after you read it. Read it again, then repeat.',
    },
  },
  overloaded: {
    id: { title: 'Sedang sibuk', detail: 'Terlalu banyak permintaan sekaligus. Coba lagi sebentar lagi.' },
    en: { title: 'Overloaded', detail: 'Too much is asked at once. Try again in a moment.' },
  },
  unavailable: {
    id: { title: 'Sedang tidak tersedia', detail: 'Layanan ini sedang terganggu. Coba lagi sebentar lagi.' },
    en: { title: 'Unavailable', detail: 'This service is disturbed. Try again in a moment.' },
  },
  'unreadable-request': {
    id: { title: 'Permintaan tidak terbaca', detail: 'Alamat, kepala atau panjang isi permintaan salah.' },
    en: { title: 'Unreadable request', detail: 'The address, a header or the length of the body is wrong.' },
  },
  'route-not-found': {
    id: { title: 'Alamat tidak ada', detail: 'Tidak ada layanan di alamat ini dengan metode ini.' },
    en: { title: 'Route not found', detail: 'Nothing is served at this address by this method.' },
  },
  'request-too-slow': {
    id: {
      title: 'Permintaan terlalu lambat',
      detail: 'Permintaan tidak sampai utuh pada waktunya. Kirim lagi.',
    },
    en: { title: 'Request too slow', detail: 'The request did not arrive whole in time. Send it again.' },
  },
  'body-too-large': {
    id: { title: 'Isi terlalu besar', detail: 'Isi permintaan paling besar 1 MiB.' },
    en: { title: 'Body too large', detail: 'A body may have 1 MiB at most.' },
  },
  'address-too-long': {
    id: { title: 'Alamat terlalu panjang', detail: 'Bagian dari alamat ini terlalu panjang.' },
    en: { title: 'Address too long', detail: 'A part of this address is too long.' },
  },
  'media-type-unsupported': {
    id: { title: 'Jenis isi tidak didukung', detail: 'Kirim application/json dalam UTF-8.' },
    en: { title: 'Media type unsupported', detail: 'Send application/json in UTF-8.' },
  },
  'headers-too-large': {
    id: { title: 'Kepala terlalu besar', detail: 'Kepala permintaan terlalu besar.' },
    en: { title: 'Headers too large', detail: 'The headers of the request are too large.' },
  },
  refused: {
    id: { title: 'Ditolak', detail: 'Permintaan ini tidak dapat dilayani.' },
    en: { title: 'Refused', detail: 'This request cannot be served.' },
  },
} satisfies Catalogue;

/** A refusal of the HTTP layer itself, which no class of ours stands for: its code by its status. */
export const CODE_OF_STATUS: Readonly<Record<number, keyof typeof SHARED_WORDS>> = {
  400: 'unreadable-request',
  404: 'route-not-found',
  408: 'request-too-slow',
  413: 'body-too-large',
  414: 'address-too-long',
  415: 'media-type-unsupported',
  431: 'headers-too-large',
  503: 'unavailable',
};

/** A bug: it has no type of its own, since nobody but us can do anything about it. */
export const BUG: Readonly<Record<Language, Wording>> = {
  id: {
    title: 'Kesalahan sistem',
    detail: 'Ini kesalahan kami dan sudah dicatat. Sebutkan nomor instance bila melapor.',
  },
  en: {
    title: 'Internal error',
    detail: 'This is our mistake and is on record. Name the instance when you report it.',
  },
};
