import { msg, t } from '@lingui/core/macro';
import { findLines, getLine, take } from '../../client/offices.js';
import type { ExpectedLine, ReturnLine } from '../../client/types.js';
import { dayWords } from '../../locale/format.js';
import type { Answer, FieldSpec } from '../../form/field-spec.js';
import {
  NEED_WORDS,
  PROGRAMME_TYPE_WORDS,
  REINTEGRATION_FORM_WORDS,
  REINTEGRATION_OUTCOME_WORDS,
  RETURN_CONDITION_WORDS,
  RETURN_REASON_WORDS,
} from '../../words/homecoming.js';
import { place } from '../../words/place.js';
import { countryName } from '../../words/places-and-jobs.js';
import { STATE_WORDS } from '../../words/journey.js';
import { DECIDED_ON, HAPPENED_ON } from '../../form/happened-on.js';
import { oneOf, wordOf } from '../../words/words.js';
import type { Case, Opening, Queue, Step } from '../queue.js';
import { REFERENCE } from './reference.js';

const EXPECTED = 'reintegration/v1/expected';
const RETURNS = 'reintegration/v1/returns';

type Expected = ExpectedLine & Case;
type Return = ReturnLine & Case;

const expectedOf = (line: ExpectedLine): Expected => ({ ...line, id: line.workerId });
const returnOf = (line: ReturnLine): Return => ({ ...line, id: line.returnId });

/* Leave and death are told otherwise: they are no return. */
const { CUTI: _leave, MENINGGAL: _death, ...REASONS } = RETURN_REASON_WORDS;

const RETURN = {
  slug: 'pulang',
  title: msg`Catat kepulangan`,
  lead: msg`Sebab kepulangan hanya dihitung, tidak ditampilkan per orang.`,
  done: msg`Kepulangan tercatat.`,
};

const RETURN_FIELDS: readonly FieldSpec[] = [
  { kind: 'select', name: 'returnReason', label: msg`Sebab kepulangan`, choices: oneOf(REASONS) },
  {
    kind: 'text',
    name: 'debarkationCode',
    label: msg`Bandara atau pelabuhan`,
    hint: msg`Misalnya CGK`,
    width: 'short',
    capitals: true,
    optional: true,
  },
  { kind: 'radio', name: 'condition', label: msg`Keadaan saat tiba`, choices: oneOf(RETURN_CONDITION_WORDS) },
  { kind: 'count', name: 'accompanyingAdults', label: msg`Orang dewasa yang ikut`, initial: 0 },
  { kind: 'count', name: 'accompanyingChildren', label: msg`Anak yang ikut`, initial: 0 },
  HAPPENED_ON,
];

const receive: Step<Expected> = {
  ...RETURN,
  fields: () => RETURN_FIELDS,
  send: ({ workerId }, answers, { idempotencyKey }) =>
    take(RETURNS, { workerId, ...answers }, { idempotencyKey }),
};

/** Also of somebody who is not on the list: she is back, whatever was heard of her before. */
const reportReturn: Opening = {
  ...RETURN,
  title: msg`Catat kepulangan dengan nomor rujukan`,
  rare: true,
  fields: async () => [REFERENCE, ...RETURN_FIELDS],
  send: (answers, attempt) => take(RETURNS, answers, attempt),
};

/** People of this area who are abroad, and may be coming home. */
export const expected: Queue<Expected> = {
  slug: 'kepulangan',
  roles: ['PETUGAS_DESA', 'KEPALA_DESA', 'BP3MI'],
  title: msg`Kepulangan`,
  lead: msg`Warga yang bekerja di luar negeri. Catat saat ia pulang.`,
  empty: msg`Tidak ada warga yang sedang di luar negeri`,
  find: async (after, signal) => {
    const page = await findLines<ExpectedLine>(EXPECTED, after, signal);
    return { ...page, items: page.items.map(expectedOf) };
  },
  get: async (id, signal) => expectedOf(await getLine(EXPECTED, id, signal)),
  facts: (row) => [
    { term: t`Negara atau wilayah`, value: countryName(row.country) },
    { term: t`Berangkat`, value: row.departedOn ? dayWords(row.departedOn) : t`belum diketahui` },
    { term: t`Desa asal`, value: place(row.villageCode) },
  ],
  openings: [reportReturn],
  steps: [receive],
  next: () => receive,
};

