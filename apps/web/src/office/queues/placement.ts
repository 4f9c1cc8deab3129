import { msg, t } from '@lingui/core/macro';
import { findLines, getLine, take } from '../../client/offices.js';
import type { CandidateLine, PlacementLine } from '../../client/types.js';
import { dayWords } from '../../locale/format.js';
import {
  countryChoices,
  countryName,
  occupationChoices,
  occupationName,
} from '../../words/places-and-jobs.js';
import { STATE_WORDS } from '../../words/journey.js';
import {
  EMPLOYER_TYPE_WORDS,
  MEDICAL_OUTCOME_WORDS,
  SCHEME_WORDS,
  SOCIAL_SECURITY_WORDS,
} from '../../words/work.js';
import { oneOf, wordOf } from '../../words/words.js';
import type { FieldSpec } from '../../form/field-spec.js';
import type { Case, Progress, Queue, Step } from '../queue.js';
import { HAPPENED_ON } from './fields.js';
import { type Candidate, candidateFacts, candidateOf } from './training.js';

const CANDIDATES = 'placement/v1/candidates';
const PLACEMENTS = 'placement/v1/placements';

type Placement = PlacementLine & Case;
const placementOf = (line: PlacementLine): Placement => ({ ...line, id: line.placementId });

const sign: Step<Candidate> = {
  slug: 'perjanjian',
  title: msg`Tanda tangani perjanjian`,
  lead: msg`Perjanjian penempatan antara calon dan perusahaan, diketahui dinas.`,
  done: msg`Perjanjian penempatan tercatat.`,
  fields: ({ country, isco08 }) => [
    {
      kind: 'select',
      name: 'country',
      label: msg`Negara atau wilayah tujuan`,
      choices: countryChoices,
      initial: country,
    },
    { kind: 'select', name: 'isco08', label: msg`Jabatan`, choices: occupationChoices, initial: isco08 },
    {
      kind: 'radio',
      name: 'scheme',
      label: msg`Jalur penempatan`,
      choices: oneOf({ P_TO_P: SCHEME_WORDS.P_TO_P, UKPS: SCHEME_WORDS.UKPS }),
      initial: 'P_TO_P',
    },
    { kind: 'radio', name: 'employerType', label: msg`Pemberi kerja`, choices: oneOf(EMPLOYER_TYPE_WORDS) },
    HAPPENED_ON,
  ],
  send: ({ workerId }, answers, attempt) => take(PLACEMENTS, { workerId, ...answers }, attempt),
};

/** Verified candidates with whom a company may sign. */
export const selection: Queue<Candidate> = {
  slug: 'calon',
  roles: ['P3MI'],
  title: msg`Calon`,
  lead: msg`Calon yang sudah diverifikasi dinas dan belum terikat perjanjian.`,
  empty: msg`Belum ada calon`,
  find: async (after, signal) => {
    const page = await findLines<CandidateLine>(CANDIDATES, after, signal);
    return { ...page, items: page.items.map(candidateOf) };
  },
  get: async (id, signal) => candidateOf(await getLine(CANDIDATES, id, signal)),
  facts: candidateFacts,
  steps: [sign],
  next: () => sign,
};

/** A step that records something about a placement at an address of its own. */
function record(
  slug: string,
  path: string,
  words: Pick<Step<Placement>, 'title' | 'done' | 'lead'>,
  fields: readonly FieldSpec[],
): Step<Placement> {
  return {
    slug,
    ...words,
    fields: () => [...fields, HAPPENED_ON],
    send: ({ id }, answers, attempt) => take(`${PLACEMENTS}/${id}/${path}`, answers, attempt),
  };
}

const medical = record(
  'kesehatan',
  'medical',
  {
    title: msg`Catat hasil kesehatan`,
    lead: msg`Hanya hasilnya. Keterangan medis tidak dicatat.`,
    done: msg`Hasil kesehatan tercatat.`,
  },
  [
    { kind: 'radio', name: 'outcome', label: msg`Hasil`, choices: oneOf(MEDICAL_OUTCOME_WORDS) },
    {
      kind: 'day',
      name: 'validUntil',
      label: msg`Berlaku sampai`,
      onlyIf: ({ outcome }) => outcome === 'FIT',
    },
  ],
);

const passport = record('paspor', 'passport', { title: msg`Catat paspor`, done: msg`Paspor tercatat.` }, [
  { kind: 'text', name: 'number', label: msg`Nomor paspor`, width: 'medium' },
  { kind: 'day', name: 'expiresOn', label: msg`Berlaku sampai` },
]);

const visa = record(
  'visa',
  'visa',
  {
    title: msg`Catat visa kerja`,
    lead: msg`Visa kunjungan, umrah, atau turis tidak boleh dipakai untuk bekerja.`,
    done: msg`Visa tercatat.`,
  },
  [
    { kind: 'text', name: 'number', label: msg`Nomor visa`, width: 'medium' },
    { kind: 'text', name: 'visaClass', label: msg`Golongan visa`, width: 'medium' },
    { kind: 'yes', name: 'isWorkClass', label: msg`Golongan ini mengizinkan bekerja`, optional: true },
    { kind: 'day', name: 'expiresOn', label: msg`Berlaku sampai` },
  ],
);

