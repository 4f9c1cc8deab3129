import {
  CASE_CATEGORY,
  CASE_CHANNEL,
  EDUCATION,
  EXTENSION_SCHEME,
  PROCEDURAL_STATUS,
  PROGRAMME_TYPE,
  REGISTRATION_SOURCE,
  RETURN_REASON,
  SCHEME,
  SEX,
  TRAINING_TYPE,
} from '@libs/contracts';
import { AGE_BANDS, HOLDS, type Dimensions, type Measure, type RestrictedDimensions } from '@libs/journey';
import { ISO_COUNTRIES } from './countries.js';

type Field = keyof Dimensions | keyof RestrictedDimensions;

/** Under which field of a contribution an attribute is counted. */
const FIELDS: Readonly<Record<string, Field>> = {
  originArea: 'area',
  serviceOffice: 'office',
  debarkation: 'debarkation',
  country: 'country',
  sex: 'sex',
  ageBand: 'ageBand',
  education: 'education',
  source: 'source',
  sector: 'employerType',
  scheme: 'scheme',
  jobLabel: 'jobLabel',
  procedural: 'procedural',
  category: 'cause',
  cause: 'cause',
  returnReason: 'cause',
  person: 'kind',
  channel: 'kind',
  companion: 'kind',
  trainingType: 'kind',
  programmeType: 'kind',
  hold: 'kind',
  rule: 'kind',
};

export const fieldOf = (attribute: string): Field | undefined => FIELDS[attribute];

interface Counted {
  readonly as: Measure;
  readonly by: readonly string[];
}

const WHO = ['originArea', 'sex', 'ageBand', 'education', 'source'];
const WORK = ['country', 'sector', 'scheme', 'jobLabel'];
const RETURN = [...WHO, ...WORK, 'debarkation', 'returnReason', 'procedural'];
const COMPLAINT = [...WHO, 'country', 'sector', 'channel', 'category', 'procedural'];

/** What tables may count, as which measure of the ledger (libs/journey), and by what it is counted there. */
const COUNTED: Readonly<Record<string, Counted>> = {
  PENEMPATAN_LAYANAN: { as: 'PENEMPATAN_LAYANAN', by: [...WHO, ...WORK, 'serviceOffice'] },
  PENEMPATAN_MENURUT_UPT: { as: 'PENEMPATAN_LAYANAN', by: [...WHO, ...WORK, 'serviceOffice'] },
  // A registration tells an occupation, and no label of the ministry's.
  PENDAFTARAN_CPMI: { as: 'PENDAFTARAN_CPMI', by: [...WHO, 'country', 'sector', 'scheme'] },
  KEBERANGKATAN: { as: 'KEBERANGKATAN', by: [...WHO, ...WORK] },
  KETIBAAN: { as: 'KETIBAAN', by: [...WHO, ...WORK] },
  KEPULANGAN: { as: 'KEPULANGAN', by: RETURN },
  KEPULANGAN_MENURUT_DEBARKASI: { as: 'KEPULANGAN', by: RETURN },
  KEPULANGAN_PENDAMPING: { as: 'KEPULANGAN_PENDAMPING', by: ['originArea', 'debarkation', 'companion'] },
  KEPULANGAN_DEPORTASI: {
    as: 'KEPULANGAN_DEPORTASI',
    by: ['originArea', 'debarkation', 'person', 'cause'],
  },
  KEMATIAN: { as: 'KEMATIAN', by: [...WHO, 'country', 'sector'] },
  JENAZAH_DIPULANGKAN: {
    as: 'JENAZAH_DIPULANGKAN',
    by: [...WHO, 'country', 'sector', 'debarkation', 'procedural'],
  },
  PENAHANAN: { as: 'PENAHANAN', by: [...WHO, ...WORK, 'hold'] },
  PENOLAKAN_ATURAN: { as: 'PENOLAKAN_ATURAN', by: [...WHO, ...WORK, 'rule'] },
  PELATIHAN: { as: 'PELATIHAN', by: [...WHO, ...WORK, 'trainingType'] },
  SERTIFIKAT: { as: 'SERTIFIKAT', by: [...WHO, ...WORK] },
  PROGRAM_PRODUKTIF: { as: 'PROGRAM_PRODUKTIF', by: [...WHO, ...WORK, 'programmeType'] },
  PENGADUAN: { as: 'PENGADUAN', by: COMPLAINT },
  PENGADUAN_SELESAI_PER_TANGGAL: { as: 'PENGADUAN_SELESAI', by: COMPLAINT },
  PENGADUAN_SELESAI_DALAM_BULAN: { as: 'PENGADUAN_SELESAI', by: COMPLAINT },
};

export const countedMeasures = (): string[] => Object.keys(COUNTED);

/** undefined for a measure of which the simulator writes no events. */
export const countedAs = (measure: string): Measure | undefined => COUNTED[measure]?.as;

export const countedBy = (measure: string): readonly string[] => COUNTED[measure]?.by ?? [];

