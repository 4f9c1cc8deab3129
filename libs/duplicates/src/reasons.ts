/** What an officer who decides reads: what two registrations have in common, and what speaks against their being of one person. */
export const REASONS = {
  NAME_EQUAL: {
    id: 'Nama sama (tanpa gelar, ejaan lama dan baru disamakan).',
    en: 'The names are the same (titles left out, old and new spelling taken as one).',
  },
  NAME_ALIKE: {
    id: 'Nama hampir sama: beda ejaan, singkatan, atau salah ketik.',
    en: 'The names are nearly the same: spelling, an abbreviation, or a slip in typing.',
  },
  NAME_PARTLY: {
    id: 'Sebagian nama sama; salah satu data mencatat nama lebih pendek.',
    en: 'A part of the name is the same; one record has fewer words.',
  },
  NAME_DIFFERS: { id: 'Nama berbeda.', en: 'The names differ.' },
  BIRTH_DATE_EQUAL: { id: 'Tanggal lahir sama.', en: 'The dates of birth are the same.' },
  BIRTH_DATE_FILLER: {
    id: 'Tanggal lahir tertulis sama, tetapi tanggal seperti ini sering hanya pengisi: tidak berarti cocok.',
    en: 'The same date of birth is written, but such a date is often a mere filler: it is no match.',
  },
  BIRTH_DATE_SWAPPED: {
    id: 'Tanggal dan bulan lahir tertukar.',
    en: 'Day and month of birth are swapped.',
  },
  BIRTH_DATE_NEAR: {
    id: 'Tanggal lahir berbeda pada satu bagian saja: hari, bulan, atau tahun.',
    en: 'The dates of birth differ in one part only: day, month or year.',
  },
  BIRTH_DATE_UNSURE: {
    id: 'Tahun lahir cocok; salah satu tanggalnya mungkin hanya pengisi.',
    en: 'The year of birth fits; one of the days may be a mere filler.',
  },
  BIRTH_DATE_DIFFERS: { id: 'Tanggal lahir berbeda.', en: 'The dates of birth differ.' },
  GENERATION_APART: {
    id: 'Selisih umur belasan tahun atau lebih: mungkin orang tua dan anak yang bernama sama.',
    en: 'The ages are half a generation or more apart: perhaps parent and child of one name.',
  },
  MOTHER_EQUAL: { id: 'Nama ibu sama atau hampir sama.', en: 'The mother’s name is the same or nearly.' },
  MOTHER_INITIAL: { id: 'Huruf awal nama ibu sama.', en: 'The initial of the mother’s name is the same.' },
  MOTHER_DIFFERS: { id: 'Nama ibu berbeda.', en: 'The mother’s name differs.' },
  VILLAGE_EQUAL: { id: 'Desa/kelurahan sama.', en: 'The same village.' },
  SUBDISTRICT_EQUAL: { id: 'Kecamatan sama.', en: 'The same subdistrict.' },
  PHONE_EQUAL: {
    id: 'Nomor telepon sama (dapat juga milik keluarga atau perekrut).',
    en: 'The same phone number (it may be the family’s or a recruiter’s).',
  },
  SEX_DIFFERS: { id: 'Jenis kelamin berbeda.', en: 'The sex differs.' },
  PERHAPS_TWINS: {
    id: 'Tanggal lahir, desa, dan nama ibu cocok tetapi nama berbeda: mungkin kembar.',
    en: 'Birth date, village and mother fit but the names differ: perhaps twins.',
  },
} as const satisfies Record<string, { id: string; en: string }>;

export type Reason = keyof typeof REASONS;

/** What one part of two records says: above 0 for one person, below 0 for two. In bits, the logarithm to base 2 of the odds. */
export interface Evidence {
  readonly weight: number;
  readonly reason?: Reason;
}