const socialSecurity = record(
  'jaminan-sosial',
  'social-security',
  {
    title: msg`Catat jaminan sosial`,
    lead: msg`JKK dan JKM wajib. JHT boleh dipilih.`,
    done: msg`Jaminan sosial tercatat.`,
  },
  [
    { kind: 'checks', name: 'programmes', label: msg`Program`, choices: oneOf(SOCIAL_SECURITY_WORDS) },
    { kind: 'day', name: 'from', label: msg`Mulai` },
    { kind: 'day', name: 'to', label: msg`Sampai` },
  ],
);

const contract = record(
  'perjanjian-kerja',
  'contract',
  {
    title: msg`Catat perjanjian kerja`,
    lead: msg`Jabatan dan negara harus sama dengan perjanjian penempatan.`,
    done: msg`Perjanjian kerja tercatat.`,
  },
  [
    { kind: 'radio', name: 'employerType', label: msg`Pemberi kerja`, choices: oneOf(EMPLOYER_TYPE_WORDS) },
    { kind: 'day', name: 'from', label: msg`Mulai` },
    { kind: 'day', name: 'to', label: msg`Sampai` },
  ],
);

const depart = record(
  'keberangkatan',
  'departure',
  {
    title: msg`Laporkan keberangkatan`,
    lead: msg`Keberangkatan adalah kejadian: catat apa adanya, juga bila terlambat.`,
    done: msg`Keberangkatan tercatat.`,
  },
  [
    {
      kind: 'text',
      name: 'embarkationCode',
      label: msg`Bandara atau pelabuhan`,
      hint: msg`Misalnya CGK`,
      width: 'short',
    },
  ],
);

function documents(row: Placement): Progress<Placement>[] {
  const until = (day: string | undefined): string | undefined => {
    const words = day && dayWords(day);
    return words && t`sampai ${words}`;
  };
  return [
    { step: medical, recorded: row.medical && wordOf(MEDICAL_OUTCOME_WORDS, row.medical.outcome) },
    { step: passport, recorded: until(row.passport?.expiresOn) },
    { step: visa, recorded: until(row.visa?.expiresOn) },
    { step: socialSecurity, recorded: until(row.socialSecurity?.to) },
    { step: contract, recorded: until(row.contract?.to) },
    { step: depart, recorded: row.departedOn && dayWords(row.departedOn) },
  ];
}

const placementFacts: Queue<Placement>['facts'] = (row) => [
  { term: t`Tujuan`, value: `${countryName(row.country)}, ${occupationName(row.isco08)}` },
  { term: t`P3MI`, value: row.p3miId },
  { term: t`Keadaan`, value: wordOf(STATE_WORDS, row.state) },
];

const findPlacements: Queue<Placement>['find'] = async (after, signal) => {
  const page = await findLines<PlacementLine>(PLACEMENTS, after, signal);
  return { ...page, items: page.items.map(placementOf) };
};

const getPlacement: Queue<Placement>['get'] = async (id, signal) =>
  placementOf(await getLine(PLACEMENTS, id, signal));

/** The company's own placements: papers in any order, then the departure. */
export const placements: Queue<Placement> = {
  slug: 'penempatan',
  roles: ['P3MI'],
  title: msg`Penempatan`,
  lead: msg`Calon Anda, dokumennya, dan keberangkatannya.`,
  empty: msg`Belum ada perjanjian penempatan`,
  find: findPlacements,
  get: getPlacement,
  facts: placementFacts,
  steps: [medical, passport, visa, socialSecurity, contract, depart],
  next: (row) => {
    const missing = documents(row).find(({ step, recorded }) => !recorded && step !== depart);
    if (missing) return missing.step;
    return row.clearance && !row.departedOn ? depart : undefined;
  },
  checklist: documents,
};

const clear: Step<Placement> = {
  slug: 'terbitkan',
  title: msg`Selesaikan proses`,
  lead: msg`Semua syarat diperiksa ulang hari ini. Bila ada yang kurang, proses ditolak beserta alasannya.`,
  done: msg`Selesai proses, E-KPMI tercatat.`,
  fields: () => [
    { kind: 'text', name: 'cardNumber', label: msg`Nomor E-KPMI`, width: 'medium' },
    { kind: 'day', name: 'validUntil', label: msg`Berlaku sampai` },
    HAPPENED_ON,
  ],
  send: ({ id }, answers, attempt) => take(`${PLACEMENTS}/${id}/clearance`, answers, attempt),
};

/** Candidates whom the state's office clears, or refuses with what is missing. */
export const clearance: Queue<Placement> = {
  slug: 'selesai-proses',
  roles: ['BP3MI'],
  title: msg`Selesai proses`,
  lead: msg`Calon di provinsi Anda yang akan berangkat.`,
  empty: msg`Tidak ada calon yang menunggu`,
  find: findPlacements,
  get: getPlacement,
  facts: placementFacts,
  steps: [clear],
  next: (row) => (row.clearance ? undefined : clear),
};

const arrive = record(
  'tiba',
  'arrival',
  { title: msg`Catat kedatangan`, lead: msg`Lapor diri di Perwakilan RI.`, done: msg`Kedatangan tercatat.` },
  [],
);

/** Departed people whom the mission has not seen arrive. */
export const arrivals: Queue<Placement> = {
  slug: 'kedatangan',
  roles: ['PERWAKILAN'],
  title: msg`Kedatangan`,
  lead: msg`Pekerja migran yang sudah berangkat ke wilayah kerja Anda.`,
  empty: msg`Tidak ada yang sedang dalam perjalanan`,
  find: findPlacements,
  get: getPlacement,
  facts: placementFacts,
  steps: [arrive],
  next: (row) => (row.arrivedOn ? undefined : arrive),
};
