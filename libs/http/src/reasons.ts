import { fill, type Language, type Words } from './language.js';

/**
 * Why one field was refused, by the name of the constraint that class-validator gives, or by our own. `{0}`, `{1}`
 * are the constraint's own numbers, never the value that was sent. Where several fail, the one that stands higher
 * here is told: "required" before "too short".
 */
export const REASONS = {
  required: { id: 'Wajib diisi.', en: 'This is required.' },
  whitelistValidation: { id: 'Isian ini tidak dikenal.', en: 'This field is not known.' },
  unknownValue: { id: 'Bentuk isian ini tidak dikenal.', en: 'The shape of this is not known.' },

  notJson: {
    id: 'JSON tidak lengkap atau salah tulis di sini.',
    en: 'The JSON breaks off or is malformed here.',
  },
  notUtf8: { id: 'Isi permintaan bukan UTF-8.', en: 'The body is not UTF-8.' },
  notObject: { id: 'Isi permintaan harus berupa objek JSON.', en: 'The body must be a JSON object.' },
  repeatedKey: { id: 'Nama isian ini muncul dua kali.', en: 'This name occurs twice.' },
  forbiddenKey: { id: 'Nama isian ini tidak boleh dipakai.', en: 'This name may not be used.' },
  keyTooLong: { id: 'Nama isian paling panjang {0} huruf.', en: 'A name has at most {0} characters.' },
  tooDeep: { id: 'Susunan isian lebih dari {0} tingkat.', en: 'This is nested more than {0} levels deep.' },
  tooMany: { id: 'Paling banyak {0} butir.', en: 'At most {0} items.' },
  tooLong: { id: 'Paling panjang {0} huruf.', en: 'At most {0} characters.' },
  notText: {
    id: 'Teks memuat NUL atau karakter yang tidak utuh.',
    en: 'The text holds NUL or half a character.',
  },
  numberOutOfRange: {
    id: 'Angka ini di luar jangkauan yang tepat.',
    en: 'This number is beyond what can be held exactly.',
  },

  isString: { id: 'Harus berupa teks.', en: 'This must be text.' },
  isInt: { id: 'Harus berupa bilangan bulat.', en: 'This must be a whole number.' },
  isNumber: { id: 'Harus berupa angka.', en: 'This must be a number.' },
  isBoolean: { id: 'Harus ya atau tidak (true/false).', en: 'This must be true or false.' },
  isArray: { id: 'Harus berupa daftar.', en: 'This must be a list.' },
  isObject: { id: 'Harus berupa objek.', en: 'This must be an object.' },
  nestedValidation: { id: 'Harus berupa objek.', en: 'This must be an object.' },
  isNotEmpty: { id: 'Wajib diisi.', en: 'This is required.' },
  isDefined: { id: 'Wajib diisi.', en: 'This is required.' },
  isIn: { id: 'Pilih salah satu: {0}.', en: 'Choose one of: {0}.' },
  isEnum: { id: 'Pilih salah satu: {1}.', en: 'Choose one of: {1}.' },
  isId: { id: 'Harus berupa UUID huruf kecil.', en: 'This must be a lower-case UUID.' },
  isUuid: { id: 'Harus berupa UUID.', en: 'This must be a UUID.' },
  isDay: {
    id: 'Harus berupa tanggal yang ada, ditulis TTTT-BB-HH.',
    en: 'This must be a day of the calendar, written YYYY-MM-DD.',
  },
  isInstant: {
    id: 'Harus berupa waktu UTC, ditulis 2026-03-04T02:40:00.000Z.',
    en: 'This must be a time in UTC, written 2026-03-04T02:40:00.000Z.',
  },
  isPlainText: {
    id: 'Harus berupa satu baris tulisan, tanpa karakter kendali.',
    en: 'This must be one line of writing, without control characters.',
  },
  isTextOfLength: { id: 'Panjangnya {0} sampai {1} huruf.', en: 'This must have {0} to {1} characters.' },
  matches: { id: 'Bentuknya tidak sesuai.', en: 'This does not have the right form.' },
  minLength: { id: 'Paling pendek {0} huruf.', en: 'At least {0} characters.' },
  maxLength: { id: 'Paling panjang {0} huruf.', en: 'At most {0} characters.' },
  min: { id: 'Paling kecil {0}.', en: 'At least {0}.' },
  max: { id: 'Paling besar {0}.', en: 'At most {0}.' },
  arrayMinSize: { id: 'Paling sedikit {0} butir.', en: 'At least {0} items.' },
  arrayMaxSize: { id: 'Paling banyak {0} butir.', en: 'At most {0} items.' },
  arrayUnique: { id: 'Ada butir yang berulang.', en: 'An item occurs twice.' },

  cursor: {
    id: 'Penanda halaman tidak dikenal; mulai lagi dari halaman pertama.',
    en: 'This cursor is not known; begin again with the first page.',
  },
  idempotencyKey: {
    id: 'Harus 1 sampai 100 karakter ASCII tanpa spasi, baru untuk tiap perintah.',
    en: 'This must be 1 to 100 visible ASCII characters, new for each command.',
  },
  versionTag: {
    id: 'Harus berupa ETag yang dibaca, misalnya "3".',
    en: 'This must be the ETag as read, e.g. "3".',
  },
  unfit: { id: 'Isian ini tidak sesuai.', en: 'This is not right.' },
} satisfies Record<string, Words>;

export type Reason = keyof typeof REASONS;

const rank = new Map(Object.keys(REASONS).map((reason, index) => [reason, index]));

/** Reasons by how much they say first; what we have no words for comes last. */
export function rankOf(reason: string): number {
  return rank.get(reason) ?? rank.size;
}

export function isReason(name: string): name is Reason {
  return rank.has(name);
}

/** What is wrong with a field, for the person who filled it in. */
export function tell(reason: Reason | Words, values: readonly unknown[], language: Language): string {
  const words = typeof reason === 'string' ? REASONS[reason] : reason;
  return fill(words[language], Object.fromEntries(values.entries()));
}
