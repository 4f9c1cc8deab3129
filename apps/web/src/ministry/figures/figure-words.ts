import type { CASE_CATEGORY, CASE_CHANNEL, REGISTRATION_SOURCE } from '@libs/contracts';
import type { Breakdown, Companion, Landed } from '@libs/journey';
import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { countryOf, dotted } from '@libs/reference';
import { RULES, type RuleId } from '@libs/rules';
import type { FigureRow } from '../../client/types.js';
import { monthWords } from '../../locale/format.js';
import type { Choice } from '../../ui/select-dropdown.js';
import { PROGRAMME_TYPE_WORDS, RETURN_REASON_WORDS } from '../../words/homecoming.js';
import { MISSING_STEP_WORDS, ROLE_WORDS } from '../../words/journey.js';
import { EDUCATION_WORDS, PROCEDURAL_STATUS_WORDS, SEX_WORDS } from '../../words/person.js';
import {
  countryChoices,
  countryName,
  occupationChoices,
  occupationName,
} from '../../words/places-and-jobs.js';
import { inLanguage } from '../../words/refusals.js';
import { EMPLOYER_TYPE_WORDS, SCHEME_WORDS, TRAINING_TYPE_WORDS } from '../../words/work.js';
import { type Words, oneOf, wordOf } from '../../words/words.js';
import { areaName } from '../area-names.js';
import { landingName, officeName } from './code-names.js';
import { type Filter, isAreaLevel } from './question.js';

export const BREAKDOWN_WORDS: Words<Breakdown> = {
  month: msg`Bulan`,
  province: msg`Provinsi`,
  regency: msg`Kabupaten atau kota`,
  district: msg`Kecamatan`,
  village: msg`Desa atau kelurahan`,
  office: msg`Kantor pelayanan (UPT)`,
  debarkation: msg`Debarkasi`,
  country: msg`Negara`,
  sex: msg`Jenis kelamin`,
  ageBand: msg`Kelompok umur`,
  education: msg`Pendidikan`,
  source: msg`Sumber data`,
  scheme: msg`Skema penempatan`,
  employerType: msg`Jenis pemberi kerja`,
  isco08: msg`Jabatan (ISCO-08)`,
  jobLabel: msg`Jabatan (label kementerian)`,
  kind: msg`Jenis`,
  procedural: msg`Status prosedural`,
  cause: msg`Sebab atau kategori`,
};

/** In the middle of a sentence: "jabatan (ISCO-08)". */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function filterName(filter: Filter): string {
  return filter === 'area' ? t`Daerah asal` : i18n._(BREAKDOWN_WORDS[filter]);
}

const SOURCE_WORDS: Words<(typeof REGISTRATION_SOURCE)[number]> = {
  DESK: msg`Meja layanan desa`,
  IMPORT_SISKO: msg`Impor Sisko P2MI`,
  IMPORT_SDGS: msg`Impor SDGs Desa`,
  SELF: msg`Mendaftar sendiri`,
};

const AGE_BAND_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  '<18': msg`Di bawah 18 tahun`,
  '18-20': msg`18–20 tahun`,
  '21-30': msg`21–30 tahun`,
  '31-40': msg`31–40 tahun`,
  '41-50': msg`41–50 tahun`,
  '>50': msg`Di atas 50 tahun`,
};

const CHANNEL_WORDS: Words<(typeof CASE_CHANNEL)[number]> = {
  E_PENGADUAN: msg`E-pengaduan`,
  TELEPON: msg`Telepon`,
  SMS: msg`SMS`,
  EMAIL: msg`Surel`,
  SURAT: msg`Surat`,
  MEDIA_SOSIAL: msg`Media sosial`,
  LANGSUNG: msg`Datang langsung`,
  LAINNYA: msg`Lainnya`,
};

const CATEGORY_WORDS: Words<(typeof CASE_CATEGORY)[number]> = {
  INGIN_DIPULANGKAN: msg`Ingin dipulangkan`,
  GAJI_TIDAK_DIBAYAR: msg`Gaji tidak dibayar`,
  GAGAL_BERANGKAT: msg`Gagal berangkat`,
  DEPORTASI_REPATRIASI: msg`Deportasi atau repatriasi`,
  MENINGGAL: msg`Meninggal dunia`,
  SAKIT: msg`Sakit`,
  PENIPUAN_PELUANG_KERJA: msg`Penipuan peluang kerja`,
  JAMINAN_SOSIAL: msg`Jaminan sosial`,
  HAMIL_DAN_PUNYA_ANAK: msg`Hamil dan punya anak`,
  PERDAGANGAN_ORANG: msg`Perdagangan orang`,
  PEKERJAAN_TIDAK_SESUAI_PK: msg`Pekerjaan tidak sesuai perjanjian`,
  KEKERASAN_MAJIKAN: msg`Kekerasan oleh pemberi kerja`,
  KEKERASAN_SEKSUAL: msg`Kekerasan seksual`,
  DEPRESI_SAKIT_JIWA: msg`Depresi atau sakit jiwa`,
  PUTUS_KOMUNIKASI: msg`Putus komunikasi`,
  OVERCHARGING: msg`Biaya berlebih`,
  PENAHANAN_DOKUMEN: msg`Dokumen ditahan`,
  PHK_SEPIHAK: msg`Hubungan kerja diputus sepihak`,
  OVERSTAY: msg`Tinggal melewati izin`,
  DIPENJARA_HUKUM: msg`Dipenjara atau menghadapi hukum`,
  LAINNYA: msg`Lainnya`,
};

