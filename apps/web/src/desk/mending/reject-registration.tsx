import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { REJECTION_FIELDS } from '../../form/rejection-fields.js';
import { WorkerStepPage } from '../worker-step.js';

/** The head rejects a registration: this journey ends (domain.md §6). */
export function RejectRegistration(): JSX.Element {
  return (
    <WorkerStepPage
      step="rejection"
      title={t`Tolak pendaftaran`}
      lead={t`Perjalanan ini berakhir di sini. Bila isiannya hanya perlu diperbaiki, kembalikan saja.`}
      done={t`Penolakan tercatat.`}
      recordHref={(workerId) => `/desa/warga/${workerId}`}
      fields={() => REJECTION_FIELDS}
    />
  );
}
