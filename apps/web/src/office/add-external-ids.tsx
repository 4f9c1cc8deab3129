import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { WorkerStepPage } from '../desk/worker-step.js';
import { DECIDED_ON } from '../form/happened-on.js';
import { usePerson } from '../session/session.js';
import { ForRoles } from '../shell/for-roles.js';
import { externalIdFields, toExternalIds } from './external-ids.js';

/** An office writes down what another system has called somebody since. */
export default function AddExternalIds(): JSX.Element {
  return (
    <ForRoles roles={['DINAS', 'BP3MI']} person={usePerson()}>
      <WorkerStepPage
        step="external-ids"
        title={t`Catat nomor dari sistem lain`}
        lead={t`Yang sudah tercatat tetap tersimpan di sampingnya.`}
        done={t`Nomornya tercatat.`}
        recordHref={(workerId) => `/tugas/warga/${workerId}`}
        fields={() => [...externalIdFields([]), DECIDED_ON]}
        toBody={({ occurredOn, ...answers }) => ({ externalIds: toExternalIds(answers), occurredOn })}
      />
    </ForRoles>
  );
}
