import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import { type Proposal, proposeChange } from '../client/policy.js';
import type { Answer, FieldSpec, FieldValues } from '../form/field-spec.js';
import { StepForm } from '../form/step-form.js';
import { Page } from '../ui/page.js';
import { countryChoices } from '../words/places-and-jobs.js';
import { JOB_GROUP_WORDS, NUMBER_WORDS } from '../words/policy.js';
import { EMPLOYER_TYPE_WORDS, SCHEME_WORDS } from '../words/work.js';
import { oneOf } from '../words/words.js';
import { Correction, foundedFields } from './founded.js';
import { kindOf, type NumberKind, type NumberName, type NumberValue, saying } from './numbers.js';

const NUMBER = /^\d{1,4}([.,]\d{1,2})?$/;
const CODES = /^\d{4}([ ,;]+\d{4})*$/;
const AREA = /^\d{2}(\d{2}(\d{2}(\d{4})?)?)?$/;

const asksFor =
  (kind: NumberKind) =>
  ({ number }: FieldValues): boolean =>
    number !== '' && kindOf(number as NumberName) === kind;

const fieldsFor = (known: Readonly<Record<string, string>>): readonly FieldSpec[] => [
  {
    kind: 'select',
    name: 'number',
    label: msg`Angka`,
    choices: oneOf(NUMBER_WORDS),
    ...initially(known['number']),
  },
  {
    kind: 'text',
    name: 'value',
    label: msg`Nilai`,
    width: 'short',
    onlyIf: asksFor('number'),
    check: (text) => (NUMBER.test(text) ? undefined : msg`Isi angka, misalnya 21 atau 1,5`),
  },
  {
    kind: 'radio',
    name: 'yesOrNo',
    label: msg`Nilai`,
    choices: oneOf({ YES: msg`Ya`, NO: msg`Tidak` }),
    onlyIf: asksFor('yes-or-no'),
  },
  {
    kind: 'text',
    name: 'codes',
    label: msg`Kode`,
    hint: msg`Empat angka setiap kode, dipisah koma; kosongkan bila tidak ada`,
    optional: true,
    onlyIf: asksFor('codes'),
    check: (text) => (CODES.test(text) ? undefined : msg`Isi kode empat angka, dipisah koma`),
  },
  {
    kind: 'text',
    name: 'area',
    label: msg`Hanya untuk wilayah asal`,
    hint: msg`Kode wilayah: 2, 4, 6, atau 10 angka`,
    entry: 'digits',
    width: 'medium',
    optional: true,
    check: (text) => (AREA.test(text) ? undefined : msg`Kode wilayah terdiri dari 2, 4, 6, atau 10 angka`),
    ...initially(known['area']),
  },
  {
    kind: 'select',
    name: 'country',
    label: msg`Hanya untuk negara atau wilayah tujuan`,
    choices: countryChoices,
    optional: true,
    ...initially(known['country']),
  },
  {
    kind: 'select',
    name: 'scheme',
    label: msg`Hanya untuk jalur`,
    choices: oneOf(SCHEME_WORDS),
    optional: true,
    ...initially(known['scheme']),
  },
  {
    kind: 'select',
    name: 'employerType',
    label: msg`Hanya untuk pemberi kerja`,
    choices: oneOf(EMPLOYER_TYPE_WORDS),
    optional: true,
    ...initially(known['employerType']),
  },
  {
    kind: 'select',
    name: 'jobGroup',
    label: msg`Hanya untuk kelompok jabatan`,
    choices: oneOf(JOB_GROUP_WORDS),
    optional: true,
    ...initially(known['jobGroup']),
  },
  ...foundedFields({
    basis: msg`Dasar atau alasan`,
    hint: msg`Naskah yang mengaturnya; bila tidak ada, alasannya`,
    validFrom: known['validFrom'],
    validTo: known['validTo'],
  }),
];

function initially(initial: string | undefined): { initial?: string } {
  return initial === undefined ? {} : { initial };
}

/** One number is proposed; a correction keeps what else the row said, for whom it said it, and since when. */
export function ProposeNumber(): JSX.Element {
  const { query, route } = useLocation();
  const supersedes = query['koreksi'];
  return (
    <Page
      narrow
      title={t`Usulkan perubahan angka`}
      lead={t`Belum ada yang berlaku sebelum orang kedua menyetujui.`}
      back={{ href: '/pengelola/angka', text: t`Angka aturan` }}
    >
      {supersedes && <Correction />}
      <StepForm
        fields={fieldsFor(query)}
        submitText={t`Kirim usulan`}
        cancelHref="/pengelola/angka"
        send={async (answers, idempotencyKey) => {
          const { number, value, yesOrNo, codes, ...row } = answers;
          const parameters = saying(
            number as NumberName,
            valueOf(number as NumberName, { value, yesOrNo, codes }),
          );
          const proposal = { to: 'parameter-changes', ...row, parameters, ...(supersedes && { supersedes }) };
          const { changeId } = await proposeChange(proposal as Proposal, idempotencyKey);
          route(`/pengelola/usulan/${changeId}`, true);
        }}
      />
    </Page>
  );
}

function valueOf(number: NumberName, answers: Record<string, Answer | undefined>): NumberValue {
  const { value, yesOrNo, codes = '' } = answers;
  if (kindOf(number) === 'number') return Number(String(value).replace(',', '.'));
  if (kindOf(number) === 'yes-or-no') return yesOrNo === 'YES';
  return String(codes)
    .split(/[ ,;]+/)
    .filter((code) => code !== '');
}
