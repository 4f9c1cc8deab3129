import { msg, t } from '@lingui/core/macro';
import { EXPLANATIONS, type AnomalyCode } from '@libs/journey';
import { RULE_WORDS, type RefusalCode } from '@libs/rules';
import { findLines, getLine, take } from '../../client/offices.js';
import type { ClearanceAdvice, PlacementLine, PlacementRecord } from '../../client/types.js';
import { dayWords, timeWords } from '../../locale/format.js';
import { STATE_WORDS } from '../../words/journey.js';
import {
  countryChoices,
  countryName,
  occupationChoices,
  occupationName,
} from '../../words/places-and-jobs.js';
import { inLanguage, missingLine } from '../../words/refusals.js';
import { EMPLOYER_TYPE_WORDS } from '../../words/work.js';
import { DOC_REVOCATION_WORDS, DOC_TYPE_WORDS } from '../../words/documents.js';
import { PERMIT_REVOCATION_WORDS } from '../../words/person.js';
import type { FieldSpec } from '../../form/field-spec.js';
import { DECIDED_ON, HAPPENED_ON } from '../../form/happened-on.js';
import type { Fact } from '../../ui/summary-list.js';
import { oneOf, wordOf } from '../../words/words.js';
import type { Opening, Queue, Step } from '../queue.js';
import { REFERENCE } from './reference.js';
import { DOCUMENTS, PLACEMENTS, type Placement, progressOf } from './placement-documents.js';

const placementOf = (line: PlacementLine): Placement => ({ ...line, id: line.placementId });

export const findPlacements =
  (filter: Record<string, string>): Queue<Placement>['find'] =>
  async (after, signal) => {
    const page = await findLines<PlacementLine>(PLACEMENTS, after, signal, filter);
    return { ...page, items: page.items.map(placementOf) };
  };

const get: Queue<Placement>['get'] = async (id, signal) => placementOf(await getLine(PLACEMENTS, id, signal));

export const placementFacts = (row: PlacementLine): Fact[] => [
  {
    term: t`Tujuan`,
    value: [countryName(row.country), row.isco08 && occupationName(row.isco08)].filter(Boolean).join(', '),
  },
  { term: t`P3MI`, value: row.p3miId ?? t`belum diketahui` },
  { term: t`Keadaan`, value: wordOf(STATE_WORDS, row.state) },
  { term: t`Perhatian`, value: [holds(row), oddities(row)].filter(Boolean).join(' ') || t`tidak ada` },
];

const facts: Queue<Placement>['facts'] = (row) => [
  ...placementFacts(row),
  ...(exceptionsOf(row) ? [{ term: t`Dikecualikan`, value: exceptionsOf(row) }] : []),
];

/** What a rule says when it does not hold. */
export function whyWords(code: string): string {
  const { why } = RULE_WORDS[code as RefusalCode];
  return inLanguage(why);
}

/** In words what was excepted of a case; nothing on a list, which is not told. */
function exceptionsOf(row: Placement): string {
  const { exceptions = [] } = row as Partial<PlacementRecord>;
  return exceptions
    .filter(({ withdrawnAt }) => !withdrawnAt)
    .map(({ code, reason, decidedAt }) =>
      [whyWords(code), reason, timeWords(decidedAt)].filter(Boolean).join(' · '),
    )
    .join('; ');
}

/** What stands against her clearance and departure; why, and since when. */
function holds(row: PlacementLine): string {
  return row.holds
    .map(({ hold, paper, reason, since }) => {
      if (hold === 'POLICY_HOLD') return closedWords(since);
      if (hold === 'REVIEW_HOLD') return reviewWords(reason, since);
      if (paper !== 'FAMILY_PERMIT') return lostWords(paper ?? '', reason, since);
      const why = wordOf(PERMIT_REVOCATION_WORDS, reason);
      const day = dayWords(since);
      return t`Ditahan sejak ${day}: desa mencabut izin keluarga (${why}). Perlu izin baru.`;
    })
    .join(' ');
}

