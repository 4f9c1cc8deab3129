import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso/router';
import { correctWorker, getWorker } from '../../client/registration.js';
import type { WorkerRecord } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import { answered } from '../../form/answered.js';
import type { FieldSpec } from '../../form/field-spec.js';
import { Loaded } from '../../form/loaded.js';
import { StepForm } from '../../form/step-form.js';
import { useRecordHref } from '../../record-parts/record-href.js';
import { usePerson } from '../../session/session.js';
import { ForRoles } from '../../shell/for-roles.js';
import { Page } from '../../ui/page.js';
import { announce } from '../../ui/toast.js';
import { CORRECTION_REASON_WORDS } from '../../words/corrections.js';
import { NikAdvice } from '../../words/nik-advice.js';
import { nameWords } from '../../words/who.js';
import { oneOf } from '../../words/words.js';
import { PAGES } from '../registration/pages.js';
import { toCorrection } from './to-correction.js';

const WHY: FieldSpec = {
  kind: 'radio',
  name: 'reasonCode',
  label: msg`Mengapa diperbaiki?`,
  choices: oneOf(CORRECTION_REASON_WORDS),
};

const CORRECTABLE = ['nama', 'nik', 'alamat', 'pendidikan'];

/** Puts right what the register says of a person; what it said is kept (UU 27/2022 Art. 6). */
export function CorrectWorker(): JSX.Element {
  const workerId = useRoute().params['workerId'] ?? '';
  const { route } = useLocation();
  const load = useLoad((signal) => getWorker(workerId, signal), [workerId]);
  const record = useRecordHref()(workerId);
  return (
    <ForRoles roles={['PETUGAS_DESA', 'KEPALA_DESA', 'DINAS']} person={usePerson()}>
      <Page
        narrow
        title={t`Perbaiki data diri`}
        lead={t`Ubah yang salah saja. Isian lama tetap tersimpan di riwayat, dengan alasannya.`}
        caption={load.state === 'ready' ? nameWords(load.data) : undefined}
        back={{ href: record, text: t`Kembali ke catatan` }}
      >
        <Loaded load={load}>
          {(worker) => (
            <StepForm
              fields={[WHY, ...questions(worker)]}
              submitText={t`Simpan perbaikan`}
              cancelHref={record}
              advice={(values) => <NikAdvice values={values} record={worker} />}
              send={async (answers, idempotencyKey) => {
                const attempt = { idempotencyKey, version: worker.version };
                await correctWorker(workerId, toCorrection(answers), attempt);
                announce(t`Perbaikan tersimpan.`);
                route(record, true);
              }}
            />
          )}
        </Loaded>
      </Page>
    </ForRoles>
  );
}

/** What was left blank stays as it is; no screen shows a whole NIK, so that it is asked for only where it changes. */
function questions(worker: WorkerRecord): FieldSpec[] {
  return PAGES.filter(({ slug }) => CORRECTABLE.includes(slug))
    .flatMap(({ fields }) => fields)
    .map((field): FieldSpec => {
      if (field.name === 'nik')
        return { ...field, optional: true, hint: msg`Kosongkan bila nomornya tidak berubah.` };
      return { ...answered(field, worker), optional: true };
    });
}
