import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import { type Proposal, proposeChange } from '../client/policy.js';
import type { FieldSpec } from '../form/field-spec.js';
import { StepForm } from '../form/step-form.js';
import { Page } from '../ui/page.js';
import { countryChoices } from '../words/places-and-jobs.js';
import { JOB_GROUP_WORDS, POLICY_STATUS_WORDS } from '../words/policy.js';
import { EMPLOYER_TYPE_WORDS, SCHEME_WORDS } from '../words/work.js';
import { oneOf } from '../words/words.js';
import { Correction, foundedFields } from './founded.js';

const fieldsFor = (country: string): readonly FieldSpec[] => [
  {
    kind: 'select',
    name: 'country',
    label: msg`Negara atau wilayah`,
    choices: countryChoices,
    initial: country,
  },
  { kind: 'radio', name: 'status', label: msg`Status`, choices: oneOf(POLICY_STATUS_WORDS) },
  {
    kind: 'select',
    name: 'scheme',
    label: msg`Hanya untuk jalur`,
    choices: oneOf(SCHEME_WORDS),
    optional: true,
  },
  {
    kind: 'select',
    name: 'employerType',
    label: msg`Hanya untuk pemberi kerja`,
    choices: oneOf(EMPLOYER_TYPE_WORDS),
    optional: true,
  },
  {
    kind: 'select',
    name: 'jobGroup',
    label: msg`Hanya untuk kelompok jabatan`,
    choices: oneOf(JOB_GROUP_WORDS),
    optional: true,
  },
  ...foundedFields({ basis: msg`Dasar hukum`, hint: msg`Misalnya Kepmenaker 260/2015` }),
  {
    kind: 'text',
    name: 'sourceUrl',
    label: msg`Sumber`,
    hint: msg`Alamat yang dimulai dengan https://`,
    optional: true,
  },
];

/** A row is proposed; whom it would touch is shown on its own page, and a second person decides there. */
export function ProposeChange(): JSX.Element {
  const { query, route } = useLocation();
  const { koreksi: supersedes, negara: country = '' } = query;
  return (
    <Page
      narrow
      title={t`Usulkan perubahan`}
      lead={t`Belum ada yang berlaku sebelum orang kedua menyetujui.`}
      back={{ href: '/pengelola', text: t`Kebijakan tujuan` }}
    >
      {supersedes && <Correction />}
      <StepForm
        fields={fieldsFor(country)}
        submitText={t`Kirim usulan`}
        cancelHref="/pengelola"
        send={async (answers, idempotencyKey) => {
          const row = { to: 'changes', ...answers, ...(supersedes && { supersedes }) };
          const { changeId } = await proposeChange(row as Proposal, idempotencyKey);
          route(`/pengelola/usulan/${changeId}`, true);
        }}
      />
    </Page>
  );
}