function lostWords(paper: string, reason: string, since: string): string {
  const which = wordOf(DOC_TYPE_WORDS, paper);
  const day = dayWords(since);
  const next =
    paper === 'PASSPORT'
      ? t`Catat paspor yang baru, atau minta dinas memverifikasi yang baru.`
      : t`Perlu yang baru, dicatat di desa dan diverifikasi dinas.`;
  if (reason === 'EXPIRED') return `${t`Ditahan sejak ${day}: masa berlaku habis (${which}).`} ${next}`;
  const why = wordOf(DOC_REVOCATION_WORDS, reason);
  return `${t`Ditahan sejak ${day}: dokumen tidak berlaku lagi (${which}: ${why}).`} ${next}`;
}

function closedWords(since: string): string {
  const day = dayWords(since);
  return t`Ditahan sejak ${day}: tujuannya tidak lagi terbuka untuk penempatan ini. Tanyakan BP3MI.`;
}

/** A number of the rules has changed since she was cleared. */
function reviewWords(reason: string, since: string): string {
  const day = dayWords(since);
  return [
    t`Ditahan untuk ditinjau sejak ${day}: aturan berubah, dan kini ia tidak akan selesai proses. Tanyakan BP3MI.`,
    reason in RULE_WORDS && whyWords(reason),
  ]
    .filter(Boolean)
    .join(' ');
}

function oddities({ anomalies }: PlacementLine): string {
  return anomalies
    .filter((code): code is AnomalyCode => code in EXPLANATIONS)
    .map((code) => inLanguage(EXPLANATIONS[code]))
    .join(' ');
}

const sign: Opening = {
  slug: 'perjanjian',
  title: msg`Tanda tangani perjanjian`,
  lead: msg`Perjanjian penempatan dengan calon yang sudah diverifikasi dinas.`,
  done: msg`Perjanjian penempatan tercatat.`,
  fields: async () => [
    REFERENCE,
    { kind: 'select', name: 'country', label: msg`Negara atau wilayah tujuan`, choices: countryChoices },
    { kind: 'select', name: 'isco08', label: msg`Jabatan`, choices: occupationChoices },
    { kind: 'radio', name: 'employerType', label: msg`Pemberi kerja`, choices: oneOf(EMPLOYER_TYPE_WORDS) },
    DECIDED_ON,
  ],
  // A company signs one scheme only; the others are other people's to sign.
  send: (answers, attempt) => take(PLACEMENTS, { ...answers, scheme: 'P_TO_P' }, attempt),
};

const DEPARTURE = {
  slug: 'keberangkatan',
  title: msg`Laporkan keberangkatan`,
  lead: msg`Keberangkatan adalah kejadian: catat apa adanya, juga bila terlambat.`,
  done: msg`Keberangkatan tercatat.`,
};

const EMBARKATION = {
  kind: 'text',
  name: 'embarkationCode',
  label: msg`Bandara atau pelabuhan`,
  hint: msg`Misalnya CGK`,
  width: 'short',
  capitals: true,
} as const;

const LEFT_UNDER_HOLD: FieldSpec = {
  kind: 'yes',
  name: 'leftUnderHold',
  label: msg`Ia sudah berangkat walaupun keberangkatannya ditahan`,
};

const depart: Step<Placement> = {
  ...DEPARTURE,
  fields: ({ holds: standing, state }) => [
    EMBARKATION,
    HAPPENED_ON,
    ...(standing.length > 0 || state === 'WITHDRAWN' ? [LEFT_UNDER_HOLD] : []),
  ],
  send: ({ workerId, country }, answers, { idempotencyKey }) =>
    take('placement/v1/departures', { workerId, country, ...answers }, { idempotencyKey }),
};