function step(
  slug: string,
  path: string,
  words: Pick<Step<Return>, 'title' | 'done' | 'lead'>,
  fields: readonly FieldSpec[],
  /** What is sent where nothing was chosen. */
  blank: Record<string, Answer> = {},
): Step<Return> {
  return {
    slug,
    ...words,
    fields: () => [...fields, DECIDED_ON],
    send: ({ id }, answers, attempt) => take(`${RETURNS}/${id}/${path}`, { ...blank, ...answers }, attempt),
  };
}

const assess = step('kebutuhan', 'needs', { title: msg`Data kebutuhan`, done: msg`Kebutuhan tercatat.` }, [
  {
    kind: 'checks',
    name: 'domains',
    label: msg`Apa yang dibutuhkan?`,
    hint: msg`Tanyakan langsung, di tempat yang tidak didengar orang lain.`,
    choices: oneOf(NEED_WORDS),
  },
  { kind: 'yes', name: 'urgent', label: msg`Ada yang tidak bisa menunggu`, optional: true },
]);

const plan = step(
  'rencana',
  'plan',
  { title: msg`Buka rencana pemberdayaan`, done: msg`Rencana pemberdayaan dibuka.` },
  [{ kind: 'checks', name: 'forms', label: msg`Bentuk bantuan`, choices: oneOf(REINTEGRATION_FORM_WORDS) }],
);

const programme = step(
  'program',
  'programmes',
  { title: msg`Daftarkan ke program`, done: msg`Pendaftaran program tercatat.` },
  [
    {
      kind: 'radio',
      name: 'programmeType',
      label: msg`Program ekonomi produktif`,
      choices: oneOf(PROGRAMME_TYPE_WORDS),
    },
    {
      kind: 'text',
      name: 'providerId',
      label: msg`Penyelenggara`,
      hint: msg`Kode lembaga, misalnya BUMDES-33-07-10-2004`,
      width: 'medium',
      capitals: true,
    },
  ],
);

const complete = step(
  'selesai',
  'completion',
  { title: msg`Selesaikan pemberdayaan`, done: msg`Pemberdayaan selesai.` },
  [{ kind: 'radio', name: 'outcome', label: msg`Hasil`, choices: oneOf(REINTEGRATION_OUTCOME_WORDS) }],
);

/** People who are back, and the help that goes on. */
export const returns: Queue<Return> = {
  slug: 'purna',
  roles: ['PETUGAS_DESA', 'KEPALA_DESA', 'BP3MI'],
  title: msg`Purna pekerja migran`,
  lead: msg`Yang sudah pulang: kebutuhan, rencana, program, dan hasilnya.`,
  empty: msg`Belum ada kepulangan yang dicatat`,
  find: async (after, signal) => {
    const page = await findLines<ReturnLine>(RETURNS, after, signal);
    return { ...page, items: page.items.map(returnOf) };
  },
  get: async (id, signal) => returnOf(await getLine(RETURNS, id, signal)),
  facts: (row) => [
    { term: t`Pulang`, value: dayWords(row.returnedOn) },
    { term: t`Desa asal`, value: row.villageCode ? place(row.villageCode) : t`Belum terhubung` },
    { term: t`Keadaan`, value: wordOf(STATE_WORDS, row.state) },
  ],
  steps: [assess, plan, programme, complete],
  next: (row) => {
    if (row.outcome || row.confirms) return undefined;
    if (!row.needs) return assess;
    if (!row.forms) return plan;
    return row.programmes.length > 0 ? complete : programme;
  },
};
