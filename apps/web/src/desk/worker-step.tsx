import { t } from '@lingui/core/macro';
import type { ComponentChildren, JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso/router';
import { type WorkerStep, getWorker, takeWorkerStep } from '../client/registration.js';
import type { WorkerRecord } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import type { Answer, FieldSpec, FieldValues } from '../form/field-spec.js';
import { Loaded } from '../form/loaded.js';
import { StepForm } from '../form/step-form.js';
import { Alert } from '../ui/alert.js';
import { Page } from '../ui/page.js';
import { announce } from '../ui/toast.js';
import { nameWords, whereWords } from '../words/who.js';
import { isPast } from './next-step.js';

interface WorkerStepPageProps {
  step: WorkerStep;
  title: string;
  lead: string;
  /** Said on the record when it is done. */
  done: string;
  /** The record that the step leads back to. */
  recordHref: (workerId: string) => string;
  fields: (worker: WorkerRecord) => readonly FieldSpec[];
  /** What is sent beside the answers, because it is known already. */
  known?: object | undefined;
  /** What is sent, where it is more than the answers by their names. */
  toBody?: ((answers: Record<string, Answer>, worker: WorkerRecord) => object) | undefined;
  /** What is to be looked at again before it is sent. */
  advice?: (values: FieldValues, worker: WorkerRecord) => ComponentChildren;
  children?: (worker: WorkerRecord) => ComponentChildren;
}

/** A step on one record: who it is about, the questions of the step, and the version that was looked at. */
export function WorkerStepPage(props: WorkerStepPageProps): JSX.Element {
  const { step, title, lead, done, recordHref, fields, known, toBody, advice, children } = props;
  const workerId = useRoute().params['workerId'] ?? '';
  const { route } = useLocation();
  const load = useLoad((signal) => getWorker(workerId, signal), [workerId]);
  const record = recordHref(workerId);
  return (
    <Page narrow title={title} lead={lead} back={{ href: record, text: t`Kembali ke catatan` }}>
      <Loaded load={load}>
        {(worker) => (
          <>
            <p class="card">
              <strong>{nameWords(worker)}</strong>
              <br />
              <span class="secondary">
                {whereWords(worker)} · {worker.birthYear}
              </span>
            </p>
            {isPast(worker, step) ? (
              <Alert sentiment="informative" title={t`Langkah ini sudah dicatat atau tidak berlaku lagi`}>
                <p>
                  <a href={record}>{t`Lihat catatan warga`}</a>
                </p>
              </Alert>
            ) : (
              <StepForm
                fields={fields(worker)}
                submitText={title}
                cancelHref={record}
                advice={(values) => advice?.(values, worker)}
                send={async (answers, idempotencyKey) => {
                  const attempt = { idempotencyKey, version: worker.version };
                  const body = toBody?.(answers, worker) ?? answers;
                  await takeWorkerStep(workerId, step, { ...body, ...known }, attempt);
                  announce(done);
                  route(record, true);
                }}
              >
                {children?.(worker)}
              </StepForm>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
