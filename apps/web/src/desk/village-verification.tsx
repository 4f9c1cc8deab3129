import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { FieldSpec } from '../form/field-spec.js';
import { DECIDED_ON } from '../form/happened-on.js';
import { VILLAGE_CHECK_WORDS } from '../words/person.js';
import { oneOf } from '../words/words.js';
import { FamilyAdvice } from '../record-parts/screening.js';
import { WorkerStepPage } from './worker-step.js';

const FIELDS: readonly FieldSpec[] = [
  {
    kind: 'checks',
    name: 'checklist',
    label: msg`Yang sudah diperiksa dan benar`,
    hint: msg`Centang hanya yang sudah Anda lihat sendiri.`,
    choices: oneOf(VILLAGE_CHECK_WORDS),
  },
  DECIDED_ON,
];

/** The village vouches for identity, domicile and permit (UU 18/2017 Art. 42). */
export function VillageVerification(): JSX.Element {
  return (
    <WorkerStepPage
      step="village-verification"
      title={t`Verifikasi desa`}
      lead={t`Dengan ini desa menyatakan datanya benar. Setelah itu dinas yang memeriksa.`}
      done={t`Verifikasi desa tercatat.`}
      recordHref={(workerId) => `/desa/warga/${workerId}`}
      fields={() => FIELDS}
    >
      {(worker) => <FamilyAdvice worker={worker} />}
    </WorkerStepPage>
  );
}
