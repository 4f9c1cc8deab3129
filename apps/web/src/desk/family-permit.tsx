import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { FieldSpec } from '../form/field-spec.js';
import { DECIDED_ON } from '../form/happened-on.js';
import { SIGNER_RELATION_WORDS, SIGNING_CAPACITY_WORDS } from '../words/person.js';
import { oneOf } from '../words/words.js';
import { WorkerStepPage } from './worker-step.js';

const FIELDS: readonly FieldSpec[] = [
  {
    kind: 'radio',
    name: 'signerRelation',
    label: msg`Siapa yang menandatangani?`,
    hint: msg`Kawin: suami atau istri. Belum kawin: orang tua atau wali.`,
    choices: oneOf(SIGNER_RELATION_WORDS),
  },
  {
    kind: 'select',
    name: 'capacity',
    label: msg`Diketahui sebagai`,
    choices: oneOf(SIGNING_CAPACITY_WORDS),
  },
  DECIDED_ON,
];

/** The head takes note of the family's permit (UU 18/2017 Art. 13; rule E04). */
export function FamilyPermit(): JSX.Element {
  return (
    <WorkerStepPage
      step="family-permit"
      title={t`Ketahui izin keluarga`}
      lead={t`Surat ini pernyataan keluarga sendiri, ditandatangani di atas meterai setelah bermusyawarah.`}
      done={t`Izin keluarga sudah diketahui.`}
      recordHref={(workerId) => `/desa/warga/${workerId}`}
      fields={() => FIELDS}
    />
  );
}
