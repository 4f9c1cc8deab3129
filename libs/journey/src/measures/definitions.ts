import { ledgersOf, type Measure } from './contribution.js';

/*
 * The catalogue of definitions (domain.md §8): what each published figure counts, in words that an analyst can quote. A
 * change of what is counted is a new version beside the old; the text of one that was published does not change. That it may
 * be broken down by more is no change of it: what was asked before is answered as before.
 */

/** What a figure is broken down by. Areas are levels of one dimension: origin, by the identity card. */
export const BREAKDOWNS = [
  'month',
  'province',
  'regency',
  'district',
  'village',
  'office',
  'debarkation',
  'country',
  'sex',
  'ageBand',
  'education',
  'source',
  'scheme',
  'employerType',
  'isco08',
  'jobLabel',
  'kind',
  'procedural',
  'cause',
] as const;

export type Breakdown = (typeof BREAKDOWNS)[number];

/** By whose place a figure counts. Never mixed, and named in every heading (domain.md §8.3). */
export const BASES = {
  originArea: { id: 'menurut daerah asal', en: 'by area of origin' },
  serviceOffice: { id: 'menurut UPT pelayanan', en: 'by service office' },
  debarkation: { id: 'menurut debarkasi', en: 'by place of landing' },
} as const;

export type Basis = keyof typeof BASES;

export interface Definition {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
  readonly measure: Measure;
  readonly basis: Basis;
  /** A flow is counted over a period, a stock at its end. A median is of days. A share is of a flow, those from some sources. */
  readonly counts: 'FLOW' | 'STOCK' | 'MEDIAN_DAYS' | 'COHORT_IN_MONTH' | 'COHORT_BY_DAY' | 'SHARE';
  /** Of a share: the doors onto the register that it is of. */
  readonly sources?: readonly string[];
  /** Not broken down by more than this: who came with her has no schooling. */
  readonly breakdowns: readonly Breakdown[];
  readonly title: { readonly id: string; readonly en: string };
  readonly text: { readonly id: string; readonly en: string };
}

const AREAS = ['month', 'province', 'regency', 'district', 'village'] as const;
const WHO = ['sex', 'ageBand', 'education', 'source'] as const;
const WORK = ['country', 'scheme', 'employerType', 'isco08', 'jobLabel'] as const;
const ORIGIN = [...AREAS, ...WHO, ...WORK] as const;
const COMPLAINT = [...ORIGIN, 'kind', 'cause', 'procedural'] as const;

