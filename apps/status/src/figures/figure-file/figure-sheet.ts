import type { Language, Words } from '@libs/http';
import { definitionOf, type Breakdown } from '@libs/journey';
import { timeInJakarta } from '@libs/kernel';
import { countryNameIn } from '@libs/reference';
import type { FigureAnswer, FigureRow, OldArea, Printed } from '../ask-figure/ask-figure.views.js';
import { wordsOf } from './code-words.js';

/** A cell of a file; null: kept back or not known, as the words of its column say. */
export type SheetCell = string | number;

/** A figure as a table with its explanations, in the words of whoever asked. */
export interface FigureSheet {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** What the figure is, of when, how far it was heard and what is kept back: a number never travels without. */
  readonly explanations: readonly (readonly [string, string])[];
}

const w = (id: string, en: string): Words => ({ id, en });

const BREAKDOWN_WORDS: Readonly<Record<Breakdown, Words>> = {
  month: w('Bulan', 'Month'),
  province: w('Provinsi', 'Province'),
  regency: w('Kab/kota', 'Kab/kota'),
  district: w('Kecamatan', 'District'),
  village: w('Desa/kelurahan', 'Village'),
  office: w('UPT pelayanan', 'Service office'),
  debarkation: w('Debarkasi', 'Place of landing'),
  country: w('Negara/wilayah tujuan', 'Destination'),
  sex: w('Jenis kelamin', 'Sex'),
  ageBand: w('Kelompok umur', 'Age'),
  education: w('Pendidikan', 'Education'),
  source: w('Sumber', 'Source'),
  scheme: w('Skema', 'Scheme'),
  employerType: w('Jenis pemberi kerja', 'Kind of employer'),
  isco08: w('Jabatan (ISCO-08)', 'Occupation (ISCO-08)'),
  jobLabel: w('Jabatan', 'Occupation'),
  kind: w('Rincian', 'Kind'),
  procedural: w('Prosedural', 'Procedural'),
  cause: w('Sebab/kategori', 'Cause or category'),
};

const STATUS_WORDS: Readonly<Record<string, Words>> = {
  SANGAT_SEMENTARA: w('sangat sementara (**)', 'very provisional (**)'),
  SEMENTARA: w('sementara (*)', 'provisional (*)'),
  TETAP: w('tetap', 'settled'),
  DIPERBAIKI: w('diperbaiki (r)', 'revised (r)'),
};

const WORDS = {
  code: w('Kode', 'Code'),
  n: w('Jumlah', 'Number'),
  days: w('Median hari', 'Median days'),
  closed: w('Selesai', 'Closed'),
  of: w('Dari seluruhnya', 'Of all'),
  byVillages: w('Didaftarkan desa', 'Registered by villages'),
  ofRegistrations: w('pendaftaran CPMI', 'registrations'),
  ofComplaints: w('pengaduan yang masuk', 'complaints that came in'),
  ofSteps: w('langkah yang diketahui kedua harinya', 'steps of which both days are known'),
  from: w('dari', 'of'),
  endedBy: w('Selesai sampai dengan', 'Closed by'),
  against: w('Periode pembanding', 'Earlier period'),
  rest: w('Lainnya', 'Others'),
  total: w('Jumlah seluruhnya', 'Total'),
  unknown: w('tidak diketahui', 'not known'),
  hidden: w('tidak ditampilkan (< 5)', 'not shown (< 5)'),
  figure: w('Angka', 'Figure'),
  meaning: w('Yang dihitung', 'What is counted'),
  version: w('Versi definisi / ukuran / lipatan', 'Version of definition / measures / fold'),
  basis: w('Dasar', 'Basis'),
  period: w('Periode', 'Period'),
  asOf: w('Keadaan per', 'As of'),
  status: w('Status angka', 'Status of the figure'),
  target: w('Target', 'Target'),
  printed: w('Yang diterbitkan', 'As published'),
  notFinal: w('belum final: semua yang terdengar, dapat berubah', 'not final: everything heard, may change'),
  filters: w('Hanya', 'Only'),
  origin: w('Daerah asal', 'Area of origin'),
  heard: w('Terdengar sampai', 'Heard until'),
  parked: w('Peristiwa yang disisihkan', 'Events set aside'),
  coverage: w('Desa: segar / terlambat / belum ada kabar / semua', 'Villages: fresh / late / silent / all'),
  unsynced: w('Yang terlama menunggu dikirim dari desa (jam)', 'Oldest change waiting at a desk (hours)'),
  keptBack: w('Sel yang tidak ditampilkan', 'Cells not shown'),
  exact: w('tidak ada: angka eksak', 'none: exact'),
  areas: w('Daftar wilayah', 'List of areas'),
  since: w('berlaku sejak', 'holds from'),
  old: w('kode lama', 'old code'),
  apart: w('Kode lama, berdiri sendiri', 'Old codes, apart'),
  carried: w('Kode lama, dihitung di bawah penerusnya', 'Old codes, counted under their successors'),
};

