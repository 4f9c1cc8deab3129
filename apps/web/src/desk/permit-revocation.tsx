import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { FieldSpec } from '../form/field-spec.js';
import { DECIDED_ON } from '../form/happened-on.js';
import { Alert } from '../ui/alert.js';
import { PERMIT_REVOCATION_WORDS, SIGNING_CAPACITY_WORDS } from '../words/person.js';
import { oneOf } from '../words/words.js';
import { WorkerStepPage } from './worker-step.js';

const FIELDS: readonly FieldSpec[] = [
  {
    kind: 'radio',
    name: 'reasonCode',
    label: msg`Mengapa dicabut?`,
    choices: oneOf(PERMIT_REVOCATION_WORDS),
  },
  {
    kind: 'select',
    name: 'capacity',
    label: msg`Dicabut sebagai`,
    choices: oneOf(SIGNING_CAPACITY_WORDS),
  },
  DECIDED_ON,
];

/** The head takes back the village's word for a permit: the journey is held until there is a new one (X7). */
export function PermitRevocation(): JSX.Element {
  return (
    <WorkerStepPage
      step="family-permit/revocation"
      title={t`Cabut izin keluarga`}
      lead={t`Keberangkatannya ditahan sampai ada izin baru. Yang sudah diverifikasi tetap tercatat.`}
      done={t`Izin keluarga dicabut. Keberangkatannya ditahan.`}
      recordHref={(workerId) => `/desa/warga/${workerId}`}
      fields={() => FIELDS}
    >
      {() => (
        <Alert sentiment="warning" title={t`Bila pasangan atau keluarga memaksa`}>
          <p>{t`Jangan mencabut karena tekanan. Bicaralah dengannya sendiri; posbakum, UPTD PPA, dan SAPA 129 dapat membantu.`}</p>
        </Alert>
      )}
    </WorkerStepPage>
  );
}
