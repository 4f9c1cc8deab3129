import { msg, t } from '@lingui/core/macro';
import { dotted } from '@libs/reference';
import { findLines, getLine, take } from '../../client/offices.js';
import type { CandidateLine, EnrolmentLine } from '../../client/types.js';
import { TEST_RESULT_WORDS, TRAINING_TYPE_WORDS } from '../../words/work.js';
import { TOPIC_WORDS } from '../../words/topics.js';
import { countryName, occupationName } from '../../words/places-and-jobs.js';
import { oneOf, wordOf } from '../../words/words.js';
import type { Case, Queue, Step } from '../queue.js';
import { HAPPENED_ON } from './fields.js';

const CANDIDATES = 'training/v1/candidates';
const ENROLMENTS = 'training/v1/enrolments';

export type Candidate = CandidateLine & Case;
type Enrolment = EnrolmentLine & Case;

export const candidateOf = (line: CandidateLine): Candidate => ({ ...line, id: line.workerId });
const enrolmentOf = (line: EnrolmentLine): Enrolment => ({ ...line, id: line.enrolmentId });

export const candidateFacts: Queue<Candidate>['facts'] = (row) => [
  { term: t`Desa asal`, value: dotted(row.villageCode) },
  { term: t`Tujuan`, value: `${countryName(row.country)}, ${occupationName(row.isco08)}` },
];

const enrol: Step<Candidate> = {
  slug: 'daftarkan',
  title: msg`Daftarkan ke pelatihan`,
  done: msg`Pendaftaran pelatihan tercatat.`,
  fields: () => [
    {
      kind: 'radio',
      name: 'trainingType',
      label: msg`Jenis pelatihan`,
      choices: oneOf(TRAINING_TYPE_WORDS),
      initial: 'KETERAMPILAN_JABATAN',
    },
    HAPPENED_ON,
  ],
  send: ({ workerId }, answers, attempt) => take(ENROLMENTS, { workerId, ...answers }, attempt),
};

/** Candidates whom the district has verified and no centre has enrolled yet. */
export const candidates: Queue<Candidate> = {
  slug: 'calon-peserta',
  roles: ['LPK'],
  title: msg`Calon peserta`,
  lead: msg`Calon yang sudah diverifikasi dinas dan boleh dilatih.`,
  empty: msg`Belum ada calon yang diverifikasi dinas`,
  find: async (after, signal) => {
    const page = await findLines<CandidateLine>(CANDIDATES, after, signal);
    return { ...page, items: page.items.map(candidateOf) };
  },
  get: async (id, signal) => candidateOf(await getLine(CANDIDATES, id, signal)),
  facts: candidateFacts,
  steps: [enrol],
  next: () => enrol,
};

const enrolmentFacts: Queue<Enrolment>['facts'] = (row) => [
  { term: t`Pelatihan`, value: wordOf(TRAINING_TYPE_WORDS, row.trainingType) },
  { term: t`Lembaga`, value: row.providerId },
];

/** Those whom the centre has enrolled; what comes next is the certification body's. */
export const trainees: Queue<Enrolment> = {
  slug: 'peserta',
  roles: ['LPK'],
  title: msg`Peserta pelatihan`,
  lead: msg`Yang Anda latih. Uji kompetensi dilakukan LSP, bukan lembaga yang melatih.`,
  empty: msg`Belum ada peserta`,
  find: async (after, signal) => {
    const page = await findLines<EnrolmentLine>(ENROLMENTS, after, signal);
    return { ...page, items: page.items.map(enrolmentOf) };
  },
  get: async (id, signal) => enrolmentOf(await getLine(ENROLMENTS, id, signal)),
  facts: enrolmentFacts,
  steps: [],
  next: () => undefined,
};

const certify: Step<Enrolment> = {
  slug: 'hasil',
  title: msg`Catat hasil uji`,
  lead: msg`Hasil uji kompetensi menurut asesor: kompeten (K) atau belum kompeten (BK).`,
  done: msg`Hasil uji tercatat.`,
  fields: () => [
    { kind: 'radio', name: 'result', label: msg`Hasil`, choices: oneOf(TEST_RESULT_WORDS) },
    {
      kind: 'text',
      name: 'certificateNumber',
      label: msg`Nomor sertifikat`,
      width: 'medium',
      onlyIf: ({ result }) => result === 'K',
    },
    {
      kind: 'day',
      name: 'expiresOn',
      label: msg`Berlaku sampai`,
      onlyIf: ({ result }) => result === 'K',
    },
    HAPPENED_ON,
  ],
  send: ({ id }, answers, attempt) => take(`${ENROLMENTS}/${id}/competence`, answers, attempt),
};

/** Trainees who await the test of a body that did not train them. */
export const tests: Queue<Enrolment> = {
  slug: 'uji-kompetensi',
  roles: ['LSP'],
  title: msg`Uji kompetensi`,
  lead: msg`Peserta pelatihan yang menunggu hasil uji.`,
  empty: msg`Tidak ada peserta yang menunggu uji`,
  find: trainees.find,
  get: trainees.get,
  facts: enrolmentFacts,
  steps: [certify],
  next: () => certify,
};

const orient: Step<Candidate> = {
  slug: 'lulus',
  title: msg`Catat lulus OPP`,
  lead: msg`Orientasi pra pemberangkatan: langkah terakhir sebelum selesai proses.`,
  done: msg`OPP tercatat.`,
  fields: () => [
    { kind: 'checks', name: 'topics', label: msg`Yang disampaikan`, choices: oneOf(TOPIC_WORDS) },
    HAPPENED_ON,
  ],
  send: ({ workerId }, answers, attempt) =>
    take('training/v1/orientations', { workerId, ...answers }, attempt),
};

/** Candidates who are to be oriented by the state's office. */
export const orientation: Queue<Candidate> = {
  ...candidates,
  slug: 'opp',
  roles: ['BP3MI'],
  title: msg`Orientasi pra pemberangkatan (OPP)`,
  lead: msg`Calon di provinsi Anda yang belum lulus OPP.`,
  empty: msg`Tidak ada calon yang menunggu OPP`,
  steps: [orient],
  next: () => orient,
};
