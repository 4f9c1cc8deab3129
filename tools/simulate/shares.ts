/**
 * What the tables leave open is filled by these shares: plausible, rounded, and of no meaning beyond that. Read from the
 * published tables where they print something (domain.md §8.2), guessed where they do not. No share moves a printed number.
 */
const SHARES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  country: {
    TW: 29,
    HK: 27,
    MY: 22,
    JP: 4.4,
    SG: 3.7,
    KR: 4,
    SA: 2.5,
    IT: 1.2,
    BN: 1.1,
    TR: 0.9,
    PL: 0.5,
    AE: 0.4,
    ZM: 0.3,
    QA: 0.3,
    KW: 0.25,
    MV: 0.2,
    PG: 0.2,
    HU: 0.2,
    SK: 0.15,
    RO: 0.15,
    OM: 0.1,
    BH: 0.1,
    DE: 0.1,
    NZ: 0.08,
    AU: 0.08,
    JO: 0.06,
    FJ: 0.05,
    US: 0.05,
    CZ: 0.05,
    RS: 0.05,
    BG: 0.05,
    MO: 0.05,
    CA: 0.04,
    GB: 0.04,
    NL: 0.03,
    PT: 0.03,
    TH: 0.03,
    VN: 0.02,
  },
  originArea: {
    35: 26,
    33: 22,
    32: 20,
    52: 11.5,
    18: 8.3,
    12: 2.5,
    51: 2.5,
    36: 1.2,
    73: 1.2,
    53: 1,
    16: 0.7,
    31: 0.5,
    34: 0.5,
    11: 0.3,
    13: 0.25,
    14: 0.25,
    15: 0.2,
    17: 0.15,
    21: 0.25,
    61: 0.4,
    63: 0.1,
    64: 0.1,
    65: 0.1,
    71: 0.3,
    72: 0.2,
    74: 0.2,
    76: 0.1,
    19: 0.05,
    62: 0.03,
    75: 0.02,
    81: 0.05,
    82: 0.02,
    91: 0.01,
    92: 0.01,
  },
  sex: { P: 63, L: 37 },
  sector: { FORMAL: 52, INFORMAL: 48 },
  scheme: { P_TO_P: 79.5, PERSEORANGAN: 10, PPK_DALAM_NEGERI: 4, PPK_PERWAKILAN: 2.5, G_TO_G: 4 },
  jobLabel: {
    'House Maid': 27,
    Caregiver: 19,
    'Plantation Worker': 9,
    Worker: 7,
    'Domestic Worker': 5,
    'Construction Worker': 3,
    Operator: 8,
    Fisherman: 4,
    'Factory Worker': 6,
    'Spa Therapist': 2,
    Waiter: 2,
    Cleaner: 2,
    Welder: 1.5,
    Nurse: 0.5,
    'Other Worker': 4,
  },
  procedural: { PROCEDURAL: 30, NON_PROCEDURAL: 70 },
  category: {
    GAGAL_BERANGKAT: 22,
    INGIN_DIPULANGKAN: 25,
    GAJI_TIDAK_DIBAYAR: 12,
    JAMINAN_SOSIAL: 4,
    PENIPUAN_PELUANG_KERJA: 8,
    MENINGGAL: 6,
    DEPORTASI_REPATRIASI: 8,
    SAKIT: 5,
    PUTUS_KOMUNIKASI: 4,
    PERDAGANGAN_ORANG: 3,
    PEKERJAAN_TIDAK_SESUAI_PK: 3,
  },
  person: { L_DEWASA: 70, P_DEWASA: 22, ANAK_L: 4, ANAK_P: 4 },
  cause: { TANPA_PASPOR: 25, ILEGAL: 35, OVERSTAY: 22, NARKOBA: 14, KRIMINAL: 4 },
  serviceOffice: {
    BP3MI_JATIM: 16,
    BP3MI_JATENG: 18,
    BP3MI_JABAR: 18,
    BP3MI_JAKARTA: 15,
    BP3MI_NTB: 9,
    BP3MI_LAMPUNG: 7,
    BP3MI_BALI: 4,
    BP3MI_SUMUT: 4,
    BP3MI_BANTEN: 4,
    BP3MI_DIY: 2,
    BP3MI_SULSEL: 2,
    BP3MI_NTT: 1,
  },
  ageBand: { '<18': 0.5, '18-20': 8, '21-30': 42, '31-40': 31, '41-50': 16, '>50': 2.5 },
  education: { SD: 21, SLTP: 34, SLTA: 38, D3: 3, D4_S1: 3, S2: 1 },
  source: { DESK: 60, SELF: 15, IMPORT_SISKO: 20, IMPORT_SDGS: 5 },
  channel: { TELEPON: 40, LANGSUNG: 30, E_PENGADUAN: 20, SURAT: 5, MEDIA_SOSIAL: 5 },
  returnReason: { KONTRAK_SELESAI: 60, PHK_SEBELUM_BERAKHIR: 15, PULANG_MANDIRI: 20, KECELAKAAN_SAKIT: 5 },
  settled: { SELESAI: 100 },
  companion: { DEWASA: 20, ANAK: 80 },
  trainingType: { KETERAMPILAN_JABATAN: 60, BAHASA: 40 },
  programmeType: { USAHA_PRODUKTIF: 50, PELATIHAN_KEWIRAUSAHAAN: 30, KOPERASI: 20 },
  hold: { POLICY_HOLD: 40, DOC_HOLD: 60 },
  rule: { E02: 30, E06: 30, E07: 20, E10: 20 },
  debarkation: { NUNUKAN: 45, TANJUNG_PINANG: 25, BATAM: 15, DUMAI: 8, ENTIKONG: 7 },
};

