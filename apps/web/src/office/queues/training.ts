import { msg, t } from '@lingui/core/macro';
import { findLines, getLine, take } from '../../client/offices.js';
import type { CandidateLine, CourseLine, EnrolmentLine } from '../../client/types.js';
import { dayWords } from '../../locale/format.js';
import { place } from '../../words/place.js';
import { countryName, occupationName } from '../../words/places-and-jobs.js';
import { TOPIC_WORDS } from '../../words/topics.js';
import { TEST_RESULT_WORDS, TRAINING_TYPE_WORDS } from '../../words/work.js';
import { DECIDED_ON } from '../../form/happened-on.js';
import { oneOf, wordOf } from '../../words/words.js';
import type { Case, Opening, Queue, Step } from '../queue.js';
import { REFERENCE } from './reference.js';

const CANDIDATES = 'training/v1/candidates';
const COURSES = 'training/v1/courses';
const ENROLMENTS = 'training/v1/enrolments';

type Candidate = CandidateLine & Case;
type Enrolment = EnrolmentLine & Case;

const candidateOf = (line: CandidateLine): Candidate => ({ ...line, id: line.workerId });
const enrolmentOf = (line: EnrolmentLine): Enrolment => ({ ...line, id: line.enrolmentId });

const enrol: Opening = {
  slug: 'peserta',
  title: msg`Daftarkan peserta`,
  lead: msg`Hanya calon yang sudah diverifikasi dinas yang boleh dilatih.`,
  done: msg`Pendaftaran pelatihan tercatat.`,
  fields: async (signal) => {
    const { items } = await findLines<CourseLine>(COURSES, undefined, signal);
    const courses = items.map(({ courseId, title }) => ({ value: courseId, label: title }));
    return [
      REFERENCE,
      { kind: 'radio', name: 'courseId', label: msg`Pelatihan`, choices: () => courses },
      {
        kind: 'text',
        name: 'lspId',
        label: msg`Kode LSP yang akan menguji`,
        hint: msg`Bila pelatihannya berakhir dengan uji kompetensi, misalnya LSP-DEMO-01`,
        width: 'medium',
        capitals: true,
        optional: true,
      },
      DECIDED_ON,
    ];
  },
  send: (answers, attempt) => take(ENROLMENTS, answers, attempt),
};

const findEnrolments =
  (filter: Record<string, string>): Queue<Enrolment>['find'] =>
  async (after, signal) => {
    const page = await findLines<EnrolmentLine>(ENROLMENTS, after, signal, filter);
    return { ...page, items: page.items.map(enrolmentOf) };
  };

const getEnrolment: Queue<Enrolment>['get'] = async (id, signal) =>
  enrolmentOf(await getLine(ENROLMENTS, id, signal));

const enrolmentFacts: Queue<Enrolment>['facts'] = (row) => [
  { term: t`Pelatihan`, value: wordOf(TRAINING_TYPE_WORDS, row.trainingType) },
  { term: t`Lembaga`, value: row.providerId },
  { term: t`Terdaftar`, value: dayWords(row.enrolledOn) },
  { term: t`Hasil uji`, value: row.certifiedOn ? wordOf(TEST_RESULT_WORDS, 'K') : t`belum ada` },
];

/** Those whom the centre trains; their test is the certification body's. */
export const trainees: Queue<Enrolment> = {
  slug: 'peserta',
  roles: ['LPK'],
  title: msg`Peserta pelatihan`,
  lead: msg`Yang Anda latih. Uji kompetensi dilakukan LSP, bukan lembaga yang melatih.`,
  empty: msg`Belum ada peserta`,
  find: findEnrolments({}),
  get: getEnrolment,
  openings: [enrol],
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
    { kind: 'day', name: 'expiresOn', label: msg`Berlaku sampai`, onlyIf: ({ result }) => result === 'K' },
    DECIDED_ON,
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
  find: findEnrolments({ state: 'ATTENDING' }),
  get: getEnrolment,
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
    DECIDED_ON,
  ],
  send: ({ workerId }, answers, attempt) =>
    take('training/v1/orientations', { workerId, ...answers }, attempt),
};

/** Verified candidates of the office's area who are to be oriented by the state. */
export const orientation: Queue<Candidate> = {
  slug: 'opp',
  roles: ['BP3MI'],
  title: msg`Orientasi pra pemberangkatan (OPP)`,
  lead: msg`Calon di provinsi Anda yang belum lulus OPP.`,
  empty: msg`Tidak ada calon yang menunggu OPP`,
  find: async (after, signal) => {
    const page = await findLines<CandidateLine>(CANDIDATES, after, signal);
    return { ...page, items: page.items.map(candidateOf) };
  },
  get: async (id, signal) => candidateOf(await getLine(CANDIDATES, id, signal)),
  facts: (row) => [
    { term: t`Desa asal`, value: place(row.villageCode) },
    { term: t`Tujuan`, value: `${countryName(row.country)}, ${occupationName(row.isco08)}` },
  ],
  steps: [orient],
  next: () => orient,
};
