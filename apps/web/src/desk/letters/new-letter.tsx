import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useLocation, useRoute } from 'preact-iso/router';
import { draftLetter } from '../../client/letters.js';
import { getWorker } from '../../client/registration.js';
import type { WorkerRecord } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import type { Answer, FieldSpec } from '../../form/field-spec.js';
import { Loaded } from '../../form/loaded.js';
import { StepForm } from '../../form/step-form.js';
import { Page } from '../../ui/page.js';
import { announce } from '../../ui/toast.js';
import { SIGNER_RELATION_WORDS } from '../../words/person.js';
import { nameWords, whereWords } from '../../words/who.js';
import { oneOf } from '../../words/words.js';
import { domicileFields } from './domicile-fields.js';
import { toDomicile } from './to-domicile.js';

const FIELDS: readonly FieldSpec[] = [
  {
    kind: 'radio',
    name: 'signerRelation',
    label: msg`Siapa yang akan menandatangani?`,
    hint: msg`Kawin: suami atau istri. Belum kawin: orang tua atau wali.`,
    choices: oneOf(SIGNER_RELATION_WORDS),
  },
  { kind: 'text', name: 'name', label: msg`Nama penandatangan`, hint: msg`Seperti di KTP-nya` },
  {
    kind: 'text',
    name: 'nik',
    label: msg`NIK penandatangan`,
    entry: 'digits',
    width: 'medium',
    optional: true,
    check: (text) => (/^\d{16}$/.test(text.replaceAll(' ', '')) ? undefined : msg`NIK: harus 16 angka`),
  },
  { kind: 'text', name: 'address', label: msg`Alamat penandatangan`, optional: true },
];

/** Begins a family permit of the village's own printing. */
export function NewLetter(): JSX.Element {
  const workerId = useRoute().params['workerId'] ?? '';
  const { route } = useLocation();
  const record = `/desa/warga/${workerId}`;
  const load = useLoad((signal) => getWorker(workerId, signal), [workerId]);
  return (
    <Page
      narrow
      title={t`Buat surat izin keluarga`}
      lead={t`Isinya dicetak untuk ditandatangani keluarga dengan tangan, di atas meterai.`}
      back={{ href: record, text: t`Kembali ke catatan` }}
    >
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
            <StepForm
              fields={[...FIELDS, ...domicileFields(worker)]}
              submitText={t`Simpan konsep`}
              cancelHref={record}
              send={async (answers, idempotencyKey) => {
                const { letterId } = await draftLetter(workerId, requestOf(answers, worker), idempotencyKey);
                announce(t`Konsep surat tersimpan.`);
                route(`/desa/surat/${letterId}`, true);
              }}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function requestOf(answers: Record<string, Answer>, worker: WorkerRecord): object {
  const { signerRelation, name, nik, address } = answers;
  return {
    signerRelation,
    signer: {
      name,
      ...(nik !== undefined && { nik: String(nik).replaceAll(' ', '') }),
      ...(address !== undefined && { address }),
    },
    ...toDomicile(answers, worker),
  };
}
