import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { WorkerRecord } from '../../client/types.js';
import { answered } from '../../form/answered.js';
import type { FieldSpec } from '../../form/field-spec.js';
import { Alert } from '../../ui/alert.js';
import { REPAIR_REASON_WORDS } from '../../words/endings.js';
import { NikAdvice } from '../../words/nik-advice.js';
import { wordOf } from '../../words/words.js';
import { PAGES } from '../registration/pages.js';
import { WorkerStepPage } from '../worker-step.js';
import { fromSigns } from '../registration/to-signs.js';
import { toMendedRequest } from './to-mended-request.js';

/** The desk mends what the head has sent back, and sends it again: the questions of the registration on one page. */
export function MendRegistration(): JSX.Element {
  return (
    <WorkerStepPage
      step="resubmission"
      title={t`Perbaiki dan kirim lagi`}
      lead={t`Ubah yang salah saja; yang lain sudah terisi.`}
      done={t`Pendaftaran dikirim lagi.`}
      recordHref={(workerId) => `/desa/warga/${workerId}`}
      fields={questions}
      toBody={toMendedRequest}
      advice={(values, worker) => <NikAdvice values={values} record={worker} />}
    >
      {(worker) => (
        <Alert sentiment="warning" title={wordOf(REPAIR_REASON_WORDS, worker.repairReason ?? '')} />
      )}
    </WorkerStepPage>
  );
}

/** The questions as they were answered; no screen shows a whole NIK, so that it is asked for only where it changes. */
function questions(worker: WorkerRecord): FieldSpec[] {
  const before = { ...worker, ...fromSigns(worker.signs) };
  const [, ...pages] = PAGES; // the first one is the notice, which was read to her then
  return pages
    .flatMap(({ fields }) => fields)
    .map((field): FieldSpec =>
      field.name === 'nik'
        ? { ...field, optional: true, hint: msg`Kosongkan bila nomornya tidak berubah.` }
        : answered(field, before),
    );
}