const AREAS = ['province', 'regency', 'district', 'village'];

/**
 * The attribute that a dimension of a table is about. It may be called as the ledger calls it (`kind`, `cause`,
 * `employerType`), an area of origin by its level, and `jobLabelAsPrinted` is a job label.
 */
export function attributeFor(measure: string, dimension: string): string {
  const name = dimension.replace(/AsPrinted$/, '');
  if (AREAS.includes(name)) return 'originArea';
  const by = countedBy(measure);
  return by.includes(name) ? name : (by.find((attribute) => FIELDS[attribute] === name) ?? name);
}

/** Other words for the codes of our lists. */
const SPELT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sector: { BERBADAN_HUKUM: 'FORMAL', PERSEORANGAN_RUMAH_TANGGA: 'INFORMAL', PERSEORANGAN: 'INFORMAL' },
  education: {
    SMP: 'SLTP',
    SMA: 'SLTA',
    SMK: 'SLTA',
    SMA_SMK: 'SLTA',
    SMU: 'SLTA',
    D1: 'D1_D2',
    D2: 'D1_D2',
    DIPLOMA: 'D3',
    D4: 'D4_S1',
    S1: 'D4_S1',
    SARJANA: 'D4_S1',
  },
};

/** Printed in whatever spelling, told in one. Labels of jobs are told apart as they are printed. */
const IN_ONE_SPELLING = [
  'sector',
  'education',
  'source',
  'scheme',
  'procedural',
  'category',
  'cause',
  'returnReason',
  'person',
  'channel',
  'companion',
  'trainingType',
  'programmeType',
  'hold',
  'rule',
];

/** The code that a page prints in words of its own: `P to P` is `P_TO_P`, `21 – 30 tahun` is `21-30`. */
export function codeFor(attribute: string, printed: string): string {
  if (attribute === 'ageBand') return printed.replaceAll(/[–—]/g, '-').replaceAll(/tahun|thn|th|\s/gi, '');
  if (!IN_ONE_SPELLING.includes(attribute)) return printed;
  const code = upperCase(printed);
  return SPELT[attribute]?.[code] ?? code;
}

export const upperCase = (printed: string): string =>
  printed
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 40);

/** Who was on leave or never left did not come back. */
const NO_RETURN = ['CUTI', 'GAGAL_BERANGKAT'];

/** Of lists that are closed, what events may tell. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  country: ISO_COUNTRIES,
  sex: SEX,
  sector: ['FORMAL', 'INFORMAL'],
  ageBand: AGE_BANDS,
  education: EDUCATION,
  source: REGISTRATION_SOURCE,
  procedural: PROCEDURAL_STATUS,
  category: CASE_CATEGORY,
  channel: CASE_CHANNEL,
  returnReason: RETURN_REASON.filter((reason) => !NO_RETURN.includes(reason)),
  person: ['L_DEWASA', 'P_DEWASA', 'ANAK_L', 'ANAK_P'],
  companion: ['DEWASA', 'ANAK'],
  trainingType: TRAINING_TYPE,
  programmeType: PROGRAMME_TYPE,
  // A review holds only who is cleared, and a clearance is counted.
  hold: HOLDS.filter((hold) => hold !== 'REVIEW_HOLD'),
};

/** The codes of a closed list that may be told of what a measure counts; undefined: any code of the right form. */
export function knownCodes(measure: string, attribute: string): readonly string[] | undefined {
  if (attribute !== 'scheme') return KNOWN[attribute];
  return countedAs(measure) === 'PENEMPATAN_LAYANAN' ? [...SCHEME, ...EXTENSION_SCHEME] : SCHEME;
}

const CODE = { form: /^[A-Z0-9][A-Z0-9_]*$/, words: 'letters, digits and _' };
const ORGANISATION = { form: /^[A-Z0-9][A-Z0-9_-]{0,39}$/, words: 'up to 40 capitals, digits, _ and -' };

/** The form of a code where there is no list, and in words. */
const FORMS: Readonly<Record<string, { readonly form: RegExp; readonly words: string }>> = {
  originArea: { form: /^\d+$/, words: 'digits' },
  serviceOffice: ORGANISATION,
  debarkation: ORGANISATION,
  jobLabel: CODE,
  cause: CODE,
  rule: { form: /^E(0[1-9]|1[0-6])$/, words: 'E01 to E16' },
};

/** Why a code cannot be told of what a measure counts, in words; undefined if it can. */
export function problemWith(measure: string, attribute: string, code: string): string | undefined {
  const known = knownCodes(measure, attribute);
  if (known?.includes(code)) return undefined;
  if (attribute === 'country') return `there is no country with the code ${code} (ISO 3166-1)`;
  if (known) return `events know only ${known.join(', ')}`;
  const { form, words } = FORMS[attribute]!;
  const told = attribute === 'jobLabel' ? upperCase(code) : code;
  return form.test(told) ? undefined : `events tell it as ${words}`;
}
