import { msg, t } from '@lingui/core/macro';
import { take } from '../../client/offices.js';
import type { PlacementLine } from '../../client/types.js';
import type { FieldSpec } from '../../form/field-spec.js';
import { dayWords } from '../../locale/format.js';
import { occupationChoices } from '../../words/places-and-jobs.js';
import {
  CONTRACT_CONTENT_WORDS,
  EMPLOYER_TYPE_WORDS,
  MEDICAL_OUTCOME_WORDS,
  SOCIAL_SECURITY_WORDS,
} from '../../words/work.js';
import { HAPPENED_ON } from '../../form/happened-on.js';
import { oneOf, wordOf } from '../../words/words.js';
import type { Case, Progress, Step } from '../queue.js';

export const PLACEMENTS = 'placement/v1/placements';

export type Placement = PlacementLine & Case;

/** A step that records a paper of a placement; the day it happened is the last question of each. */
function record(
  slug: string,
  path: string,
  words: Pick<Step<Placement>, 'title' | 'done' | 'lead'>,
  fields: (row: Placement) => readonly FieldSpec[],
): Step<Placement> {
  return {
    slug,
    ...words,
    fields: (row) => [...fields(row), HAPPENED_ON],
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
  () => [
    { kind: 'radio', name: 'outcome', label: msg`Hasil`, choices: oneOf(MEDICAL_OUTCOME_WORDS) },
    {
      kind: 'day',
      name: 'validUntil',
      label: msg`Berlaku sampai`,
      onlyIf: ({ outcome }) => outcome === 'FIT',
    },
  ],
);

const passport = record(
  'paspor',
  'passport',
  { title: msg`Catat paspor`, done: msg`Paspor tercatat.` },
  () => [
    {
      kind: 'text',
      name: 'number',
      label: msg`Nomor paspor`,
      hint: msg`Satu huruf dan tujuh angka, misalnya C9900001`,
      width: 'medium',
      capitals: true,
    },
    { kind: 'day', name: 'expiresOn', label: msg`Berlaku sampai` },
  ],
);

const visa = record(
  'visa',
  'visa',
  {
    title: msg`Catat visa kerja`,
    lead: msg`Visa kunjungan, umrah, atau turis tidak boleh dipakai untuk bekerja.`,
    done: msg`Visa tercatat.`,
  },
  () => [
    { kind: 'text', name: 'number', label: msg`Nomor visa`, width: 'medium' },
    {
      kind: 'text',
      name: 'visaClass',
      label: msg`Golongan visa`,
      hint: msg`Menurut negara yang memberi, misalnya FR`,
      width: 'short',
      capitals: true,
    },
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
  () => [
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
    lead: msg`Tulis seperti di perjanjian kerja. Jabatan harus sama dengan perjanjian penempatan.`,
    done: msg`Perjanjian kerja tercatat.`,
  },
  ({ isco08 = '', employerType = '' }) => [
    {
      kind: 'radio',
      name: 'employerType',
      label: msg`Pemberi kerja`,
      choices: oneOf(EMPLOYER_TYPE_WORDS),
      initial: employerType,
    },
    { kind: 'select', name: 'isco08', label: msg`Jabatan`, choices: occupationChoices, initial: isco08 },
    {
      kind: 'checks',
      name: 'contents',
      label: msg`Yang tertulis di dalamnya`,
      hint: msg`Semuanya wajib ada (UU 18/2017 Pasal 15).`,
      choices: oneOf(CONTRACT_CONTENT_WORDS),
    },
    { kind: 'day', name: 'from', label: msg`Mulai` },
    { kind: 'day', name: 'to', label: msg`Sampai` },
  ],
);

export const DOCUMENTS: readonly Step<Placement>[] = [medical, passport, visa, socialSecurity, contract];

/** Each paper, with what is recorded of it. */
export function progressOf(row: Placement): Progress<Placement>[] {
  return [
    { step: medical, recorded: row.medical && wordOf(MEDICAL_OUTCOME_WORDS, row.medical.outcome) },
    { step: passport, recorded: untilWords(row.passport?.expiresOn) },
    { step: visa, recorded: untilWords(row.visa?.expiresOn) },
    { step: socialSecurity, recorded: untilWords(row.socialSecurity?.to) },
    { step: contract, recorded: untilWords(row.contract?.to) },
  ];
}

function untilWords(day: string | undefined): string | undefined {
  const words = day && dayWords(day);
  return words && t`sampai ${words}`;
}