/** A step of LAMA_LANGKAH, in the order in which they are taken. */
const STEP_NAMES: Readonly<Record<string, MessageDescriptor>> = {
  DAFTAR: msg`Pendaftaran`,
  VERIFIKASI_DESA: msg`Verifikasi desa`,
  VERIFIKASI_DINAS: msg`Verifikasi dinas`,
  SELESAI_PROSES: msg`Selesai proses`,
  BERANGKAT: msg`Keberangkatan`,
  PULANG: msg`Kepulangan`,
  ASESMEN: msg`Asesmen kebutuhan`,
  RENCANA: msg`Rencana pemberdayaan`,
};

const COMPANION_WORDS: Words<Companion> = {
  DEWASA: msg`Dewasa`,
  ANAK: msg`Anak`,
};

const LANDED_WORDS: Words<Landed> = {
  P_DEWASA: msg`Perempuan dewasa`,
  L_DEWASA: msg`Laki-laki dewasa`,
  X_DEWASA: msg`Dewasa, jenis kelamin tidak diketahui`,
  ANAK_P: msg`Anak perempuan`,
  ANAK_L: msg`Anak laki-laki`,
  ANAK_X: msg`Anak, jenis kelamin tidak diketahui`,
};

/** Occupations as the ministry's tables print them, which tell some apart that are one to us: their codes stand beside. */
const JOB_LABEL_WORDS: CodeWords = {
  CAREGIVER: msg`Pengasuh lansia atau orang sakit`,
  CLEANER: msg`Petugas kebersihan`,
  CONSTRUCTION_WORKER: msg`Pekerja bangunan`,
  DOMESTIC_WORKER: msg`Pekerja rumah tangga`,
  FACTORY_WORKER: msg`Pekerja pabrik`,
  FISHERMAN: msg`Nelayan`,
  HARVESTER: msg`Pemanen`,
  HOUSE_MAID: msg`Pengurus rumah tangga`,
  HOUSEMAID: msg`Pengurus rumah tangga`,
  NURSE: msg`Perawat`,
  OPERATOR: msg`Operator`,
  OTHER_WORKER: msg`Pekerja lain`,
  PLANTATION_WORKER: msg`Pekerja perkebunan`,
  SPA_THERAPIST: msg`Terapis spa`,
  WAITER: msg`Pramusaji`,
  WELDER: msg`Juru las`,
  WORKER: msg`Pekerja`,
};

/** What a contract that was extended went by stands where another has its scheme. */
const SCHEME_NAMES: CodeWords = {
  ...SCHEME_WORDS,
  PPK_DALAM_NEGERI: msg`Perpanjangan di dalam negeri`,
  PPK_PERWAKILAN: msg`Perpanjangan di Perwakilan`,
};

/** Occupations that the ministry's tables count and no form offers. */
const OTHER_JOBS: CodeWords = {
  '8189': msg`Operator mesin lain`,
  '9312': msg`Pekerja kasar bangunan sipil`,
  '9629': msg`Pekerja kasar lain`,
};

type CodeWords = Readonly<Record<string, MessageDescriptor>>;

const PLACEMENT_KINDS: CodeWords = {
  SELESAI_PROSES: msg`Selesai proses`,
  PERPANJANGAN: msg`Perpanjangan kontrak`,
};
const HOLD_KINDS: CodeWords = MISSING_STEP_WORDS;
const COMPLAINT_CAUSES: CodeWords = CATEGORY_WORDS;

/** `kind` and `cause` are lists of their own in each measure. */
const OF_MEASURE: Readonly<Record<string, { kind?: CodeWords; cause?: CodeWords }>> = {
  PENEMPATAN_LAYANAN: { kind: PLACEMENT_KINDS },
  KEPULANGAN: { cause: RETURN_REASON_WORDS },
  KEPULANGAN_PENDAMPING: { kind: COMPANION_WORDS },
  KEPULANGAN_DEPORTASI: { kind: LANDED_WORDS },
  PENAHANAN: { kind: HOLD_KINDS },
  PELATIHAN: { kind: TRAINING_TYPE_WORDS },
  PROGRAM_PRODUKTIF: { kind: PROGRAMME_TYPE_WORDS },
  PENGADUAN: { kind: CHANNEL_WORDS, cause: COMPLAINT_CAUSES },
  PENGADUAN_SELESAI: { kind: CHANNEL_WORDS, cause: COMPLAINT_CAUSES },
};

