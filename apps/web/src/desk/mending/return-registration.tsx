import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { FieldSpec } from '../../form/field-spec.js';
import { DECIDED_ON } from '../../form/happened-on.js';
import { REPAIR_REASON_WORDS } from '../../words/endings.js';
import { oneOf } from '../../words/words.js';
import { WorkerStepPage } from '../worker-step.js';

const FIELDS: readonly FieldSpec[] = [
  {
    kind: 'radio',
    name: 'reasonCode',
    label: msg`Apa yang perlu diperbaiki?`,
    choices: oneOf(REPAIR_REASON_WORDS),
  },
  DECIDED_ON,
];

/** The head sends a registration back to the desk (domain.md §6). */
export function ReturnRegistration(): JSX.Element {
  return (
    <WorkerStepPage
      step="return"
      title={t`Kembalikan untuk diperbaiki`}
      lead={t`Petugas desa memperbaiki isiannya, lalu mengirim lagi. Sementara itu tidak ada yang memverifikasi.`}
      done={t`Pendaftaran dikembalikan ke petugas desa.`}
      recordHref={(workerId) => `/desa/warga/${workerId}`}
      fields={() => FIELDS}
    />
  );
}