/** Of everybody one of these is true. Whoever is in none of the printed cells is not stated, and counted as UNKNOWN. */
export const CLOSED: Readonly<Record<string, readonly string[]>> = {
  sex: ['L', 'P'],
  sector: ['FORMAL', 'INFORMAL'],
};

export const UNKNOWN = 'UNKNOWN';

const COMPLAINT = ['originArea', 'country', 'sex', 'category'];

/** What a unit has also where no table prints it, by shares. */
const ALWAYS_TOLD: Readonly<Record<string, readonly string[]>> = {
  PENEMPATAN_LAYANAN: ['originArea', 'country', 'sex', 'sector', 'scheme', 'jobLabel'],
  PENEMPATAN_MENURUT_UPT: ['originArea', 'country', 'sex', 'sector', 'scheme', 'jobLabel'],
  PENDAFTARAN_CPMI: ['originArea', 'country', 'sex'],
  PENGADUAN: COMPLAINT,
  JENAZAH_DIPULANGKAN: ['originArea', 'country', 'sex', 'procedural'],
  PENGADUAN_SELESAI_PER_TANGGAL: [...COMPLAINT, 'settled'],
  PENGADUAN_SELESAI_DALAM_BULAN: [...COMPLAINT, 'settled'],
  KEPULANGAN_PENDAMPING: ['originArea', 'country', 'sex', 'companion'],
  PELATIHAN: ['originArea', 'country', 'sex', 'trainingType'],
  PROGRAM_PRODUKTIF: ['originArea', 'country', 'sex', 'programmeType'],
  PENAHANAN: ['originArea', 'country', 'sex', 'hold'],
  PENOLAKAN_ATURAN: ['originArea', 'country', 'sex', 'rule'],
  // Persons, of whom children are some: `person` says the sex too.
  KEPULANGAN_DEPORTASI: ['originArea', 'debarkation', 'person', 'cause'],
};

export const alwaysTold = (measure: string): readonly string[] =>
  ALWAYS_TOLD[measure] ?? ['originArea', 'country', 'sex'];

/** January to December, guessed: fewer in the month of fasting and at the year's end. */
const SEASON = [8.4, 8.0, 8.6, 7.6, 8.6, 8.4, 9.0, 8.8, 8.5, 8.7, 8.2, 7.2] as const;

/** How much of a year's acts a day of this month has, to be compared with other days. */
export const seasonOf = (day: string): number => SEASON[Number(day.slice(5, 7)) - 1]! / 30;

export interface Share {
  readonly code: string;
  readonly weight: number;
}

export const sharesOf = (attribute: string): Share[] =>
  Object.entries(SHARES[attribute] ?? {}).map(([code, weight]) => ({ code, weight }));

/** The share of a code that no list has: something that is printed is seldom nothing. */
const UNLISTED = 0.5;

export const shareOf = (attribute: string, code: string): number => SHARES[attribute]?.[code] ?? UNLISTED;

/** `n` cut into whole parts in the proportion of the weights: the largest remainders are rounded up. */
export function apportion(n: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (n === 0 || weights.length === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (all > 0 ? (n * weight) / all : n / weights.length));
  const parts = exact.map(Math.floor);
  const left = n - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact.map((value, index) => ({ index, rest: value - parts[index]! }));
  byRemainder.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index]! += 1;
  return parts;
}
