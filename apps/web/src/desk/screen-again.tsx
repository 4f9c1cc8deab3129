import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { answered } from '../form/answered.js';
import type { FieldSpec } from '../form/field-spec.js';
import { DECIDED_ON } from '../form/happened-on.js';
import { DESK, useRecordHref } from '../record-parts/record-href.js';
import { usePerson } from '../session/session.js';
import { ForRoles } from '../shell/for-roles.js';
import { PAGES } from './registration/pages.js';
import { fromSigns, toChangedSigns } from './registration/to-signs.js';
import { WorkerStepPage } from './worker-step.js';

const QUESTIONS: readonly FieldSpec[] = PAGES.find(({ slug }) => slug === 'perekrutan')!.fields;

/** What she tells of her recruiter later, beside what she told before: her plan is looked at again with all of it. */
export function ScreenAgain(): JSX.Element {
  const recordHref = useRecordHref();
  return (
    <ForRoles roles={DESK} person={usePerson()}>
      <WorkerStepPage
        step="screening"
        title={t`Periksa rencananya lagi`}
        lead={t`Tanyakan sebaiknya berdua saja. Yang ia ceritakan dulu sudah tercentang; ubah yang tidak benar.`}
        done={t`Rencananya sudah diperiksa lagi.`}
        recordHref={recordHref}
        fields={({ signs }) => [...QUESTIONS.map((field) => answered(field, fromSigns(signs))), DECIDED_ON]}
        toBody={({ occurredOn, ...answers }, { signs }) => ({
          signs: toChangedSigns(signs, answers) ?? signs ?? {},
          occurredOn,
        })}
      />
    </ForRoles>
  );
}