/** Lists that are the same wherever they are asked for. */
const EVERYWHERE: Readonly<Partial<Record<Breakdown, CodeWords>>> = {
  sex: SEX_WORDS,
  ageBand: AGE_BAND_WORDS,
  education: EDUCATION_WORDS,
  source: SOURCE_WORDS,
  scheme: SCHEME_NAMES,
  employerType: EMPLOYER_TYPE_WORDS,
  procedural: PROCEDURAL_STATUS_WORDS,
};

function wordsOf(breakdown: Breakdown, measure: string): CodeWords | undefined {
  if (breakdown === 'kind' || breakdown === 'cause') return OF_MEASURE[measure]?.[breakdown];
  return EVERYWHERE[breakdown];
}

/** A code of a breakdown in words; one that has none is shown as it is, never as "other". */
export function codeName(breakdown: Breakdown | 'area', code: string | null, measure: string): string {
  if (code === null) return t`Belum diketahui`;
  switch (breakdown) {
    case 'month':
      return monthWords(code);
    case 'area':
    case 'province':
    case 'regency':
      return areaLabel(code);
    case 'district':
    case 'village':
      return dotted(code);
    case 'country':
      return countryName(code);
    case 'isco08':
      return Object.hasOwn(OTHER_JOBS, code) ? wordOf(OTHER_JOBS, code) : occupationName(code);
    case 'jobLabel':
      return withCode(Object.hasOwn(JOB_LABEL_WORDS, code) ? wordOf(JOB_LABEL_WORDS, code) : undefined, code);
    case 'office':
      return withCode(officeName(code, OFFICE_NAMES), code);
    case 'debarkation':
      return code === 'UNKNOWN' ? t`Tempat mendarat tidak diketahui` : withCode(landingName(code), code);
    default: {
      if (measure === 'LAMA_LANGKAH' && breakdown === 'kind') return stepName(code);
      if (measure === 'PENOLAKAN_ATURAN' && breakdown === 'kind') return ruleName(code);
      const words = wordsOf(breakdown, measure);
      return words && Object.hasOwn(words, code) ? wordOf(words, code) : code;
    }
  }
}

/** What a row is of, in words: of an area that is in force no more the name it had, and that its code is old. */
export function rowName(
  { key, old }: Pick<FigureRow, 'key' | 'old'>,
  breakdown: Breakdown,
  measure: string,
): string {
  const code = key[breakdown] ?? null;
  if (code === null || old === undefined || !isAreaLevel(breakdown))
    return codeName(breakdown, code, measure);
  const name = old === code ? dotted(code) : `${old}, ${dotted(code)}`;
  return t`${name} (kode lama)`;
}

/** Of lists that are open the code is what a filter is typed by, and tells apart what is named alike. */
function withCode(name: string | undefined, code: string): string {
  return name === undefined ? code : `${name} (${code})`;
}

const OFFICE_NAMES = {
  province: areaName,
  country: (code: string): string | undefined => countryOf(code) && countryName(code),
  get mission(): string {
    return i18n._(ROLE_WORDS.PERWAKILAN);
  },
};

/** The question that a rule asks, behind its number: a refusal says no to it. */
function ruleName(code: string): string {
  return Object.hasOwn(RULES, code) ? `${code}: ${inLanguage(RULES[code as RuleId].question)}` : code;
}

/** Of an area below the kab/kota the name comes from the service; here its code says where it lies. */
function areaLabel(code: string): string {
  const name = areaName(code);
  if (name === undefined) return dotted(code);
  return code.length > 4 ? `${name}, ${dotted(code)}` : name;
}

function stepName(code: string): string {
  const name = (step = ''): string => {
    const word = STEP_NAMES[step];
    return word ? i18n._(word) : step;
  };
  const [before, after] = code.split('>');
  return after === undefined ? name(before) : `${name(before)} → ${name(after)}`;
}

/** The codes that may be chosen to narrow a figure; undefined: they are no list that is known here, and are typed. */
export function codeChoices(filter: Filter, measure: string): readonly Choice[] | undefined {
  if (filter === 'area') return undefined;
  if (filter === 'country') return countryChoices();
  if (filter === 'isco08') return occupationChoices();
  if (measure === 'PENOLAKAN_ATURAN' && filter === 'kind')
    return Object.keys(RULES).map((value) => ({ value, label: ruleName(value) }));
  const words = wordsOf(filter, measure);
  return words && oneOf(words)();
}