/** Also of somebody without a placement here: it stands as belum terhubung until the rest is heard. */
const reportDeparture: Opening = {
  ...DEPARTURE,
  title: msg`Laporkan keberangkatan dengan nomor rujukan`,
  rare: true,
  fields: async () => [
    REFERENCE,
    { kind: 'select', name: 'country', label: msg`Negara atau wilayah tujuan`, choices: countryChoices },
    EMBARKATION,
    HAPPENED_ON,
    { ...LEFT_UNDER_HOLD, optional: true },
  ],
  send: (answers, attempt) => take('placement/v1/departures', answers, attempt),
};

/** The company's own placements: papers in any order, then the departure. */
export const placements: Queue<Placement> = {
  slug: 'penempatan',
  roles: ['P3MI'],
  title: msg`Penempatan`,
  lead: msg`Calon Anda, dokumennya, dan keberangkatannya.`,
  empty: msg`Belum ada perjanjian penempatan`,
  find: findPlacements({}),
  get,
  openings: [sign, reportDeparture],
  facts,
  steps: [...DOCUMENTS, depart],
  next: (row) => {
    if (row.departedOn || row.state === 'WITHDRAWN') return undefined;
    const missing = progressOf(row).find(({ recorded }) => !recorded);
    return row.clearance ? depart : missing?.step;
  },
  checklist: (row) => [
    ...progressOf(row),
    { step: depart, recorded: row.departedOn && dayWords(row.departedOn) },
  ],
};

const clear: Step<Placement> = {
  slug: 'terbitkan',
  title: msg`Selesaikan proses`,
  lead: msg`Semua syarat diperiksa ulang hari ini. Bila ada yang kurang, proses ditolak beserta alasannya.`,
  done: msg`Selesai proses, E-KPMI tercatat.`,
  advice: async ({ id }, signal) => {
    const { passes, missing } = await getLine<ClearanceAdvice>(PLACEMENTS, `${id}/clearance`, signal);
    return { passes, missing: missing.map(missingLine) };
  },
  fields: () => [
    { kind: 'text', name: 'cardNumber', label: msg`Nomor E-KPMI`, width: 'medium', capitals: true },
    { kind: 'day', name: 'validUntil', label: msg`Berlaku sampai` },
    DECIDED_ON,
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
  find: findPlacements({ state: 'SELECTED' }),
  get,
  facts,
  more: ({ id }) => ({ href: `/tugas/pengecualian/${id}`, text: msg`Lihat syarat dan pengecualian` }),
  steps: [clear],
  next: () => clear,
};

const ARRIVAL = {
  slug: 'tiba',
  title: msg`Catat kedatangan`,
  lead: msg`Lapor diri di Perwakilan RI.`,
  done: msg`Kedatangan tercatat.`,
};

const arrive: Step<Placement> = {
  ...ARRIVAL,
  fields: () => [HAPPENED_ON],
  send: ({ workerId, country }, answers, { idempotencyKey }) =>
    take('placement/v1/arrivals', { workerId, country, ...answers }, { idempotencyKey }),
};

const reportArrival: Opening = {
  ...ARRIVAL,
  title: msg`Catat kedatangan dengan nomor rujukan`,
  rare: true,
  fields: async () => [
    REFERENCE,
    { kind: 'select', name: 'country', label: msg`Negara atau wilayah`, choices: countryChoices },
    HAPPENED_ON,
  ],
  send: (answers, attempt) => take('placement/v1/arrivals', answers, attempt),
};

/** Departed people whom the mission has not seen arrive. */
export const arrivals: Queue<Placement> = {
  slug: 'kedatangan',
  roles: ['PERWAKILAN'],
  title: msg`Kedatangan`,
  lead: msg`Pekerja migran yang sudah berangkat ke wilayah kerja Anda.`,
  empty: msg`Tidak ada yang sedang dalam perjalanan`,
  find: findPlacements({ state: 'DEPARTED' }),
  get,
  openings: [reportArrival],
  facts,
  steps: [arrive],
  next: () => arrive,
};