const AREAS: readonly Breakdown[] = ['province', 'regency', 'district', 'village'];
/** Their codes stand in a column beside their names. */
const NAMED: readonly Breakdown[] = [
  'province',
  'regency',
  'country',
  'sex',
  'ageBand',
  'education',
  'source',
  'scheme',
  'employerType',
  'isco08',
  'kind',
  'procedural',
  'cause',
];

const SERVICES: Readonly<Record<string, Words>> = {
  registration: w('Pendaftaran', 'Registration'),
  training: w('Pelatihan', 'Training'),
  placement: w('Penempatan', 'Placement'),
  reintegration: w('Kepulangan dan pemberdayaan', 'Return and reintegration'),
};

/** @returns what a code is called; undefined where its list is open, or of another place */
type NameOf = (breakdown: Breakdown | 'area', code: string) => string | undefined;

/**
 * @param filters what the figure was narrowed to, as asked
 * @param areaNames of provinces and kab/kota, by code
 */
export function figureSheet(
  answer: FigureAnswer,
  by: readonly Breakdown[],
  filters: Readonly<Record<string, readonly string[]>>,
  areaNames: ReadonlyMap<string, string>,
  language: Language,
): FigureSheet {
  const say = (words: Words): string => words[language];
  const has = (field: 'of' | 'against'): boolean =>
    answer.rows.some((row) => row[field] !== undefined) || (field === 'of' && answer.totalOf !== undefined);
  const measure = definitionOf(answer.definition.id)?.measure ?? '';
  const nameOf: NameOf = (breakdown, code) => {
    if (breakdown === 'country') return countryNameIn(code, language);
    if (breakdown === 'area' || AREAS.includes(breakdown)) return areaNames.get(code);
    return wordsOf(breakdown, code, measure)?.[language];
  };
  const numbers = (row: Pick<FigureRow, 'n' | 'of' | 'against'>): SheetCell[] => [
    row.n ?? say(WORDS.hidden),
    ...(has('of') ? [row.of ?? say(WORDS.hidden)] : []),
    ...(has('against') ? [row.against ?? say(WORDS.hidden)] : []),
  ];
  const cellsOf = (row: FigureRow): SheetCell[] =>
    by.flatMap((breakdown, place): SheetCell[] => {
      const code = row.key[breakdown];
      const told = row.rest === undefined ? (code ?? say(WORDS.unknown)) : place === 0 ? say(WORDS.rest) : '';
      const isOld = row.old !== undefined && AREAS.includes(breakdown);
      const mark = isOld ? ` (${say(WORDS.old)})` : '';
      if (!NAMED.includes(breakdown)) return [`${told}${mark}`];
      return [told, isOld ? `${row.old}${mark}` : code ? (nameOf(breakdown, code) ?? code) : ''];
    });
  const total = { n: answer.total, ...(answer.totalOf !== undefined && { of: answer.totalOf }) };
  // Where nothing is kept back, there is nothing of which it could be: a median of no days.
  const notTold = answer.suppressed.cells === 0 ? '–' : say(WORDS.hidden);
  const columns = by.reduce((sum, each) => sum + (NAMED.includes(each) ? 2 : 1), 0);
  return {
    title: say(answer.definition.title),
    header: [
      ...by.flatMap((each) => [
        ...(NAMED.includes(each) ? [`${say(WORDS.code)} ${say(BREAKDOWN_WORDS[each]).toLowerCase()}`] : []),
        say(BREAKDOWN_WORDS[each]),
      ]),
      say(headOf(answer)),
      ...(has('of') ? [say(WORDS.of)] : []),
      ...(has('against') ? [say(WORDS.against)] : []),
    ],
    rows: [
      ...answer.rows.map((row) => [...cellsOf(row), ...numbers(row)]),
      [
        ...Array.from({ length: columns }, (_, place) => (place === 0 ? say(WORDS.total) : '')),
        total.n ?? notTold,
        ...(has('of') ? [total.of ?? notTold] : []),
        ...(has('against') ? [answer.totalAgainst ?? ''] : []),
      ],
    ],
    explanations: explanationsOf(answer, filters, nameOf, language),
  };
}

