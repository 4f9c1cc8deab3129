import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation } from 'preact-iso/router';
import { type Proposal, proposeChange } from '../client/policy.js';
import type { FieldSpec } from '../form/field-spec.js';
import { StepForm } from '../form/step-form.js';
import { Page } from '../ui/page.js';
import { countryChoices, occupationChoices } from '../words/places-and-jobs.js';
import { COST_CLASS_WORDS, COST_ITEM_WORDS, PAYER_WORDS } from '../words/policy.js';
import { EMPLOYER_TYPE_WORDS } from '../words/work.js';
import { oneOf } from '../words/words.js';
import { Correction, foundedFields } from './founded.js';

const fieldsFor = (item: string): readonly FieldSpec[] => [
  { kind: 'select', name: 'item', label: msg`Biaya`, choices: oneOf(COST_ITEM_WORDS), initial: item },
  { kind: 'radio', name: 'class', label: msg`Golongan`, choices: oneOf(COST_CLASS_WORDS) },
  { kind: 'radio', name: 'payer', label: msg`Ditanggung`, choices: oneOf(PAYER_WORDS) },
  {
    kind: 'select',
    name: 'isco08',
    label: msg`Hanya untuk jabatan`,
    choices: occupationChoices,
    optional: true,
  },
  {
    kind: 'select',
    name: 'country',
    label: msg`Hanya untuk negara atau wilayah tujuan`,
    choices: countryChoices,
    optional: true,
  },
  {
    kind: 'select',
    name: 'employerType',
    label: msg`Hanya untuk pemberi kerja`,
    choices: oneOf(EMPLOYER_TYPE_WORDS),
    optional: true,
  },
  ...foundedFields({
    basis: msg`Dasar atau alasan`,
    hint: msg`Naskah yang mengaturnya; bila tidak ada, alasannya`,
  }),
];

/** Who is to bear a cost is proposed. */
export function ProposeCost(): JSX.Element {
  const { query, route } = useLocation();
  const { koreksi: supersedes, biaya: item = '' } = query;
  return (
    <Page
      narrow
      title={t`Usulkan perubahan biaya`}
      lead={t`Belum ada yang berlaku sebelum orang kedua menyetujui.`}
      back={{ href: '/pengelola/biaya', text: t`Biaya penempatan` }}
    >
      {supersedes && <Correction />}
      <StepForm
        fields={fieldsFor(item)}
        submitText={t`Kirim usulan`}
        cancelHref="/pengelola/biaya"
        send={async (answers, idempotencyKey) => {
          const row = { to: 'cost-changes', ...answers, ...(supersedes && { supersedes }) };
          const { changeId } = await proposeChange(row as Proposal, idempotencyKey);
          route(`/pengelola/usulan/${changeId}`, true);
        }}
      />
    </Page>
  );
}