export const DEFINITIONS: readonly Definition[] = [
  {
    ...first('PENEMPATAN_LAYANAN', 'PENEMPATAN_LAYANAN', [...ORIGIN, 'kind']),
    title: { id: 'Layanan penempatan', en: 'Placement services' },
    text: {
      id: 'Calon yang selesai proses sebelum pemberangkatan (E-KPMI terbit) dan perpanjangan kontrak yang dilayani di dalam negeri atau di Perwakilan, menurut bulan selesai proses atau perpanjangan. Bukan jumlah orang yang terbang.',
      en: 'Candidates who finished the process before departure (card issued), and extensions of contracts handled at home or at a mission, by the month of clearance or extension. It is not how many people flew.',
    },
  },
  {
    ...first('PENEMPATAN_MENURUT_UPT', 'PENEMPATAN_LAYANAN', ['office', ...ORIGIN, 'kind']),
    basis: 'serviceOffice',
    title: { id: 'Layanan penempatan menurut UPT', en: 'Placement services by office' },
    text: {
      id: 'Seperti layanan penempatan, dihitung pada kantor tempat proses berakhir, bukan pada daerah asal.',
      en: 'As placement services, counted at the office where the process ended, not where she is from.',
    },
  },
  {
    ...first('KEBERANGKATAN', 'KEBERANGKATAN', ORIGIN),
    title: { id: 'Keberangkatan', en: 'Departures' },
    text: {
      id: 'Pekerja yang meninggalkan Indonesia, menurut hari berangkat. Perpanjangan kontrak tidak termasuk.',
      en: 'Workers who left Indonesia, by the day of departure. Extensions are not among them.',
    },
  },
  {
    ...first('KETIBAAN', 'KETIBAAN', ORIGIN),
    title: { id: 'Ketibaan di negara tujuan', en: 'Arrivals abroad' },
    text: {
      id: 'Pekerja yang ketibaannya diketahui Perwakilan RI.',
      en: 'Workers whose arrival is known to the mission.',
    },
  },
  {
    ...first('KEPULANGAN', 'KEPULANGAN', [...ORIGIN, 'cause', 'procedural']),
    title: { id: 'Kepulangan PMI', en: 'Returns of workers' },
    text: {
      id: 'Pekerja yang pulang, sekali untuk tiap riwayat migrasi. Cuti dan gagal berangkat tidak dihitung, sejak sebabnya terdengar. Orang yang ikut pulang dihitung terpisah.',
      en: 'Workers who came back, once for each journey. Leave and failed departures do not count, once the cause is heard. Who came with them is counted apart.',
    },
  },
  {
    ...first('KEPULANGAN_MENURUT_DEBARKASI', 'KEPULANGAN', ['debarkation', ...ORIGIN, 'cause', 'procedural']),
    basis: 'debarkation',
    title: { id: 'Kepulangan PMI menurut debarkasi', en: 'Returns by place of landing' },
    text: {
      id: 'Seperti kepulangan, dihitung pada tempat mendarat, bukan pada daerah asal.',
      en: 'As returns, counted where they landed, not where they are from.',
    },
  },
  {
    ...first('KEPULANGAN_PENDAMPING', 'KEPULANGAN_PENDAMPING', [...AREAS, 'debarkation', 'kind']),
    title: { id: 'Yang ikut pulang', en: 'Who came with them' },
    text: {
      id: 'Orang dewasa dan anak yang ikut pulang bersama pekerja. Bukan PMI, dan tidak masuk dalam jumlah kepulangan.',
      en: 'Adults and children who came back with a worker. They are no workers, and in no count of returns.',
    },
  },
  {
    ...first('KEPULANGAN_DEPORTASI', 'KEPULANGAN_DEPORTASI', ['debarkation', ...AREAS, 'kind', 'cause']),
    basis: 'debarkation',
    title: { id: 'Kepulangan karena deportasi, orang', en: 'Landings after deportation, persons' },
    text: {
      id: 'Orang yang mendarat setelah dideportasi: pekerja dan yang ikut bersamanya, dewasa dan anak. Orang, bukan PMI.',
      en: 'Persons who landed after a deportation: workers and who came with them, adults and children. Persons, not workers.',
    },
  },
  {
    ...first('KEMATIAN', 'KEMATIAN', ORIGIN),
    title: { id: 'PMI meninggal', en: 'Deaths' },
    text: {
      id: 'Pekerja yang meninggal, menurut hari meninggal, apa pun buktinya. Jenazah yang dipulangkan dihitung terpisah.',
      en: 'Workers who died, by the day of death, on whatever evidence. Remains brought home are counted apart.',
    },
  },
  {
    ...first('JENAZAH_DIPULANGKAN', 'JENAZAH_DIPULANGKAN', [...ORIGIN, 'debarkation', 'procedural']),
    title: { id: 'Jenazah dipulangkan', en: 'Remains brought home' },
    text: {
      id: 'Jenazah pekerja yang dipulangkan ke Indonesia, menurut hari tiba.',
      en: 'Remains of workers brought home to Indonesia, by the day of arrival.',
    },
  },
  {
    ...first('PENDAFTARAN_CPMI', 'PENDAFTARAN_CPMI', ORIGIN),
    title: { id: 'Pendaftaran CPMI', en: 'Registrations' },
    text: {
      id: 'Riwayat migrasi yang didaftarkan, oleh desa atau lewat impor, menurut hari pendaftaran. Sumber menyebut pintu masuknya.',
      en: 'Journeys that were registered, by a village or an import, by the day of registration. The source says by which door.',
    },
  },
  {
    ...first('CAKUPAN_DESA', 'PENDAFTARAN_CPMI', [...AREAS, 'sex', 'ageBand', 'education', ...WORK]),
    counts: 'SHARE',
    sources: ['DESK', 'SELF', 'IMPORT_SDGS'],
    title: { id: 'Cakupan desa terhadap Sisko P2MI', en: 'Coverage of the villages beside Sisko' },
    text: {
      id: 'Dari pendaftaran CPMI dalam periode, yang masuk lewat pintu desa (DESK, SELF, IMPORT_SDGS), juga bila kemudian diimpor; sisanya hanya diimpor dari Sisko P2MI.',
      en: 'Of the registrations in the period, those that came by a door of the village (DESK, SELF, IMPORT_SDGS), also where she was imported later; the others were only imported from Sisko.',
    },
  },
  {
    ...first('LAMA_LANGKAH', 'LAMA_LANGKAH', [...AREAS, 'sex', 'country', 'kind']),
    counts: 'MEDIAN_DAYS',
    title: { id: 'Lama antarlangkah, hari (median)', en: 'Days between steps (median)' },
    text: {
      id: 'Median jumlah hari dari satu langkah ke langkah berikutnya yang diketahui, menurut hari langkah yang kedua.',
      en: 'Median number of days from one step to the next that is known, by the day of the second.',
    },
  },
  {
    ...first('PENAHANAN', 'PENAHANAN', [...ORIGIN, 'kind']),
    title: { id: 'Penahanan', en: 'Holds' },
    text: {
      id: 'Riwayat migrasi yang pernah ditahan, sekali untuk tiap jenis penahanan.',
      en: 'Journeys that were ever put on hold, once for each kind of hold.',
    },
  },
  {
    ...first('PENOLAKAN_ATURAN', 'PENOLAKAN_ATURAN', [...ORIGIN, 'kind']),
    title: { id: 'Aturan yang tidak terpenuhi', en: 'Rules that said no' },
    text: {
      id: 'Riwayat migrasi yang pernah tidak memenuhi suatu aturan, sekali untuk tiap aturan.',
      en: 'Journeys of which a rule ever said no, once for each rule.',
    },
  },
  {
    ...first('PELATIHAN', 'PELATIHAN', [...ORIGIN, 'kind']),
    title: { id: 'Peserta pelatihan', en: 'Trainees' },
    text: {
      id: 'Pekerja yang mulai suatu pelatihan, sekali untuk tiap pelatihan.',
      en: 'Workers who began a course, once for each course.',
    },
  },
  {
    ...first('SERTIFIKAT', 'SERTIFIKAT', ORIGIN),
    title: { id: 'Sertifikat kompetensi', en: 'Certificates of competence' },
    text: {
      id: 'Sertifikat kompetensi yang terbit (hasil K).',
      en: 'Certificates of competence that were issued.',
    },
  },
  {
    ...first('PROGRAM_PRODUKTIF', 'PROGRAM_PRODUKTIF', [...ORIGIN, 'kind']),
    title: { id: 'Peserta program ekonomi produktif', en: 'Enrolments in productive programmes' },
    text: {
      id: 'Keikutsertaan dalam program ekonomi produktif, menurut hari diterima.',
      en: 'Enrolments in programmes of the productive economy, by the day of acceptance.',
    },
  },
  {
    ...first('PMI_DI_LUAR_NEGERI', 'PMI_DI_LUAR_NEGERI', [...AREAS.slice(1), 'sex', 'country', 'procedural']),
    counts: 'STOCK',
    title: { id: 'PMI di luar negeri', en: 'Workers abroad' },
    text: {
      id: 'Pekerja yang pada akhir periode diketahui berada di luar negeri: yang berangkat, dan yang diketahui desa, dikurangi yang pulang atau meninggal.',
      en: 'Workers known to be abroad at the end of the period: who left, and whom a village knows of, less who came back or died.',
    },
  },
  {
    ...first('PENGADUAN', 'PENGADUAN', COMPLAINT),
    title: { id: 'Pengaduan', en: 'Complaints' },
    text: {
      id: 'Pengaduan yang masuk, menurut hari masuk.',
      en: 'Complaints that came in, by the day on which they did.',
    },
  },
  {
    ...first('PENGADUAN_SELESAI_DALAM_BULAN', 'PENGADUAN_SELESAI', COMPLAINT),
    counts: 'COHORT_IN_MONTH',
    title: { id: 'Pengaduan selesai dalam bulan', en: 'Complaints closed within their month' },
    text: {
      id: 'Dari pengaduan yang masuk dalam suatu bulan, yang selesai dalam bulan itu juga. Tidak disandingkan dengan yang selesai per tanggal.',
      en: 'Of the complaints that came in in a month, those closed within the same month. Never in one column with those closed by a day.',
    },
  },
  {
    ...first('PENGADUAN_SELESAI_PER_TANGGAL', 'PENGADUAN_SELESAI', COMPLAINT),
    counts: 'COHORT_BY_DAY',
    title: { id: 'Pengaduan selesai per tanggal', en: 'Complaints closed by a day' },
    text: {
      id: 'Dari pengaduan yang masuk dalam periode, yang selesai sampai dengan tanggal yang disebut.',
      en: 'Of the complaints that came in in the period, those closed by the day that is named.',
    },
  },
];

const byId = new Map(DEFINITIONS.map((definition) => [definition.id, definition]));

export function definitionOf(id: string): Definition | undefined {
  return byId.get(id);
}

/** RESTRICTED as a whole, or as soon as it is broken down by a RESTRICTED code. */
export function isRestricted({ measure }: Definition, breakdowns: readonly Breakdown[]): boolean {
  const [ledger] = ledgersOf(measure);
  return ledger === 'RESTRICTED' || breakdowns.some((each) => each === 'procedural' || each === 'cause');
}

function first(
  id: string,
  measure: Measure,
  breakdowns: readonly Breakdown[],
): Pick<Definition, 'id' | 'version' | 'validFrom' | 'measure' | 'basis' | 'counts' | 'breakdowns'> {
  return {
    id,
    version: 1,
    validFrom: '2026-01-01',
    measure,
    basis: 'originArea',
    counts: 'FLOW',
    breakdowns,
  };
}
