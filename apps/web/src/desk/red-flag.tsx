import { EXPLANATIONS, isRedFlag } from '@libs/rules';
import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useRoute } from 'preact-iso/router';
import type { FieldSpec } from '../form/field-spec.js';
import { DECIDED_ON } from '../form/happened-on.js';
import { NotFound } from '../public/not-found.js';
import { useRecordHref } from '../record-parts/record-href.js';
import { ANSWERERS } from '../record-parts/screening.js';
import { usePerson } from '../session/session.js';
import { ForRoles } from '../shell/for-roles.js';
import { inLanguage } from '../words/refusals.js';
import { RED_FLAG_CLEARED_WORDS } from '../words/screening.js';
import { oneOf } from '../words/words.js';
import { WorkerStepPage } from './worker-step.js';

const FIELDS: readonly FieldSpec[] = [
  {
    kind: 'radio',
    name: 'clearedReason',
    label: msg`Mengapa tanda ini sudah terjawab?`,
    hint: msg`Tanyakan kepadanya berdua saja. Bila ragu, biarkan tanda ini berdiri dan bicarakan dahulu antara desa dan dinas.`,
    choices: oneOf(RED_FLAG_CLEARED_WORDS),
  },
  DECIDED_ON,
];

/** The head of the village or the district has looked at a sign of bad recruitment, and answers it. */
export function RedFlagAnswer(): JSX.Element {
  const code = useRoute().params['flag'] ?? '';
  const person = usePerson();
  const recordHref = useRecordHref();
  if (!isRedFlag(code)) return <NotFound />;
  return (
    <ForRoles roles={ANSWERERS} person={person}>
      <WorkerStepPage
        step={`red-flags/${code}/answer`}
        title={t`Jawab tanda bahaya`}
        lead={inLanguage(EXPLANATIONS[code].why)}
        done={t`Tanda bahaya terjawab.`}
        recordHref={recordHref}
        fields={() => FIELDS}
      />
    </ForRoles>
  );
}