function explanationsOf(
  answer: FigureAnswer,
  filters: Readonly<Record<string, readonly string[]>>,
  nameOf: NameOf,
  language: Language,
): [string, string][] {
  const say = (words: Words): string => words[language];
  const { definition, againstPeriod, coverage, suppressed, services, target, published } = answer;
  const narrowed = Object.entries(filters).map(([field, codes]) => {
    const filter = field as Breakdown | 'area';
    const named = codes.map((code) => {
      const name = nameOf(filter, code);
      return name === undefined ? code : `${name} (${code})`;
    });
    return `${say(filter === 'area' ? WORDS.origin : BREAKDOWN_WORDS[filter])}: ${named.join(', ')}`;
  });
  return [
    [say(WORDS.figure), `${say(definition.title)} (${definition.id})`],
    [say(WORDS.meaning), say(definition.text)],
    [say(WORDS.version), `${definition.version} / ${definition.measures} / ${definition.fold}`],
    [say(WORDS.basis), say(answer.basis)],
    [say(WORDS.period), `${answer.period.from} – ${answer.period.to}`],
    ...(againstPeriod
      ? [[say(WORDS.against), `${againstPeriod.from} – ${againstPeriod.to}`] as [string, string]]
      : []),
    ...(narrowed.length > 0 ? [[say(WORDS.filters), narrowed.join('; ')] as [string, string]] : []),
    ...(answer.endedBy ? [[say(WORDS.endedBy), answer.endedBy] as [string, string]] : []),
    ...(answer.totalOf === undefined
      ? []
      : [[say(WORDS.total), totalLine(answer, language)] as [string, string]]),
    [
      say(WORDS.asOf),
      `${answer.asOf ? momentOf(answer.asOf) : '–'}${answer.isFinal ? '' : ` (${say(WORDS.notFinal)})`}`,
    ],
    [
      say(WORDS.status),
      say(STATUS_WORDS[answer.figureStatus] ?? w(answer.figureStatus, answer.figureStatus)),
    ],
    ...(target ? [[say(WORDS.target), printedLine(target)] as [string, string]] : []),
    ...(published ? [[say(WORDS.printed), printedLine(published)] as [string, string]] : []),
    ...services.map((each): [string, string] => [
      `${say(WORDS.heard)}: ${say(SERVICES[each.service] ?? w(each.service, each.service))}`,
      each.watermark ? timeInJakarta(each.watermark) : '–',
    ]),
    [say(WORDS.parked), `${answer.parked}`],
    [
      say(WORDS.coverage),
      [
        coverage.villagesFresh,
        coverage.villagesLate,
        coverage.villagesSilent,
        coverage.villagesExpected,
      ].join(' / '),
    ],
    ...(coverage.oldestUnsyncedHours === null
      ? []
      : [[say(WORDS.unsynced), `${coverage.oldestUnsyncedHours}`] as [string, string]]),
    [
      say(WORDS.keptBack),
      suppressed.k === null ? say(WORDS.exact) : `${suppressed.cells} (k = ${suppressed.k})`,
    ],
    [say(WORDS.areas), `${answer.areaEdition} (${say(WORDS.since)} ${answer.areaValidFrom})`],
    ...oldLines(answer, language),
  ];
}

/** What the numbers of an answer are, and what those are that they are of. */
const COUNTED: Readonly<Record<FigureAnswer['counts'], { head: Words; of?: Words }>> = {
  FLOW: { head: WORDS.n },
  STOCK: { head: WORDS.n },
  MEDIAN_DAYS: { head: WORDS.days, of: WORDS.ofSteps },
  COHORT_IN_MONTH: { head: WORDS.closed, of: WORDS.ofComplaints },
  COHORT_BY_DAY: { head: WORDS.closed, of: WORDS.ofComplaints },
  SHARE: { head: WORDS.byVillages, of: WORDS.ofRegistrations },
};

const headOf = ({ counts }: FigureAnswer): Words => COUNTED[counts].head;

/** In Jakarta's time, which people quote, and as it is written to ask for the same again (`asOf`). */
function momentOf(instant: string): string {
  return `${timeInJakarta(instant)} = ${instant}`;
}

/** "Selesai: 27 dari 100 pengaduan yang masuk (27,0 %)": no share and no median without what it is of. */
function totalLine(answer: FigureAnswer, language: Language): string {
  const { counts, total, totalOf = null } = answer;
  const notTold = answer.suppressed.cells === 0 ? '–' : WORDS.hidden[language];
  const say = (n: number | null): string => (n === null ? notTold : String(n));
  const of = COUNTED[counts].of?.[language] ?? '';
  const share =
    counts === 'MEDIAN_DAYS' || total === null || !totalOf
      ? ''
      : ` (${((100 * total) / totalOf).toLocaleString(language, { maximumFractionDigits: 1 })} %)`;
  return `${headOf(answer)[language]}: ${say(total)} ${WORDS.from[language]} ${say(totalOf)} ${of}${share}`;
}

/** Which old codes stand apart, and which are counted under another, each with how many. */
function oldLines({ oldAreas }: FigureAnswer, language: Language): [string, string][] {
  const lineOf = ({ code, name, countedUnder, n }: OldArea): string => {
    const what = [code, ...(name ? [name] : []), ...(countedUnder ? ['→', countedUnder] : [])].join(' ');
    return `${what}: ${n ?? WORDS.hidden[language]}`;
  };
  const carried = oldAreas.filter(({ countedUnder }) => countedUnder !== undefined);
  const apart = oldAreas.filter(({ countedUnder }) => countedUnder === undefined);
  return [
    ...(apart.length > 0 ? [[WORDS.apart[language], apart.map(lineOf).join('; ')] as [string, string]] : []),
    ...(carried.length > 0
      ? [[WORDS.carried[language], carried.map(lineOf).join('; ')] as [string, string]]
      : []),
  ];
}

/** The number with its period, who printed it, from which day it stands, and by which rule. */
function printedLine({ total, period, source, publishedOn, legalBasis }: Printed): string {
  const about = [`${period.from} – ${period.to}`, source, publishedOn, ...(legalBasis ? [legalBasis] : [])];
  return `${total} (${about.join('; ')})`;
}
