import { EXPLANATIONS, isRedFlag } from '@libs/rules';
import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso/router';
import type { FieldSpec } from '../form/field-spec.js';
import { DECIDED_ON } from '../form/happened-on.js';
import { NotFound } from '../public/not-found.js';
import { inLanguage } from '../words/refusals.js';
import { RED_FLAG_CLEARED_WORDS } from '../words/screening.js';
import { oneOf } from '../words/words.js';
import { WorkerStepPage } from './worker-step.js';

const FIELDS: readonly FieldSpec[] = [
  {
    kind: 'radio',
    name: 'clearedReason',
    label: msg`Mengapa tanda ini sudah terjawab?`,
    hint: msg`Tanyakan kepadanya berdua saja. Bila ragu, tanyakan dinas dan biarkan tanda ini berdiri.`,
    choices: oneOf(RED_FLAG_CLEARED_WORDS),
  },
  DECIDED_ON,
];

/** The head of the village has looked at a sign of bad recruitment, and answers it. */
export function RedFlagAnswer(): JSX.Element {
  const code = useRoute().params['flag'] ?? '';
  if (!isRedFlag(code)) return <NotFound />;
  return (
    <WorkerStepPage
      step={`red-flags/${code}/answer`}
      title={t`Jawab tanda bahaya`}
      lead={inLanguage(EXPLANATIONS[code].why)}
      done={t`Tanda bahaya terjawab.`}
      recordHref={(workerId) => `/desa/warga/${workerId}`}
      fields={() => FIELDS}
    />
  );
}
