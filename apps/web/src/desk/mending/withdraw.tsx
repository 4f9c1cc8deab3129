import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { FieldSpec } from '../../form/field-spec.js';
import { HAPPENED_ON } from '../../form/happened-on.js';
import { WITHDRAWAL_REASON_WORDS } from '../../words/endings.js';
import { oneOf } from '../../words/words.js';
import { WorkerStepPage } from '../worker-step.js';

const FIELDS: readonly FieldSpec[] = [
  {
    kind: 'radio',
    name: 'reasonCode',
    label: msg`Alasannya, bila ia mau mengatakannya`,
    hint: msg`Mengundurkan diri tidak perlu izin siapa pun dan tidak dipungut biaya.`,
    choices: oneOf(WITHDRAWAL_REASON_WORDS),
    initial: 'NOT_TOLD',
  },
  HAPPENED_ON,
];

/** She will not go: her own word is enough. */
export function Withdraw(): JSX.Element {
  return (
    <WorkerStepPage
      step="withdrawal"
      title={t`Catat ia mengundurkan diri`}
      lead={t`Setelah ini tidak ada langkah lagi. Perusahaan dan lembaga pelatihan tidak lagi melihat namanya.`}
      done={t`Pengunduran diri tercatat.`}
      recordHref={(workerId) => `/desa/warga/${workerId}`}
      fields={() => FIELDS}
    />
  );
}
