import { EDUCATION, SCHEME } from '@libs/contracts';
import { COUNTRIES, OCCUPATIONS } from '@libs/reference';
import type { CodedField } from '../import-codes.js';
import { foldWords } from './fold-words.js';

type Spelt = Exclude<CodedField, 'VILLAGE'>;

/** Education by Kemendagri's numbers, of which 1 is the first (domain.md §5.3). */
const EDUCATION_NUMBERS = EDUCATION.map((code, index): [string, string] => [`${index + 1}`, code]);

/** Spellings beside the codes and names of our own lists. A word that may mean two things is not among them. */
const SPELLINGS: Readonly<Record<Spelt, readonly (readonly [spelt: string, code: string])[]>> = {
  SEX: [
    ...['1', 'l', 'lk', 'laki laki', 'laki', 'pria', 'male', 'm'].map((word) => [word, 'L'] as const),
    ...['2', 'p', 'pr', 'perempuan', 'wanita', 'female', 'f'].map((word) => [word, 'P'] as const),
  ],
  EDUCATION: [
    ...EDUCATION.map((code) => [code, code] as const),
    ...EDUCATION_NUMBERS,
    ['Tidak/Belum Sekolah', 'TIDAK_SEKOLAH'],
    ['Belum Tamat SD/Sederajat', 'BELUM_TAMAT_SD'],
    ['Tamat SD/Sederajat', 'SD'],
    ['Tamat SD', 'SD'],
    ['SD/Sederajat', 'SD'],
    ['SMP', 'SLTP'],
    ['MTs', 'SLTP'],
    ['SMP/Sederajat', 'SLTP'],
    ['SLTP/Sederajat', 'SLTP'],
    ['SMA', 'SLTA'],
    ['SMU', 'SLTA'],
    ['SMK', 'SLTA'],
    ['MA', 'SLTA'],
    ['SMA/Sederajat', 'SLTA'],
    ['SLTA/Sederajat', 'SLTA'],
    ['D1', 'D1_D2'],
    ['D2', 'D1_D2'],
    ['Diploma I/II', 'D1_D2'],
    ['Akademi/Diploma III/S. Muda', 'D3'],
    ['Diploma III', 'D3'],
    ['D4', 'D4_S1'],
    ['S1', 'D4_S1'],
    ['Diploma IV/Strata I', 'D4_S1'],
    ['Strata II', 'S2'],
    ['Strata III', 'S3'],
  ],
  COUNTRY: [
    ...COUNTRIES.flatMap(({ code, id, en }) => [code, id, en].map((word) => [word, code] as const)),
    ['Saudi Arabia', 'SA'],
    ['Republic of Korea', 'KR'],
    ['UEA', 'AE'],
    ['UAE', 'AE'],
    ['Turkiye', 'TR'],
    ['Turkey', 'TR'],
  ],
  JOB: [
    ...OCCUPATIONS.flatMap(({ isco08, id, en }) => [isco08, id, en].map((word) => [word, isco08] as const)),
    // As the national agency publishes them (domain.md §5.4).
    ['House Maid', '9111'],
    ['Housemaid', '9111'],
    ['Domestic Worker', '9111'],
    ['Caregiver', '5322'],
    ['Operator Produksi', '9329'],
    ['Plantation Worker', '9211'],
    ['Construction Worker', '9313'],
    ['Fisherman', '6223'],
    ['Pelaut Niaga', '8350'],
  ],
  SCHEME: [
    ...SCHEME.map((code) => [code, code] as const),
    ['Government to Government', 'G_TO_G'],
    ['Government to Private', 'G_TO_P'],
    ['Private to Private', 'P_TO_P'],
    ['Swasta ke Swasta', 'P_TO_P'],
    ['Mandiri', 'PERSEORANGAN'],
    ['PMI Perseorangan', 'PERSEORANGAN'],
    ['ABK Niaga', 'AWAK_KAPAL_NIAGA'],
    ['ABK Perikanan', 'AWAK_KAPAL_PERIKANAN'],
  ],
};

const CODES = new Map(
  Object.entries(SPELLINGS).map(([field, spellings]) => [
    field,
    new Map(spellings.map(([spelt, code]) => [foldWords(spelt), code])),
  ]),
);

/** The code of a word as it is spelt, or undefined: then the office has to say what it means. */
export function codeOf(field: Spelt, told: string): string | undefined {
  return CODES.get(field)?.get(foldWords(told));
}

const OUR_CODES: Readonly<Record<Spelt, ReadonlySet<string>>> = {
  SEX: new Set(['L', 'P']),
  EDUCATION: new Set(EDUCATION),
  COUNTRY: new Set(COUNTRIES.map(({ code }) => code)),
  JOB: new Set(OCCUPATIONS.map(({ isco08 }) => isco08)),
  SCHEME: new Set(SCHEME),
};

/** Whether a word may be mapped to this code; of a village only the shape is known here. */
export function isCodeOf(field: CodedField, code: string): boolean {
  return field === 'VILLAGE' ? /^\d{6}[1-3]\d{3}$/.test(code) : OUR_CODES[field].has(code);
}
